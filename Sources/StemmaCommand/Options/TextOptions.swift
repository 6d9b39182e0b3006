internal import ArgumentParser
internal import Stemma

/// How articles become terms.
struct TextOptions: ParsableArguments {
    @Option(help: "The articles' language (ISO 639-1), or auto: chooses stop words and stemmer.")
    var language = "en"

    @Option(
        help: ArgumentHelp(
            "A file of words to leave out, one a line; none; learned (those that the articles show: a fifth of them and evenly spread); or both (learned ones and the language's list). (default: the language's list)",
            valueName: "file"))
    var stopWords: String?

    @Flag(help: "Let stems stand for words (Snowball).")
    var stem = false

    @Option(name: .customLong("mode"), help: "words (as in scikit-learn), unicode (UAX #29), or characters.")
    var mode = TokenConfiguration.Mode.words

    @Option(
        help: ArgumentHelp(
            "Words in a row that are a term: 1, 1-2 …; characters with --mode characters.", valueName: "n-m"))
    var ngrams: TermLengths?

    @Flag(
        help:
            "Let words that stand side by side more often than chance has it be one term: new york (G², 0.05; NPMI ≥ 0.3; 5 articles)."
    )
    var phrases = false

    @Option(help: "Numbers: kept, folded into one term #, or dropped.")
    var numbers = TokenConfiguration.Numbers.kept

    @Option(help: "Addresses of web pages and e-mail: words, whole, or dropped.")
    var addresses = TokenConfiguration.Addresses.words

    @Flag(help: "Let letters stand for those with accents.")
    var foldDiacritics = false

    @Option(
        help: ArgumentHelp(
            "Leave out terms of fewer articles: a number, or a share such as 0.01. (default: 2; 1 under 20 articles)",
            valueName: "n"))
    var minimumFrequency: ArticleFrequency?

    @Option(help: ArgumentHelp("Leave out terms of more articles: a number, or a share such as 0.5.", valueName: "n"))
    var maximumFrequency: ArticleFrequency?

    @Option(help: ArgumentHelp("Keep no more terms, those that come most often.", valueName: "n"))
    var maximumTerms: Int?

    @Option(
        help: ArgumentHelp("A file with the terms to count, one a line, in place of those found.", valueName: "file"))
    var vocabulary: String?

    @Option(
        help: ArgumentHelp(
            "Number terms by a hash into 2^bits columns, 8 to 24 (MurmurHash3), in place of a vocabulary.",
            valueName: "bits"))
    var hashTerms: Int?

    @Flag(inversion: .prefixedNo, help: "Take the headline as part of the text.")
    var titles = true

    @Option(help: ArgumentHelp("Count a word of the headline as so many of the body.", valueName: "w"))
    var titleWeight = 1.0

    @Option(help: "similarity (words), or identity (numbers, dates and capitalised names as terms of their own).")
    var view = TokenConfiguration.View.similarity

    func validate() throws {
        if stem, language != "auto", Stemmer(language: language) == nil {
            throw ValidationError("--stem: there is no stemmer for the language '\(language)'.")
        }
        guard language == "auto" || language.wholeMatch(of: /[a-z]{2,3}/) != nil else {
            throw ValidationError("--language: expected an ISO 639 code such as en, or auto; found '\(language)'.")
        }
        if hashTerms != nil, vocabulary != nil {
            throw ValidationError("\(TermCounts.Configuration.Invalid.hashedVocabulary).")
        }
        do { _ = try choices().counting(articles: 20) } catch { throw ValidationError("\(error).") }
    }

    /// What a user should know about the choice of words.
    var notes: [String] {
        guard stopWords == nil, language != "auto", StopWords.language(language) == nil else { return [] }
        return ["there is no list of stop words for the language '\(language)', so none are left out"]
    }

    func settings() throws -> TextSettings {
        var settings = choices()
        settings.stopWords = try listedStopWords()
        settings.vocabulary = try vocabulary.map { try Vocabulary(contentsOfFile: $0) }
        return settings
    }

    /// The settings but for what stands in files.
    private func choices() -> TextSettings {
        var settings = TextSettings()
        settings.language = language
        settings.tokens.mode = mode
        settings.tokens.numbers = numbers
        settings.tokens.addresses = addresses
        settings.tokens.foldsDiacritics = foldDiacritics
        settings.learnedStopWords = stopWords == "learned" ? .standard : stopWords == "both" ? .withList : nil
        settings.tokens.view = view
        settings.stemming = stem
        settings.lengths = ngrams?.range ?? (mode == .characters ? 3...5 : 1...1)
        settings.phrases = phrases ? .standard : nil
        settings.minimumFrequency = minimumFrequency
        settings.maximumFrequency = maximumFrequency ?? .share(1)
        settings.maximumTerms = maximumTerms
        settings.hashBits = hashTerms
        settings.includesTitle = titles
        settings.titleWeight = titleWeight
        return settings
    }

    private func listedStopWords() throws -> StopWords? {
        guard let stopWords else { return nil }
        if ["learned", "both"].contains(stopWords) { return nil }
        return stopWords == "none" ? StopWords.none : try StopWords(contentsOfFile: stopWords)
    }
}
