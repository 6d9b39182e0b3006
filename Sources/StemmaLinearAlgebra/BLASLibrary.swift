import CLAPACK

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The BLAS this process was started with, spoken to without being linked to any one of them.
enum BLASLibrary {
    /// Sets the library to one thread, once; each wrapper reads it before its first call.
    ///
    /// Our own threads call BLAS side by side. A second layer of threads below them would fight for the same cores, and
    /// would make results depend on how many it has. The threads it has started already are ended.
    static let isSingleThreaded: Bool = {
        guard let symbol = unsafe symbol("openblas_set_num_threads") else { return false }
        typealias SetThreads = @convention(c) (Int32) -> Void
        typealias EndThreads = @convention(c) () -> Int32
        unsafe unsafeBitCast(symbol, to: SetThreads.self)(1)
        // In this order: to set a number starts them anew where there are none.
        if let end = unsafe Self.symbol("blas_thread_shutdown_") {
            _ = unsafe unsafeBitCast(end, to: EndThreads.self)()
        }
        return true
    }()

    /// What a function without arguments that returns a C string says, or `nil` if the library does not have it.
    static func text(of function: String) -> String? {
        typealias Text = @convention(c) () -> UnsafePointer<CChar>?
        guard let symbol = unsafe symbol(function) else { return nil }
        return unsafe unsafeBitCast(symbol, to: Text.self)().map { unsafe String(cString: $0) }
    }

    /// Where a function of the running process stands; found at run time, for the reference BLAS lacks those of OpenBLAS.
    private static func symbol(_ name: String) -> UnsafeMutableRawPointer? {
        unsafe dlsym(dlopen(nil, RTLD_NOW), name)
    }
}
