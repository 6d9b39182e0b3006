#if canImport(Glibc)
    internal import Glibc
#endif

/// How the program uses memory.
enum Memory {
    /// Lets large pieces of memory go back to the system as soon as they are free.
    ///
    /// By itself the C library of Linux comes to keep freed pieces of up to 32 MB for later, and the next stage, which
    /// needs others, then adds its own: a third more at the peak of a large corpus. To be called once, before any work.
    static func returnLargePieces() {
        #if canImport(Glibc)
            _ = mallopt(M_MMAP_THRESHOLD, 1 << 18)
        #endif
    }
}
