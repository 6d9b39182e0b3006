import StemmaLinearAlgebra
import Testing

/// Rows and the dense groups another implementation finds in them.
struct DensityTreeCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// Unit vectors.
    let rows: Matrix<Float>
    let least: Int
    let core: Int
    /// The group of each row, nil for a row in none.
    let labels: [Int?]

    var testDescription: String { name }

    /// Takes coordinates row after row, and groups as text, one letter a row.
    init(name: String, columns: Int, least: Int, core: Int, rows: [Int], labels: String) {
        self.name = name
        self.least = least
        self.core = core
        self.rows = Matrix(rows: rows.count / columns, columns: columns, storage: rows.map(Float.init)).normalizedRows()
        self.labels = labels.utf8.map { $0 == UInt8(ascii: "-") ? nil : Int($0) }
    }
}
