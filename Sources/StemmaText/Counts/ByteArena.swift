#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Runs of bytes, one after another in memory that only grows.
@safe
struct ByteArena: ~Copyable {
    private var bytes = UnsafeMutableRawPointer.allocate(byteCount: 1 << 12, alignment: 16)
    private var room = 1 << 12
    private var count = 0

    deinit { unsafe bytes.deallocate() }

    /// Puts a run at the end, after its length in four bytes; where it begins.
    mutating func append(_ run: UnsafeBufferPointer<UInt8>) -> Int {
        let start = count
        reserve(4 + run.count)
        unsafe bytes.storeBytes(of: UInt32(run.count), toByteOffset: start, as: UInt32.self)
        unsafe (bytes + start + 4).copyMemory(from: UnsafeRawPointer(run.baseAddress!), byteCount: run.count)
        // Numbers of four bytes begin where four divides: a run and its length take up to three bytes more.
        count = (start + 4 + run.count + 3) & ~3
        return start
    }

    mutating func removeAll() { count = 0 }

    /// The run that `append` put at a place; its bytes are there until the next is appended.
    subscript(start: Int) -> UnsafeBufferPointer<UInt8> {
        let length = unsafe Int(bytes.load(fromByteOffset: start, as: UInt32.self))
        return unsafe UnsafeBufferPointer(
            start: (bytes + start + 4).assumingMemoryBound(to: UInt8.self), count: length)
    }

    /// Whether the run at a place is this one.
    func holds(_ run: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let kept = unsafe self[start]
        guard kept.count == run.count, let base = kept.baseAddress, let other = run.baseAddress else { return false }
        return unsafe memcmp(base, other, run.count) == 0
    }

    private mutating func reserve(_ more: Int) {
        guard count + more + 3 > room else { return }
        let larger = 2 * room + more + 3
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        unsafe moved.copyMemory(from: bytes, byteCount: count)
        unsafe bytes.deallocate()
        unsafe (bytes, room) = (moved, larger)
    }
}
