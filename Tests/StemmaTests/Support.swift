import Foundation

@testable public import Stemma

/// A folder for the files of one test; it goes with the value.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "stemma-tests-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    /// The names of what is in the folder, sorted.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() } }
}

extension [UInt8] {
    /// A whole number, low bytes first.
    func number(at offset: Int, bytes count: Int) -> Int {
        self[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

/// Reproducible random bits (splitmix64), so that a failure can be seen again.
struct SeededBits: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}

extension JSONValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
}

/// All pieces of a file's content, one after another.
func allBytes(of content: FileContent) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try content.forEachPiece { piece in
        for place in piece.byteOffsets { unsafe bytes.append(piece.unsafeLoad(fromByteOffset: place, as: UInt8.self)) }
    }
    return bytes
}

/// The analysis of the sample with the defaults, made once for all tests.
enum SampleAnalysis {
    static let made = Result { try Pipeline().analyze(.sample(), copies: .init(threshold: 0.3)) }
}
