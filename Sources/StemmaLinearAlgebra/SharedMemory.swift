/// The memory of an array that several threads fill at once.
///
/// Sendable because each block of work writes elements no other block touches, and the array outlives the work: it is
/// only ever made inside `withUnsafeMutableBufferPointer`, around a call of `Workers` that returns when all is done.
@unsafe struct SharedMemory<Element>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>

    /// Creates the shared view of a buffer; of an empty one there is none.
    init?(_ buffer: UnsafeMutableBufferPointer<Element>) {
        guard let base = buffer.baseAddress else { return nil }
        unsafe self.base = base
    }
}
