/// Words so common in a language that they say nothing about a subject.
public struct StopWords: Sendable, Equatable {
    /// The words, lower-cased.
    public let words: Set<String>

    /// Creates a list of one's own; the words are lower-cased.
    public init(_ words: some Sequence<String>) { self.words = Set(words.map { $0.lowercased() }) }

    /// No word at all.
    public static let none = StopWords([])

    /// English function words, the pieces that contractions leave (`don`, `ve`), and numbers written as words up to ten.
    public static let english = StopWords(
        """
        a about above across after afterwards again against all almost alone along already also although always am
        among amongst an and another any anybody anyhow anyone anything anyway anywhere are aren around as at away
        back be became because become becomes becoming been before beforehand behind being below beside besides
        between beyond both but by came can cannot come comes could couldn did didn do does doesn doing don done down
        due during each eight either else elsewhere enough etc even ever every everybody everyone everything
        everywhere except far few fewer five for former formerly four from further furthermore gave get gets getting
        give given gives go goes going gone got had hadn has hasn have haven having he hence her here hers herself
        him himself his how however if in indeed instead into is isn it its itself just keep kept last later latter
        least less let like ll made make makes making many may maybe me meanwhile might mine more moreover most
        mostly much must mustn my myself namely near nearly neither never nevertheless next nine no nobody none nor
        not nothing now nowhere of off often on once one ones only onto or other others otherwise ought our ours
        ourselves out over own per perhaps quite rather re really said same say saying says second see seem seemed
        seeming seems seen seven several shall she should shouldn since six so some somebody somehow someone
        something sometimes somewhere soon still such take taken takes taking ten than that the their theirs them
        themselves then thence there thereafter thereby therefore these they third this those though three through
        throughout thus to together told too took toward towards two under unless until up upon us use used uses
        using ve very via was wasn way we well went were weren what whatever when whenever where whereas wherever
        whether which while who whoever whole whom whose why will with within without won would wouldn yes yet you
        your yours yourself yourselves
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
