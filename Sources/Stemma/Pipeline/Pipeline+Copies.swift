extension Pipeline {
    /// The copies in a corpus: pairs, relations, families. The headline is not part of the text here.
    ///
    /// - Parameters:
    ///   - texts: those that are compared, one for each article; nil for those of the corpus.
    ///   - window: the most seconds between the dates of a pair; articles without a date are compared with all.
    public func copies(
        _ corpus: Corpus, _ configuration: CopySearch.Configuration, in texts: (any TextCollection)? = nil,
        within window: Double? = nil
    ) throws -> CopyFindings {
        try stopwatch.measure(.copies) {
            let scope = CopyScope(dates: corpus.seconds, window: window)
            let findings = try CopySearch(configuration).findings(
                in: texts ?? corpus, dates: corpus.seconds, scope: scope, workers: workers)
            noteStars(findings, isWindowed: window != nil)
            return findings
        }
    }

    /// The pairs of an article of one corpus and one of another, which come after those of the first in the pairs' indices.
    public func copies(
        _ newer: Corpus, against older: Corpus, _ configuration: CopySearch.Configuration, within window: Double? = nil
    ) throws -> CopyFindings {
        try stopwatch.measure(.copies) {
            let dates = newer.seconds + older.seconds
            let scope = CopyScope(dates: dates, window: window, olderFrom: newer.count)
            let findings = try CopySearch(configuration).findings(
                in: JoinedTexts(first: newer, second: older), dates: dates, scope: scope, workers: workers)
            noteStars(findings, isWindowed: false)
            return findings
        }
    }

    private func noteStars(_ findings: CopyFindings, isWindowed: Bool) {
        if findings.listsStars { notes.add([CopyFindings.starNote(isWindowed: isWindowed)]) }
    }
}

extension CopyFindings {
    /// What stands for what where there are more pairs than can be listed.
    static func starNote(isWindowed: Bool) -> String {
        "more than \(grouped(CopySearch.pairLimit)) pairs: articles with the same shingles are listed with one other of them "
            + "each, and stand for one another in all other pairs"
            + (isWindowed ? "; a run of them, each near the one before, is in one family, however long" : "")
    }
}

extension CopySearch.Configuration {
    /// In words: `Jaccard ≥ 0.3 over 5-word shingles`.
    public var rule: String {
        "\(measure.words) ≥ \(shortest(threshold)) over \(shingleWidth)-word shingles"
    }
}

extension CopySearch.Measure {
    fileprivate var words: String {
        switch self {
        case .jaccard: "Jaccard"
        case .containment: "containment of the shorter text"
        case .weightedJaccard: "Jaccard weighted by rarity"
        }
    }
}

extension Corpus {
    /// The date of each article in seconds since 1970; nil without one.
    var seconds: [Double?] { articles.map { $0.date.map { Double($0.milliseconds) / 1000 } } }
}

/// The texts of two corpora, one after the other.
private struct JoinedTexts: TextCollection {
    let first: Corpus
    let second: Corpus

    var count: Int { first.count + second.count }

    func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int {
        index < first.count
            ? try first.read(index, into: &buffer) : try second.read(index - first.count, into: &buffer)
    }
}
