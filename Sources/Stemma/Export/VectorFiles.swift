import Foundation

/// Term vectors and latent vectors as files that NumPy and SciPy read.
public struct VectorFiles {
    private let vectors: TermVectors
    private let space: (any LatentVectors)?
    private let ids: [String]

    /// - Parameter space: nil to write the term vectors alone.
    public init(_ vectors: TermVectors, _ space: (any LatentVectors)?, ids: [String]) {
        self.vectors = vectors
        self.space = space
        self.ids = ids
    }

    /// Writes the files into a folder, which is made if it is not there; they appear together or not at all.
    ///
    /// `tfidf.npz` (scipy's CSR layout, articles × terms), `terms.txt`, a line a column, where terms that a hash put
    /// into one column have tabs between them, and `ids.txt`, one a line, where an id that holds a
    /// line break is written as a JSON string; with a latent space `vectors.npy` (articles × dimensions, U Σᵖ;
    /// of correspondence analysis D_r^(−½) U Σᵖ), `components.npy` (terms × dimensions, V; D_c^(−½) V),
    /// `singular_values.npy` and `certificate.json`. Without one, files of these names that an earlier run left are
    /// removed.
    public func write(to folder: String) throws {
        var files = try OutputFolder(folder)
        try files.write("tfidf.npz", writeTermVectors)
        try files.write("terms.txt", lines: vectors.vocabulary.lines)
        try files.write(
            "ids.txt", lines: ids.lazy.map { $0.contains(where: \.isNewline) ? JSONValue.string($0).compact : $0 })
        if let space {
            try files.write("vectors.npy") { try $0.write(NumPyArray(space.articleVectors).fileContent) }
            try files.write("components.npy") { try $0.write(NumPyArray(space.components).fileContent) }
            try files.write("singular_values.npy") { try $0.write(NumPyArray(space.singularValues).fileContent) }
            try files.write("certificate.json") { try $0.write(space.certificateJSON.pretty) }
        }
        try files.commit(removing: ["vectors.npy", "components.npy", "singular_values.npy", "certificate.json"])
    }

    /// The sizes of the vectors and the certificate's figures as one row; null without a latent space.
    public static func figures(
        _ vectors: TermVectors, _ space: (any LatentVectors)?
    ) -> (row: JSONValue, columns: [String]) {
        let row: JSONValue = [
            "articles": .integer(vectors.matrix.rows),
            "terms": .integer(vectors.matrix.columns),
            "weights": .integer(vectors.matrix.entryCount),
            "rank": JSONValue(space?.singularValues.count),
            "trusted": JSONValue(space?.trusted),
            "energy": space.map { .number($0.energy) } ?? .null,
            "rankRule": JSONValue(space?.rankRuleName),
            "rankReason": JSONValue(space?.rankReason),
        ]
        let columns = ["articles", "terms", "weights", "rank", "trusted", "energy", "rankRule", "rankReason"]
        return (row, columns)
    }

    private func writeTermVectors(_ file: inout OutputFile) throws {
        var archive = ZipArchive()
        let matrix = vectors.matrix
        try archive.add("indices.npy", NumPyArray(matrix.columnIndices).fileContent, to: &file)
        try archive.add("indptr.npy", NumPyArray(matrix.rowOffsets).fileContent, to: &file)
        try archive.add("format.npy", NumPyArray(bytes: "csr").fileContent, to: &file)
        try archive.add("shape.npy", NumPyArray([matrix.rows, matrix.columns]).fileContent, to: &file)
        try archive.add("data.npy", NumPyArray(matrix.values).fileContent, to: &file)
        try archive.finish(&file)
    }
}

extension LatentSpace {
    /// How far the decomposition can be trusted, and how the number of its dimensions came about.
    public var certificateJSON: JSONValue {
        [
            "latent": "lsa",
            "sigmaExponent": .number(sigmaExponent.value),
            "requestedRank": .integer(requestedRank),
            "rank": .integer(singularValues.count),
            "method": .string(method.rawValue),
            "trusted": .integer(certificate.trusted),
            "accurate": .integer(certificate.accurate),
            "energy": .number(certificate.energy),
            "missedBound": .number(certificate.missedBound),
            "subspaces": .array(
                certificate.subspaces.map { subspace in
                    [
                        "first": .integer(subspace.range.lowerBound),
                        "count": .integer(subspace.range.count),
                        "sine": .number(subspace.sine),
                    ]
                }),
            "frobenius2": .number(certificate.frobenius2),
            "products": .integer(certificate.products),
            "residuals": .array(certificate.residuals.map(JSONValue.number)),
            "rankChoice": rankChoice.json,
        ]
    }
}

extension Vocabulary {
    /// A line a number: its terms, tabs between them.
    fileprivate var lines: some Collection<String> { (0..<count).lazy.map { terms(of: $0).joined(separator: "\t") } }
}
