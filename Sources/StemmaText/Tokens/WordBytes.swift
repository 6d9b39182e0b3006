internal import CKernels
internal import StemmaLinearAlgebra

/// Which bytes of a stretch of text belong to words, and the stretch with ASCII in lower case.
///
/// One object is used for stretch after stretch, in the same memory. What it finds is the same for every instruction set.
@safe final class WordBytes {
    private let instructions: InstructionSet
    private let twoByteLetters = unsafe WordCharacters.twoByteLetters
    private var room = 0
    private var folded = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)
    private var masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
    private var edges = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
    /// The number of runs of word bytes in the last stretch.
    private(set) var runCount = 0
    /// Whether all runs of the last stretch are ASCII.
    private(set) var isASCII = true

    init(_ instructions: InstructionSet = .current) { self.instructions = instructions }

    deinit { unsafe free() }

    /// Reads a stretch of text: finds its runs of ASCII's letters, digits and `_` and of all bytes from 0x80 but those of
    /// U+2000 to U+203F, which hold no character of a word.
    ///
    /// - Parameter text: whole characters, fewer than 2³² bytes.
    /// - Complexity: linear in the bytes.
    func read(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else {
            runCount = 0
            return
        }
        if text.count > room { reserve(text.count) }
        // There is room for the text rounded up to a multiple of 64, and for a mask of each 64 bytes.
        unsafe isASCII = stemma_find_words(Int32(instructions.rawValue), source, text.count, folded, masks) == 0
        findEdges(text.count)
    }

    /// Where a run of the last stretch begins and ends.
    @inline(__always)
    func bounds(ofRun run: Int) -> (start: Int, end: Int) {
        // Two edges a run; callers ask for runs that there are.
        unsafe (Int(edges[2 &* run]), Int(edges[2 &* run &+ 1]))
    }

    /// A piece of the last stretch in lower case; at least 16 bytes after it may be read too.
    @inline(__always)
    func folded(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: folded + start, count: end &- start)
    }

    /// Lower-cases a run whose scalars beyond ASCII all take two bytes, where it is.
    ///
    /// - Returns: the number of its scalars; nil where the run holds others, or something that is no letter or number: it is
    ///   then for the caller to read it in the text.
    @inline(__always)
    func foldTwoByteLetters(_ start: Int, _ end: Int) -> Int? {
        var place = start
        var scalars = 0
        // A run holds whole characters, so two bytes follow where the first says so.
        while place < end {
            let lead = unsafe folded[place]
            scalars &+= 1
            if lead < 0x80 {
                place &+= 1
                continue
            }
            guard lead < 0xE0 else { return nil }
            let value = unsafe Int(lead & 0x1F) << 6 | Int(folded[place &+ 1] & 0x3F)
            let lower = unsafe twoByteLetters[value]
            guard lower != 0 else { return nil }
            unsafe folded[place] = UInt8(truncatingIfNeeded: lower)
            unsafe folded[place &+ 1] = UInt8(truncatingIfNeeded: lower >> 8)
            place &+= 2
        }
        return scalars
    }

    private func reserve(_ count: Int) {
        unsafe free()
        room = (count + 63) & ~63
        unsafe folded = .allocate(capacity: room + 64)
        unsafe folded.initialize(repeating: 0, count: room + 64)
        unsafe masks = .allocate(capacity: room / 64)
        // No more edges than bytes, and one at the very end.
        unsafe edges = .allocate(capacity: room + 1)
    }

    @unsafe private func free() {
        unsafe folded.deallocate()
        unsafe masks.deallocate()
        unsafe edges.deallocate()
    }

    private func findEdges(_ count: Int) {
        var found = 0
        var last: UInt64 = 0
        // A mask was written for each group of 64 bytes, and there is room for as many edges as bytes, and one.
        for group in 0..<(count + 63) / 64 {
            let mask = unsafe masks[group]
            // A bit where a byte differs from the one before it.
            var changes = mask ^ (mask << 1 | last)
            last = mask >> 63
            while changes != 0 {
                unsafe edges[found] = UInt32(truncatingIfNeeded: group &* 64 &+ changes.trailingZeroBitCount)
                found &+= 1
                changes &= changes - 1
            }
        }
        if last == 1 {
            unsafe edges[found] = UInt32(truncatingIfNeeded: count)
            found += 1
        }
        runCount = found / 2
    }
}
