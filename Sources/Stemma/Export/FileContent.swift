import Foundation

/// The bytes of a file as pieces that stay where they are until they are written: nothing large is copied.
struct FileContent {
    /// The number of bytes.
    let size: Int
    private let visit: ((RawSpan) throws -> Void) throws -> Void

    /// A head, and the elements of an array after it.
    init<Element: BitwiseCopyable>(_ head: Data, _ elements: [Element]) {
        size = head.count + elements.count * MemoryLayout<Element>.stride
        visit = { body in
            try body(head.bytes)
            try unsafe body(elements.span.bytes)
        }
    }

    /// Calls `body` with piece after piece.
    func forEachPiece(_ body: (RawSpan) throws -> Void) throws { try visit(body) }
}
