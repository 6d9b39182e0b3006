/// Texts that can be asked for one at a time, so that a stage never needs all of them in memory.
///
/// The order is the canonical one (rising article id); a text is valid UTF-8.
public protocol TextCollection: Sendable {
    /// The number of texts.
    var count: Int { get }
    /// The text at a place, 0 ..< count.
    func text(at index: Int) throws -> [UInt8]
}

extension [String]: TextCollection {
    public func text(at index: Int) -> [UInt8] { [UInt8](self[index].utf8) }
}
