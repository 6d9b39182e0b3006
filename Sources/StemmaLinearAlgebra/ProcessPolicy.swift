import CKernels

/// How a process that does nothing but Stemma's work uses memory and threads.
public enum ProcessPolicy {
    /// For a program to call once, before any work; a library leaves this to the program.
    ///
    /// Memory: pieces of 256 KiB or more go back to the system as soon as they are free, and smaller ones stay. By itself the
    /// C library of Linux comes to keep freed pieces of up to 32 MB for later, and the next stage, which needs others, then
    /// adds its own: a quarter more at the peak of a large corpus. Small ones on the other hand it asks for and gives back in
    /// steps of 128 KiB at most, and each step halts all threads.
    ///
    /// Threads: those that OpenBLAS has started, and that would keep all processors busy with waiting for a while, are ended.
    public static func apply() {
        stemma_set_memory_policy(1 << 18, 1 << 26, 1 << 22)
        _ = BLASLibrary.isSingleThreaded
    }
}
