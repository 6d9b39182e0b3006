import Foundation
import StemmaCorpus

/// The topics and stories of an earlier `stemma analyze`, read from the folder it wrote.
///
/// `articles.jsonl` says what each article was in; the labels of then stand in `topics.json` and `stories.jsonl`, the
/// numbers that topics and stories of still older runs had in `summary.json`. Those three may be missing.
public struct EarlierAnalysis: Sendable {
    public let folder: String
    public let topics: EarlierGroups
    public let stories: EarlierGroups

    /// Reads all that is needed, so that the folder can be written over.
    ///
    /// - Throws: `EarlierGroups.Failure` where it is no such folder, or a file in it is damaged.
    public init(reading folder: String) throws(EarlierGroups.Failure) {
        try Self.check(folder)
        func path(_ name: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }
        func rows(_ name: String) throws(EarlierGroups.Failure) -> EarlierRows? {
            FileManager.default.fileExists(atPath: path(name)) ? try EarlierRows(reading: path(name)) : nil
        }
        guard let articles = try rows("articles.jsonl") else {
            throw .noAnalysis(folder: folder, reason: "no articles.jsonl in it")
        }
        let unused = try Self.unused(path("summary.json"))
        topics = try EarlierGroups(.topic, articles, names: rows("topics.json"), unused: unused.topics)
        stories = try EarlierGroups(.story, articles, names: rows("stories.jsonl"), unused: unused.stories)
        self.folder = folder
    }

    /// Whether an article of the corpus was in the earlier run.
    ///
    /// - Throws: `EarlierGroups.Failure` where none was, or one comes twice: before the work, so that it costs no time.
    func check(_ corpus: Corpus) throws(EarlierGroups.Failure) { _ = try topics.numbers(in: corpus) }

    private static func check(_ folder: String) throws(EarlierGroups.Failure) {
        switch FileKind(ofPath: folder) {
        case nil: throw .noAnalysis(folder: folder, reason: "nothing of that name")
        case .file: throw .noAnalysis(folder: folder, reason: "a file")
        case .folder: break
        }
    }

    /// The numbers from which on none was used.
    private static func unused(_ path: String) throws(EarlierGroups.Failure) -> (topics: Int, stories: Int) {
        guard let data = FileManager.default.contents(atPath: path) else { return (0, 0) }
        guard let summary = try? JSONDecoder().decode(Summary.self, from: data) else {
            throw .damagedSummary(path: path)
        }
        let (topics, stories) = (summary.numbers?.topics ?? 0, summary.numbers?.stories ?? 0)
        let range = 0...Int(Int32.max)
        guard range.contains(topics), range.contains(stories) else { throw .damagedSummary(path: path) }
        return (topics, stories)
    }

    private struct Summary: Decodable {
        struct Numbers: Decodable { let topics, stories: Int }
        let numbers: Numbers?
    }
}
