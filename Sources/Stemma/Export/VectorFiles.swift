import Foundation

/// Writes term vectors and latent vectors as files that NumPy and SciPy read.
public struct VectorFiles {
    private let folder: String

    /// - Parameter folder: made if it is not there.
    /// - Throws: `OutputFile.Failure` where it cannot be made.
    public init(folder: String) throws {
        self.folder = folder
        try makeFolder(folder)
    }

    /// Writes `tfidf.npz` (scipy's CSR layout, articles × terms), `terms.txt` and `ids.txt`, one a line.
    ///
    /// An id that holds a line break is written as a JSON string.
    public func write(_ vectors: TermVectors, ids: some Sequence<String>) throws {
        var archive = ZipArchive()
        var file = try OutputFile(folder + "/tfidf.npz")
        let matrix = vectors.matrix
        try archive.add("indices.npy", NumPyArray(matrix.columnIndices).fileContent, to: &file)
        try archive.add("indptr.npy", NumPyArray(matrix.rowOffsets).fileContent, to: &file)
        try archive.add("format.npy", NumPyArray(bytes: "csr").fileContent, to: &file)
        try archive.add("shape.npy", NumPyArray([matrix.rows, matrix.columns]).fileContent, to: &file)
        try archive.add("data.npy", NumPyArray(matrix.values).fileContent, to: &file)
        try archive.finish(&file)
        try file.close()
        try write("terms.txt", lines: (0..<vectors.vocabulary.count).lazy.map { vectors.vocabulary[$0] })
        try write(
            "ids.txt", lines: ids.lazy.map { $0.contains(where: \.isNewline) ? JSONValue.string($0).compact : $0 })
    }

    /// Writes `vectors.npy` (articles × dimensions, U Σ), `components.npy` (terms × dimensions, V), `singular_values.npy`
    /// and `certificate.json`.
    public func write(_ space: LatentSpace) throws {
        try write("vectors.npy", NumPyArray(space.articleVectors))
        try write("components.npy", NumPyArray(space.components))
        try write("singular_values.npy", NumPyArray(space.singularValues))
        var file = try OutputFile(folder + "/certificate.json")
        try file.write(space.certificateJSON.pretty)
        try file.close()
    }

    private func write(_ name: String, _ array: NumPyArray) throws {
        var file = try OutputFile(folder + "/" + name)
        try file.write(array.fileContent)
        try file.close()
    }

    private func write(_ name: String, lines: some Sequence<String>) throws {
        var file = try OutputFile(folder + "/" + name)
        for line in lines { try file.write(line + "\n") }
        try file.close()
    }
}

extension LatentSpace {
    /// How far the decomposition can be trusted.
    public var certificateJSON: JSONValue {
        [
            "requestedRank": .integer(requestedRank),
            "rank": .integer(singularValues.count),
            "method": .string(method.rawValue),
            "trusted": .integer(certificate.trusted),
            "energy": .number(certificate.energy),
            "frobenius2": .number(certificate.frobenius2),
            "residuals": .array(certificate.residuals.map(JSONValue.number)),
        ]
    }
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(OutputFile.Failure) {
    do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let isTaken = FileManager.default.fileExists(atPath: path)
        let reason = cause.map { errorText(Int32($0.code)) } ?? "the folder cannot be made"
        throw OutputFile.Failure(path: path, reason: isTaken ? "expected a folder, found a file" : reason)
    }
}
