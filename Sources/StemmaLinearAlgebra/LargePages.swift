import CKernels

extension UnsafeMutableBufferPointer {
    /// Asks the system for large pages for this memory, before it is first touched: then a page fault comes once in 2 MiB and
    /// not in 4 KiB. Memory of less than 2 MiB is left as it is.
    package func useLargePages() {
        guard let base = baseAddress else { return }
        // Advice changes no contents, and the whole range is this buffer's.
        unsafe stemma_use_large_pages(base, count * MemoryLayout<Element>.stride)
    }
}
