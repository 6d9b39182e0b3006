internal import StemmaText

/// Says what a word of one language may do in a label.
struct WordRoles {
    private let barred: Set<[UInt8]>
    private let leads: Set<[UInt8]>

    /// Names of days and months that are nothing else, and words for the day of the report, by language; titles of persons.
    private static let calendar: [String: String] = [
        "en": """
        monday tuesday wednesday thursday friday saturday sunday january february april june july august september october
        november december jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri today yesterday
        tomorrow tonight mr mrs ms dr
        """,
        "de": """
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
        august september oktober november dezember heute gestern morgen herr frau
        """,
        "fr": """
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril mai juin juillet août septembre octobre
        novembre décembre aujourd'hui hier demain m mme
        """,
        "es": """
        lunes martes miércoles jueves viernes sábado domingo enero febrero abril mayo junio julio agosto septiembre octubre
        noviembre diciembre hoy ayer mañana sr sra
        """,
        "it": """
        lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio aprile maggio giugno luglio agosto
        settembre ottobre novembre dicembre oggi ieri domani
        """,
        "pt": """
        segunda terça quarta quinta sexta sábado domingo janeiro fevereiro abril maio junho julho agosto setembro outubro
        novembro dezembro hoje ontem amanhã
        """,
        "nl": """
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari april juni juli augustus september
        oktober november december vandaag gisteren morgen
        """,
        "ru": """
        понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа
        сентября октября ноября декабря сегодня вчера завтра
        """,
        "uk": """
        понеділок вівторок середу четвер п'ятницю суботу неділю січня лютого березня квітня травня червня липня серпня
        вересня жовтня листопада грудня сьогодні вчора завтра
        """,
    ]

    /// Articles, possessives and prepositions, after which things are named, by language.
    private static let leading: [String: String] = [
        "en": """
        a an the this these those his her its their our my your of in on at for with by from into between against over under
        near
        """,
        "de": """
        der die das den dem des ein eine einen einem einer eines kein keine sein seine seinen seiner ihr ihre ihren ihrer im
        am vom zum zur beim ins in an auf von mit für bei aus nach unter über gegen zwischen
        """,
        "fr": """
        le la les un une des du de au aux ce cet cette ces son sa ses leur leurs en dans sur par pour avec sans contre entre
        """,
        "es": """
        el la los las un una unos unas del de al en con por para sin sobre su sus este esta estos estas contra entre
        """,
        "it": """
        il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nello nella nei
        nelle sul sulla di in con per su tra fra
        """,
        "pt": """
        o a os as um uma do da dos das no na nos nas ao à de em com por para pelo pela sem sobre seu sua seus suas
        """,
        "nl": "de het een van in op met voor bij uit tegen over onder door aan zijn haar hun",
        "ru": "в во на с со о об по из от для к у за при над под",
        "uk": "в у на з із зі про по від для до за при над під",
    ]

    /// - Parameters:
    ///   - language: `und`, not known, may be any of the corpus.
    ///   - languages: those of the corpus.
    ///   - stopWords: more of them, beside those of the language.
    init(language: String, among languages: [String], stopWords: StopWords) {
        var barred = Set(stopWords.words.map { Array($0.utf8) })
        for code in language == "und" ? languages : [language] {
            barred.formUnion((StopWords.language(code)?.words ?? []).map { Array($0.utf8) })
            let days = Self.calendar[code, default: ""].split(whereSeparator: \.isWhitespace)
            barred.formUnion(days.map { Array($0.utf8) })
        }
        self.barred = barred
        leads = (language == "und" ? languages : [language]).reduce(into: []) { leads, code in
            let words = Self.leading[code, default: ""].split(whereSeparator: \.isWhitespace)
            leads.formUnion(words.map { Array($0.utf8) })
        }
    }

    /// Whether the word after a word mostly names something.
    func isLead(_ word: [UInt8]) -> Bool { leads.contains(word) }

    /// - Parameter word: in lower case.
    func role(of word: [UInt8]) -> LabelWords.Role {
        let first = word[0]
        if first &- UInt8(ascii: "0") < 10 { return .end }
        // One letter of two bytes at the most; a sign of Chinese has three.
        let isLetter = word.count == 1 || word.count == 2 && first >= 0xC0
        if isLetter || barred.contains(word) || isContraction(word) { return .inside }
        return .anywhere
    }

    /// Whether an apostrophe parts a word of which one side says nothing: `don't`, `I'm`.
    private func isContraction(_ word: [UInt8]) -> Bool {
        let parts = String(decoding: word, as: UTF8.self).split { $0 == "'" || $0 == "\u{2019}" }
        guard parts.count == 2, parts[1].unicodeScalars.count <= 2 else { return false }
        return parts[0].unicodeScalars.count <= 1 || barred.contains(Array(parts[0].utf8))
    }
}
