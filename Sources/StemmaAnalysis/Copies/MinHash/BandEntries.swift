/// The band hashes of all sets, band by band, in memory or in a storage.
///
/// An entry is a number of 64 bits: the leading bits of the band hash, then the place of the set in as many bits as
/// the number of sets needs. Sorted entries bring equal hashes together. Of a million sets 44 bits of the hash are
/// left, so that two different bands are taken for one about once in 35 bands; what comes of it is verified.
struct BandEntries: Sendable {
    private enum Part: Sendable {
        case memory([[UInt64]])
        case stored([Range<Int>])
    }

    /// The low bits of an entry, which hold the place of its set.
    let placeMask: UInt64
    private let bandCount: Int
    private let storage: (any NumberStorage)?
    private var parts: [Part] = []

    /// - Parameters:
    ///   - bandCount: the number of bands.
    ///   - sets: the number of sets.
    ///   - storage: where entries go; nil for memory.
    init(bandCount: Int, sets: Int, storage: (any NumberStorage)?) {
        self.bandCount = bandCount
        self.storage = storage
        placeMask = 1 << UInt64(Int.bitWidth - sets.leadingZeroBitCount) - 1
    }

    /// Takes in entries: for each block of sets, a list for each band.
    mutating func append(_ blocks: [[[UInt64]]]) throws {
        guard let storage else {
            parts += blocks.map { .memory($0) }
            return
        }
        let stretches = try (0..<bandCount).map { band in
            let entries = blocks.flatMap { $0[band] }
            let start = try storage.append(entries)
            return start..<start + entries.count
        }
        parts.append(.stored(stretches))
    }

    /// The entries of a band whose hashes begin with the bits `prefix`, in no order that matters.
    func entries(of band: Int, prefix: Int, prefixBits: Int) throws -> [UInt64] {
        var entries: [UInt64] = []
        var buffer: [UInt64] = []
        for part in parts {
            switch part {
            case .memory(let lists): append(lists[band], to: &entries, prefix, prefixBits)
            case .stored(let stretches):
                try storage?.read(stretches[band], into: &buffer)
                append(buffer, to: &entries, prefix, prefixBits)
            }
        }
        return entries
    }

    private func append(_ list: [UInt64], to entries: inout [UInt64], _ prefix: Int, _ prefixBits: Int) {
        guard prefixBits > 0 else {
            entries += list
            return
        }
        let shift = UInt64(64 - prefixBits)
        for entry in list where entry >> shift == UInt64(prefix) { entries.append(entry) }
    }
}
