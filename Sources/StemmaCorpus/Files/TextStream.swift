/// A stream of UTF-8 text (or of bytes that were meant to be), from any file that is read.
struct TextStream {
    let source: any ByteSource
    /// What the whole stream was taken for, where it is not UTF-8.
    let encoding: TextEncoding?
    /// Whether the head holds NUL bytes: then it is no text.
    let isBinary: Bool
    /// Whether it begins as JSON Lines do, with an object.
    let beginsWithObject: Bool

    /// How much of a stream tells whether it is text. It does not depend on how many bytes come at a time.
    private static let headLength = 1024

    /// Reads the head of `source` to learn its encoding; the mark at its beginning goes.
    init(sniffing source: any ByteSource) throws(SourceFault) {
        var head: [UInt8] = []
        do throws(SourceFault) {
            while head.count < Self.headLength, try source.read(into: &head) > 0 {}
        } catch {
            // What came before the fault is still read; the fault then comes up again.
            if head.isEmpty { throw error }
        }
        let (encoding, mark) = Self.encoding(of: head)
        let rest = PrefixedSource(Array(head.dropFirst(mark)), then: source)
        self.encoding = encoding
        switch encoding {
        case .utf16LittleEndian: self.source = UTF16Source(rest, isBigEndian: false)
        case .utf16BigEndian: self.source = UTF16Source(rest, isBigEndian: true)
        default: self.source = rest
        }
        isBinary = encoding == nil && head.prefix(Self.headLength).contains(0)
        beginsWithObject = head.dropFirst(mark).first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    private static func encoding(of head: [UInt8]) -> (TextEncoding?, mark: Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (nil, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return (unmarkedUTF16(head), 0)
    }

    /// Latin text in UTF-16 has a NUL in most second bytes, and hardly any on the other side.
    private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
        let units = head.prefix(512).count / 2
        guard units >= 2 else { return nil }
        let first = (0..<units).count { head[2 * $0] == 0 }
        let second = (0..<units).count { head[2 * $0 + 1] == 0 }
        if first * 10 <= units, second * 10 >= units * 7 { return .utf16LittleEndian }
        if second * 10 <= units, first * 10 >= units * 7 { return .utf16BigEndian }
        return nil
    }
}
