internal import ArgumentParser
internal import Stemma

struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write term vectors (TF-IDF) and latent vectors (LSA) for NumPy and SciPy.",
        discussion: """
            Writes vectors.npy (articles × K, float32), components.npy (terms × K), singular_values.npy, tfidf.npz (SciPy's \
            CSR layout), terms.txt, ids.txt and certificate.json, which says how far the singular triplets can be trusted. \
            --rank 0 stops after TF-IDF. A term's weight is (1 + ln c) · (1 + ln((1 + n) / (1 + d))), rows at length 1.
            """)

    enum TermFrequency: String, ExpressibleByArgument, CaseIterable { case logarithmic, raw }

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var work: RunOptions

    @Option(help: "The number of dimensions; 0 stops after TF-IDF.")
    var rank = 100

    @Option(name: .long, help: "1 + ln c, or c, for a term that stands c times in an article.")
    var termFrequency = TermFrequency.logarithmic

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String

    func validate() throws {
        guard rank >= 0 else { throw ValidationError("--rank must be 0 or more; found \(rank).") }
    }

    func run() throws {
        var settings = try text.settings()
        settings.weighting.termFrequency = termFrequency == .raw ? .raw : .logarithmic
        let session = try Session(input, work, text: settings)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = rank > 0 ? try session.pipeline.latentSpace(vectors, rank: rank) : nil
        let ids = session.corpus.articles.lazy.map(\.id)
        try session.pipeline.stopwatch.measure(.report) {
            let files = try VectorFiles(folder: output)
            try files.write(vectors, ids: ids)
            if let space { try files.write(space) }
        }
        session.clearProgress()
        if !work.quiet { try StandardOutput.print(Self.describe(vectors, space, output) + "\n") }
        try session.finish()
    }

    private static func describe(_ vectors: TermVectors, _ space: LatentSpace?, _ folder: String) -> String {
        let matrix = vectors.matrix
        var lines = ["\(matrix.rows) articles × \(matrix.columns) terms, \(matrix.entryCount) weights, in \(folder)"]
        if let space {
            let kept = space.singularValues.count
            if kept < space.requestedRank { lines.append("rank \(kept): the articles have no more dimensions") }
            lines.append(
                "\(kept) latent dimensions keep \(percent(space.certificate.energy)) of the weight; "
                    + "\(space.certificate.trusted) of them have a residual under 1 %")
        }
        return lines.joined(separator: "\n")
    }

    private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
