public import StemmaText

/// The passages that stand in several articles of a corpus.
public struct CorpusPassages: Sendable {
    /// The passages, those in most articles first.
    public let passages: [CorpusPassage]
    /// The settings of the search.
    public let configuration: PassageSearch.Configuration
    /// Where boilerplate stands in the articles.
    let boilerplate: PassageCuts

    /// The text of a passage as it is first written.
    ///
    /// - Parameter texts: those that were searched.
    public func text(of passage: CorpusPassage, in texts: any TextCollection) throws -> String {
        String(decoding: try texts.text(at: passage.examples[0])[passage.bytes], as: UTF8.self)
    }

    /// The texts without their boilerplate.
    ///
    /// - Parameter texts: those that were searched.
    public func masking(_ texts: any TextCollection) -> MaskedTexts {
        MaskedTexts(texts, boilerplate, passages: passages.count(where: \.isBoilerplate))
    }
}
