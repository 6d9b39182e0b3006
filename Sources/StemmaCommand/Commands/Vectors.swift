internal import ArgumentParser
internal import Stemma

struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write term vectors (TF-IDF) and latent vectors (LSA) for NumPy and SciPy.",
        discussion: """
            Writes vectors.npy (articles × K, float32), components.npy (terms × K), singular_values.npy, tfidf.npz (SciPy's \
            CSR layout), terms.txt (a line a column; under --hash-terms its terms with tabs between them), ids.txt and certificate.json, which says how far the singular triplets can be trusted. \
            --rank auto has 400 of them computed (or as many as there are) and keeps those that stand above chance, as \
            parallel analysis of shuffled terms finds it; profile keeps those before the clearest fall of the singular \
            values, certificate those that are certain. Without options a term's weight is (1 + ln c) · (1 + ln((1 + n) / (1 + d))), rows at length 1.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var weights: WeightingOptions
    @OptionGroup var work: RunOptions

    @Option(
        help: "The number of dimensions, 0 for none; or what chooses it: parallel (auto), profile or certificate."
    )
    var rank = RankRule.given(100)

    @Option(help: "What is printed: text, or the sizes and the certificate's figures as json, jsonl or csv.")
    var format = RowOptions.Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String

    func validate() throws {
        guard case .given(let count) = rank else { return }
        guard (0...1_000_000).contains(count) else {
            throw ValidationError("--rank must be a whole number from 0 to 1000000; found \(count).")
        }
    }

    func run() throws {
        let session = try Session(input, work, text: text, weighting: weights.weighting, output: nil)
        let vectors = try session.pipeline.termVectors(session.corpus)
        let space = rank == .given(0) ? nil : try session.pipeline.latentSpace(vectors, by: rank)
        let ids = session.corpus.articles.map(\.id)
        try session.pipeline.stopwatch.measure(.report) {
            try VectorFiles(vectors, space, ids: ids).write(to: output)
        }
        session.clearProgress()
        try print(vectors, space)
        try session.finish()
    }

    private func print(_ vectors: TermVectors, _ space: LatentSpace?) throws {
        guard let rows = RowFormat(rawValue: format.rawValue) else {
            if !work.quiet { try StandardOutput.print(Self.describe(vectors, space, output)) }
            return
        }
        let figures = VectorFiles.figures(vectors, space)
        var standardOutput = StandardOutput()
        try rows.write([figures.row], columns: figures.columns) { try standardOutput.write($0) }
        try standardOutput.flush()
    }

    private static func describe(_ vectors: TermVectors, _ space: LatentSpace?, _ folder: String) -> String {
        let matrix = vectors.matrix
        var lines = [
            "\(matrix.rows) × \(matrix.columns) (articles × terms), \(matrix.entryCount) weights, in \(folder)"
        ]
        if let shared = vectors.vocabulary.collisions {
            lines.append(
                "\(shared.sharingTerms) of \(shared.terms) terms share a column with another (\(shared.sharedColumns.count) of \(shared.columnsInUse) columns in use)"
            )
        }
        if let space {
            let kept = space.singularValues.count
            if kept < space.requestedRank { lines.append("rank \(kept): the articles have no more dimensions") }
            lines += [
                "", space.rankChoice.explained, "", space.certificateExplained, "", "All figures: certificate.json.",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
