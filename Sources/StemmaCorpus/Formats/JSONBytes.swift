internal import CKernels
import Foundation
internal import StemmaLinearAlgebra

/// The bytes that a parser works on, borrowed for the length of a closure: all unsafe code of the parser is here.
///
/// A pointer in place of an array, since counting references and checking bounds at each byte would take longer than
/// all the rest.
@safe struct JSONBytes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let instructions: Int32

    /// - Parameter bytes: must outlive the value.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ instructions: InstructionSet) {
        unsafe self.bytes = bytes
        self.instructions = Int32(instructions.rawValue)
    }

    var count: Int { unsafe bytes.count }

    subscript(place: Int) -> UInt8 {
        // The parser asks for no place before it has seen that it lies before its end.
        unsafe bytes[place]
    }

    private subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        // Checks that the range lies within the bytes.
        unsafe UnsafeBufferPointer(rebasing: bytes[range])
    }

    /// The place of the next quote, backslash or control character; `end` where there is none.
    func mark(from start: Int, to end: Int) -> Int {
        let rest = unsafe self[start..<end]
        guard let base = rest.baseAddress else { return end }
        return unsafe start + stemma_find_json_mark(instructions, base, rest.count)
    }

    /// Appends what stands in `range` to a text, its usual escapes resolved; the place where it stopped.
    func resolve(_ range: Range<Int>, into text: inout JSONText) -> Int {
        let source = unsafe self[range]
        guard let base = source.baseAddress else { return range.lowerBound }
        let used = unsafe text.append(atMost: source.count) { target, count in
            // There is room for as many bytes as are read.
            unsafe stemma_resolve_json(instructions, base, source.count, target, &count)
        }
        return range.lowerBound + used
    }

    /// The text of a range; nil where it is no UTF-8.
    func string(_ range: Range<Int>) -> String? {
        let source = unsafe self[range]
        // What is no UTF-8 would be replaced; where nothing was, the bytes are the same.
        var text = unsafe String(decoding: source, as: UTF8.self)
        let isSame = text.withUTF8 { unsafe $0.count == source.count && Self.areSame($0, source) }
        return isSame ? text : nil
    }

    /// Whether `other` stands at a place, before `end`.
    func holds(_ other: [UInt8], at place: Int, before end: Int) -> Bool {
        guard end - place >= other.count else { return false }
        let here = unsafe self[place..<place + other.count]
        return unsafe other.withUnsafeBufferPointer { unsafe Self.areSame($0, here) }
    }

    /// For two of the same length.
    private static func areSame(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = left.baseAddress, let second = right.baseAddress else { return true }
        return unsafe memcmp(first, second, left.count) == 0
    }

    /// Appends what stands in a range.
    func append(_ range: Range<Int>, to target: inout [UInt8]) {
        unsafe target.append(contentsOf: self[range])
    }
}

extension [UInt8] {
    /// Lends the bytes to a parser, which must not keep them.
    func withJSONBytes<Result>(
        using instructions: InstructionSet = .current, _ body: (JSONBytes) -> Result
    ) -> Result {
        unsafe withUnsafeBufferPointer { unsafe body(JSONBytes($0, instructions)) }
    }
}

/// A string whose escapes are resolved; its memory is used again for the next one.
struct JSONText {
    /// Only the first `count` are the text.
    private var memory: [UInt8] = []
    private var count = 0

    /// Makes room for a text of this length.
    mutating func begin(atMost length: Int) {
        count = 0
        if memory.count < length { memory = [UInt8](repeating: 0, count: max(length, 2 * memory.count)) }
    }

    /// For a byte beyond what `begin` made room for it stops.
    mutating func append(_ byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    /// - Parameters:
    ///   - length: how many bytes `body` may write.
    ///   - body: takes where to write, and sets how many bytes it wrote.
    mutating func append(
        atMost length: Int, _ body: (UnsafeMutablePointer<UInt8>, inout Int) -> Int
    ) -> Int {
        precondition(length <= memory.count - count, "A text is no longer than what `begin` made room for.")
        let start = count
        var added = 0
        let result = unsafe memory.withUnsafeMutableBufferPointer { memory in
            guard let base = memory.baseAddress else { return 0 }
            // The rest of the memory holds `length` bytes or more.
            return unsafe body(base + start, &added)
        }
        count += added
        return result
    }

    /// Nil where it is no UTF-8.
    var string: String? { memory.withJSONBytes { $0.string(0..<count) } }
}
