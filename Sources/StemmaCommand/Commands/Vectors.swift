internal import ArgumentParser
internal import Stemma

struct Vectors: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Write term vectors (TF-IDF) and latent vectors (LSA or correspondence analysis) for NumPy and SciPy.",
        discussion: """
            Writes vectors.npy (articles × K, float32), components.npy (terms × K), singular_values.npy, tfidf.npz (SciPy's \
            CSR layout), terms.txt (a line a column; under --hash-terms its terms with tabs between them), ids.txt and certificate.json, which says how far the singular triplets can be trusted. \
            --rank auto has 400 of them computed (or as many as there are) and keeps those that stand above chance, as \
            parallel analysis of shuffled terms finds it; profile keeps those before the clearest fall of the 400 \
            singular values (where it is depends on how many are computed), certificate those that are certain. Without options a term's weight is (1 + ln c) · (1 + ln((1 + n) / (1 + d))), rows at length 1.
            With --latent ca the dimensions are those of correspondence analysis: it takes the plain counts, so the options \
            that weigh terms shape tfidf.npz alone; vectors.npy then has the articles' coordinates (principal ones at \
            --sigma-exponent 1), components.npy the terms' standard coordinates.
            """)

    enum Method: String, ExpressibleByArgument, CaseIterable { case lsa, ca }

    @OptionGroup var input: InputOptions
    @OptionGroup var text: TextOptions
    @OptionGroup var weights: WeightingOptions
    @OptionGroup var work: RunOptions

    @Option(
        parsing: .unconditional,
        help: "The number of dimensions, 0 for none; or what chooses it: parallel (auto), profile or certificate."
    )
    var rank = RankRule.given(100)

    @Option(help: "lsa (of the weights), or ca (correspondence analysis, of the counts).")
    var latent = Method.lsa

    @Option(help: "The power of the singular values in the articles' vectors.")
    var sigmaExponent = SigmaExponent.one

    @Option(help: "What is printed: text, or the sizes and the certificate's figures as json, jsonl or csv.")
    var format = RowOptions.Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String

    func validate() throws {
        guard case .given(let count) = rank else {
            if latent == .lsa { return }
            throw ValidationError("--latent ca takes a number of dimensions: --rank N.")
        }
        guard (0...1_000_000).contains(count) else {
            throw ValidationError("--rank must be a whole number from 0 to 1000000; found \(count).")
        }
    }

    func run() throws {
        let session = try Session(input, work, text: text, weighting: weights.weighting, output: nil)
        let (vectors, space) = try decompose(session)
        let ids = session.corpus.articles.map(\.id)
        try session.pipeline.stopwatch.measure(.report) {
            try VectorFiles(vectors, space, ids: ids).write(to: output)
        }
        session.clearProgress()
        try print(vectors, space)
        try session.finish()
    }

    private func decompose(_ session: Session) throws -> (TermVectors, (any LatentVectors)?) {
        let pipeline = session.pipeline
        if latent == .ca, case .given(let count) = rank, count > 0 {
            let counts = try pipeline.termCounts(session.corpus)
            let space = try pipeline.correspondenceAnalysis(counts, rank: count, sigmaExponent: sigmaExponent)
            return (pipeline.termVectors(counts), space)
        }
        let vectors = try pipeline.termVectors(session.corpus)
        if rank == .given(0) { return (vectors, nil) }
        return (vectors, try pipeline.latentSpace(vectors, by: rank, sigmaExponent: sigmaExponent))
    }

    private func print(_ vectors: TermVectors, _ space: (any LatentVectors)?) throws {
        guard let rows = RowFormat(rawValue: format.rawValue) else {
            if !work.quiet { try StandardOutput.print(Self.describe(vectors, space, output)) }
            return
        }
        let figures = VectorFiles.figures(vectors, space)
        var standardOutput = StandardOutput()
        try rows.write([figures.row], columns: figures.columns) { try standardOutput.write($0) }
        try standardOutput.flush()
    }

    private static func describe(_ vectors: TermVectors, _ space: (any LatentVectors)?, _ folder: String) -> String {
        let matrix = vectors.matrix
        var lines = [
            "\(matrix.rows) × \(matrix.columns) (articles × terms), \(matrix.entryCount) "
                + "\(matrix.entryCount == 1 ? "weight" : "weights"), in \(folder)"
        ]
        if let shared = vectors.vocabulary.collisions {
            lines.append(
                "\(shared.sharingTerms) of \(shared.terms) terms share a column with another (\(shared.sharedColumns.count) of \(shared.columnsInUse) columns in use)"
            )
        }
        if let space {
            let kept = space.singularValues.count
            if kept < space.requestedRank { lines.append("rank \(kept): the articles have no more dimensions") }
            lines += space.explanation
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
