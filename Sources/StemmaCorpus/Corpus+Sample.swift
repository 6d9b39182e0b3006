import Foundation

extension Corpus {
    /// The built-in corpus: invented wire reports, with their truth in the metadata.
    ///
    /// It is looked for beside the program, in `../share/stemma` from there, and beside the bundle of tests that runs.
    ///
    /// - Throws: `ReadingError.sampleNotFound`.
    public static func sample() throws -> Corpus { try sample(in: SampleLocation.candidates()) }

    /// - Parameter paths: where the file may be, the first that exists counts.
    static func sample(in paths: [String]) throws -> Corpus {
        guard let path = paths.first(where: FileManager.default.isReadableFile(atPath:)) else {
            throw ReadingError.sampleNotFound(places: paths)
        }
        return try read(inputs: [.path(path)])
    }
}

/// Where the resource with the built-in corpus may be.
///
/// `Bundle.module` ends the process where its bundle is missing, so the bundle is looked for by path.
enum SampleLocation {
    static func candidates() -> [String] {
        let file = "sample.jsonl"
        var folders: [String] = []
        for program in programFolders() {
            folders += [
                "\(program)/stemma_StemmaCorpus.resources", "\(program)/stemma_StemmaCorpus.bundle",
                "\(program)/../share/stemma/stemma_StemmaCorpus.resources", "\(program)/../share/stemma",
            ]
        }
        return folders.map { "\($0)/\(file)" }
    }

    /// The folders of the running program, links followed, and of the test bundle it may run.
    private static func programFolders() -> [String] {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let bundles = [program, Bundle.main.executableURL?.resolvingSymlinksInPath(), Bundle.main.bundleURL]
        let arguments = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map { URL(fileURLWithPath: $0) }
        var folders: [String] = []
        for url in bundles.compactMap({ $0 }) + arguments where url.path != "/proc/self/exe" {
            let folder = url.hasDirectoryPath ? url.path : url.deletingLastPathComponent().path
            if !folders.contains(folder) { folders.append(folder) }
        }
        return folders
    }
}
