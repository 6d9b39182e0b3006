import Foundation

/// An array in NumPy's file format (.npy, version 1.0).
///
/// Source: NumPy Enhancement Proposal 1, https://numpy.org/neps/nep-0001-npy-format.html.
struct NumPyArray {
    /// The bytes of the file.
    ///
    /// Numbers are written as this machine holds them, which is the little-endian order that the header names.
    let fileContent: FileContent

    /// A `rows × columns` array of float32.
    init(_ matrix: Matrix<Float>) { self.init("<f4", [matrix.rows, matrix.columns], matrix.storage) }
    init(_ values: [Float]) { self.init("<f4", [values.count], values) }
    init(_ values: [Double]) { self.init("<f8", [values.count], values) }
    init(_ values: [Int32]) { self.init("<i4", [values.count], values) }
    init(_ values: [Int]) { self.init("<i8", [values.count], values) }

    /// A single byte string, as `numpy.array(b"…")`.
    init(bytes: String) {
        self.init("|S\(bytes.utf8.count)", [], Array(bytes.utf8))
    }

    private init<Element: BitwiseCopyable>(_ type: String, _ shape: [Int], _ values: [Element]) {
        fileContent = FileContent(Self.header(type, shape), values)
    }

    private static func header(_ type: String, _ shape: [Int]) -> Data {
        let list = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
        var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(list)), }"
        // Magic, version and length take 10 bytes; data begins at a multiple of 64.
        header += String(repeating: " ", count: (64 - (10 + header.utf8.count + 1) % 64) % 64) + "\n"
        var file = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
        file += Data([UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)]) + Data(header.utf8)
        return file
    }
}
