import StemmaLinearAlgebra
import Testing

@testable import StemmaText

@Suite struct LanguageRecognizerTests {
    static let texts: [(text: String, code: String)] = [
        ("Flood water reached the old town before dawn, and officials told residents to leave at once.", "en"),
        ("Das Hochwasser erreichte die Altstadt vor dem Morgengrauen, und die Behörden riefen zur Räumung auf.", "de"),
        ("L’eau a atteint la vieille ville avant l’aube et les autorités ont demandé aux habitants de partir.", "fr"),
        (
            "El agua llegó al casco antiguo antes del amanecer y las autoridades pidieron a los vecinos que salieran.",
            "es"
        ),
        ("L’acqua ha raggiunto la città vecchia prima dell’alba e le autorità hanno chiesto di partire subito.", "it"),
        ("A água chegou à cidade velha antes do amanhecer e as autoridades pediram aos moradores que saíssem.", "pt"),
        ("Het water bereikte de oude stad voor zonsopgang en de autoriteiten vroegen de bewoners te vertrekken.", "nl"),
        ("Vattnet nådde den gamla staden före gryningen och myndigheterna bad invånarna att lämna sina hem.", "sv"),
        ("Вода дошла до старого города ещё до рассвета, и власти попросили жителей немедленно уехать.", "ru"),
        ("Вода дійшла до старого міста ще до світанку, і влада попросила мешканців негайно виїхати.", "uk"),
        ("Woda dotarła do starego miasta przed świtem, a władze poprosiły mieszkańców o opuszczenie domów.", "pl"),
        ("Voda dosáhla starého města před úsvitem a úřady požádaly obyvatele, aby okamžitě odešli.", "cs"),
        ("Su şafaktan önce eski şehre ulaştı ve yetkililer halktan evlerini hemen terk etmesini istedi.", "tr"),
        ("Vesi saavutti vanhankaupungin ennen aamunkoittoa, ja viranomaiset pyysivät asukkaita lähtemään.", "fi"),
        ("Az árvíz hajnal előtt elérte az óvárost, és a hatóságok arra kérték a lakókat, hogy távozzanak.", "hu"),
        ("Το νερό έφτασε στην παλιά πόλη πριν την αυγή.", "el"),
        ("المياه وصلت إلى المدينة القديمة قبل الفجر وطلبت السلطات من السكان المغادرة فورا", "ar"),
        ("洪水在黎明前到达老城，当局要求居民立即撤离。", "zh"), ("洪水は夜明け前に旧市街に達し、当局は住民に避難を求めた。", "ja"),
        ("홍수가 새벽 전에 구시가지에 도달했고 당국은 주민들에게 대피를 요청했다.", "ko"), ("המים הגיעו לעיר העתיקה לפני עלות השחר", "he"),
        ("น้ำท่วมถึงเมืองเก่าก่อนรุ่งสาง และเจ้าหน้าที่ขอให้ประชาชนออกจากพื้นที่", "th"),
    ]

    @Test("two lines of news are enough", arguments: texts)
    func recognizes(_ text: String, _ code: String) {
        let found = LanguageRecognizer.language(of: Array(text.utf8))
        #expect(found.code == code)
        #expect(found.confidence >= LanguageRecognizer.threshold)
    }

    static let shortTexts: [(text: String, code: String)] = [
        ("Vláda schválila nový rozpočet na příští rok.", "cs"),
        ("Hallitus hyväksyi ensi vuoden talousarvion eilen.", "fi"),
        ("Die Regierung hat gestern den Haushalt beschlossen.", "de"), ("Vláda schválila rozpočet.", "und"),
        ("Le gouvernement a adopté hier le nouveau budget.", "und"), ("Parliament votes on the budget today", "en"),
    ]

    @Test(
        "a short text is told where it fits a language very well, a very short one in English only",
        arguments: shortTexts)
    func short(_ text: String, _ code: String) {
        #expect(LanguageRecognizer.language(of: Array(text.utf8)).code == code)
    }

    static let unclear: [[UInt8]] = [
        [], Array("1,234 – 5.6 %".utf8), Array("…".utf8), [0, 0, 0], [0xFF, 0xFE, 0x80], Array("Hvor er du?".utf8),
        Array("xqzt vbnm wrtp".utf8),
    ]

    @Test("what says nothing or too little is undetermined", arguments: unclear)
    func undetermined(_ text: [UInt8]) {
        #expect(LanguageRecognizer.language(of: text) == .undetermined)
    }

    @Test("a long text is cut between two characters")
    func longText() {
        let sentence = Self.texts[8].text
        for length in 2040...2048 {
            let digits = String(repeating: "7", count: length - sentence.utf8.count)
            let text = Array((sentence + digits + "яяяяяяяя").utf8)
            #expect(LanguageRecognizer.language(of: text).code == "ru")
        }
    }

    @Test("the number of workers changes nothing")
    func workers() throws {
        let texts = (0..<700).map { Self.texts[$0 % Self.texts.count].text }
        let one = try LanguageRecognizer.languages(of: texts, workers: Workers(1))
        #expect(try LanguageRecognizer.languages(of: texts, workers: Workers(3)) == one)
        #expect(one[0].code == "en" && one[1].code == "de")
    }

    @Test("a stated language is taken at its word, its region left off")
    func stated() {
        #expect(RecognizedLanguage(stated: "pt-BR")?.code == "pt")
        #expect(RecognizedLanguage(stated: "EN_us")?.code == "en")
        #expect(RecognizedLanguage(stated: "klingon") == nil)
    }
}
