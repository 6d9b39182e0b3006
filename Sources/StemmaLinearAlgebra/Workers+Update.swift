extension Workers {
    /// Changes each element of an array, each by one thread, in place.
    package func update<Element>(_ elements: inout [Element], _ body: @Sendable (inout Element, Int) -> Void) {
        let count = elements.count
        unsafe elements.withUnsafeMutableBufferPointer { buffer in
            guard let shared = unsafe SharedMemory(buffer) else { return }
            // Each number comes up once, and is below the number of elements.
            forEach(blocks: count) { unsafe body(&shared.base[$0], $0) }
        }
    }
}
