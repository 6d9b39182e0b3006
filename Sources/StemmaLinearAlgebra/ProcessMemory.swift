import CKernels

/// How the process uses memory.
public enum ProcessMemory {
    /// Lets pieces of 256 KiB or more go back to the system as soon as they are free, and smaller ones stay.
    ///
    /// By itself the C library of Linux comes to keep freed pieces of up to 32 MB for later, and the next stage, which needs
    /// others, then adds its own: a quarter more at the peak of a large corpus. Small ones on the other hand it asks for and
    /// gives back in steps of 128 KiB at most, and each step halts all threads. For a program to call once, before any work;
    /// a library leaves this to the program. Elsewhere than on Linux it does nothing.
    public static func useStemmaPolicy() { stemma_set_memory_policy(1 << 18, 1 << 26, 1 << 22) }
}
