internal import ArgumentParser
internal import Stemma

/// How articles become terms.
struct TextOptions: ParsableArguments {
    @Option(help: "The articles' language (ISO 639-1): chooses stop words and stemmer.")
    var language = "en"

    @Option(
        help: ArgumentHelp("A file of words to leave out, one a line; 'none' leaves out no word.", valueName: "file"))
    var stopWords: String?

    @Flag(help: "Let stems stand for words (Snowball).")
    var stem = false

    @Option(help: "Leave out terms of fewer articles. (default: 2; 1 under 20 articles)")
    var minimumFrequency: Int?

    @Option(help: "Leave out terms of more than this share of the articles.")
    var maximumFrequency = 1.0

    @Flag(inversion: .prefixedNo, help: "Take the headline as part of the text.")
    var titles = true

    func validate() throws {
        if let minimumFrequency, minimumFrequency < 1 {
            throw ValidationError("--minimum-frequency must be 1 or more; found \(minimumFrequency).")
        }
        guard maximumFrequency > 0, maximumFrequency <= 1 else {
            throw ValidationError("--maximum-frequency is a share over 0 to 1; found \(maximumFrequency).")
        }
        if stem, Stemmer(language: language) == nil {
            throw ValidationError("--stem: there is no stemmer for the language '\(language)'.")
        }
    }

    /// What a user should know about the choice of words.
    var notes: [String] {
        guard stopWords == nil, StopWords.language(language) == nil else { return [] }
        return ["there is no list of stop words for the language '\(language)', so none are left out"]
    }

    func settings() throws -> TextSettings {
        var settings = TextSettings()
        settings.language = language
        settings.stopWords = try listedStopWords()
        settings.stemming = stem
        settings.minimumFrequency = minimumFrequency
        settings.maximumShare = maximumFrequency
        settings.includesTitle = titles
        return settings
    }

    private func listedStopWords() throws -> StopWords? {
        guard let stopWords else { return nil }
        return stopWords == "none" ? StopWords.none : try StopWords(contentsOfFile: stopWords)
    }
}
