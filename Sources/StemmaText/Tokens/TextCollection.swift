/// Texts that can be asked for one at a time, so that a stage never needs all of them in memory.
///
/// The order is the canonical one (rising article id); a text is valid UTF-8.
public protocol TextCollection: Sendable {
    /// The number of texts.
    var count: Int { get }

    /// Replaces what is in `buffer` by the text at a place, 0 ..< count; its memory is used again.
    ///
    /// - Returns: how many of the first bytes are the headline; 0 where none is part of the text.
    @discardableResult
    func read(_ index: Int, into buffer: inout [UInt8]) throws -> Int
}

extension TextCollection {
    /// The text at a place, 0 ..< count.
    public func text(at index: Int) throws -> [UInt8] {
        var buffer: [UInt8] = []
        try read(index, into: &buffer)
        return buffer
    }
}

extension [String]: TextCollection {
    @discardableResult
    public func read(_ index: Int, into buffer: inout [UInt8]) -> Int {
        buffer.removeAll(keepingCapacity: true)
        var text = self[index]
        text.withUTF8 { unsafe buffer.append(contentsOf: $0) }
        return 0
    }
}
