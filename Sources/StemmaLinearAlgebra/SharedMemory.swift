/// The memory of an array that several threads fill at once.
///
/// Sendable because each block of work writes elements no other block touches, and the array outlives the work: it is
/// only ever made inside `withUnsafeMutableBufferPointer`, or by the owner of the memory, around a call of `Workers` that
/// returns when all is done.
@unsafe struct SharedMemory<Element>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Element>

    init(_ base: UnsafeMutablePointer<Element>) { unsafe self.base = base }

    /// Creates the shared view of a buffer; of an empty one there is none.
    init?(_ buffer: UnsafeMutableBufferPointer<Element>) {
        guard let base = buffer.baseAddress else { return nil }
        unsafe self.base = base
    }
}

extension Matrix {
    /// Creates a matrix whose elements `body` writes, all of them; so threads that share the work share the cost of the
    /// memory's first touch too.
    @unsafe init(rows: Int, columns: Int, writtenBy body: (SharedMemory<Scalar>) -> Void) {
        let count = rows * columns
        let storage = unsafe [Scalar](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe buffer.useLargePages()
            // Scalar is Float or Double, plain bits: writing is initialising.
            if count > 0, let shared = unsafe SharedMemory(buffer) { unsafe body(shared) }
            initialized = count
        }
        self.init(rows: rows, columns: columns, storage: storage)
    }
}
