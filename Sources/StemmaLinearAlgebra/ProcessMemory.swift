import CKernels

/// How the process uses memory.
public enum ProcessMemory {
    /// Lets pieces of 256 KiB or more go back to the system as soon as they are free.
    ///
    /// By itself the C library of Linux comes to keep freed pieces of up to 32 MB for later, and the next stage, which needs
    /// others, then adds its own: a quarter more at the peak of a large corpus. For a program to call once, before any
    /// work; a library leaves this to the program. Elsewhere than on Linux it does nothing.
    public static func returnLargePieces() { stemma_return_pieces_from(1 << 18) }
}
