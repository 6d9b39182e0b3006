internal import StemmaLinearAlgebra

/// Texts kept apart from what is known about them: in memory while they are small, else in a temporary file.
///
/// Immutable once made, and read by any number of threads at once.
final class TextStore: Sendable {
    /// Where a text stands: a stretch of the temporary file, or of one chunk of memory.
    struct Slot: Sendable {
        /// In the file, or within the chunk.
        var offset: Int64
        var length: UInt32
        /// 0 for the file.
        var chunk: Int32
    }

    private enum Storage: Sendable {
        case memory([[UInt8]])
        case file(TemporaryFile)
    }

    private let storage: Storage

    private init(_ storage: Storage) { self.storage = storage }

    /// Replaces what is in `buffer` by a text. Throws `ReadingError.temporaryFile` where the file cannot be read.
    func read(_ slot: Slot, into buffer: inout [UInt8]) throws {
        let length = Int(slot.length)
        // Where no text follows an empty one, its chunk was never made.
        if length == 0 { return buffer.removeAll(keepingCapacity: true) }
        switch storage {
        case .memory(let chunks):
            buffer.removeAll(keepingCapacity: true)
            buffer.append(contentsOf: chunks[Int(slot.chunk)][Int(slot.offset)..<Int(slot.offset) + length])
        case .file(let file): try file.read(at: slot.offset, count: length, into: &buffer)
        }
    }

    /// Takes texts in, one at a time.
    struct Builder {
        private let memoryLimit: Int
        private let folder: String
        private var chunks: [[UInt8]] = []
        private var bytesInMemory = 0
        private var file: TemporaryFile?
        /// Texts wait here until they fill a chunk.
        private var pending: [UInt8] = []

        private static let chunkSize = 1 << 22

        /// - Parameters:
        ///   - memoryLimit: bytes of text above which all of them go to a file.
        ///   - folder: where the file is made.
        init(memoryLimit: Int, folder: String) {
            self.memoryLimit = memoryLimit
            self.folder = folder
        }

        mutating func append(_ text: String) throws -> Slot {
            var text = text
            let length = text.utf8.count
            guard let stored = UInt32(exactly: length) else {
                preconditionFailure("A text is at most \(UInt32.max) bytes long; the reader's record limit sees to it.")
            }
            try makeRoom(for: length)
            let offset = pending.count
            text.withUTF8 { unsafe pending.append(contentsOf: $0) }
            let slot =
                file.map { Slot(offset: $0.length + Int64(offset), length: stored, chunk: 0) }
                ?? Slot(offset: Int64(offset), length: stored, chunk: Int32(chunks.count))
            return slot
        }

        /// A chunk holds as many texts as go into its memory, or one that is longer.
        private mutating func makeRoom(for length: Int) throws {
            if !pending.isEmpty, pending.count + length > Self.chunkSize { try closeChunk() }
            guard pending.isEmpty, pending.capacity < Self.chunkSize else { return }
            pending.reserveCapacity(Self.chunkSize)
            unsafe pending.withUnsafeMutableBufferPointer { memory in
                // What is reserved and not used yet lies behind the elements, of which there are none.
                unsafe UnsafeMutableBufferPointer(start: memory.baseAddress, count: Self.chunkSize).useLargePages()
            }
        }

        private mutating func closeChunk() throws {
            if let file {
                defer { pending.removeAll(keepingCapacity: pending.capacity <= 2 * Self.chunkSize) }
                return try file.append(pending)
            }
            bytesInMemory += pending.count
            chunks.append(pending)
            pending = []
        }

        /// Whether what is in memory has outgrown its limit; then `spill` is due.
        var isFull: Bool { file == nil && bytesInMemory > memoryLimit }

        /// Moves all texts to a file; a slot of the past must then go through `moved`.
        ///
        /// - Returns: where each chunk now begins in the file.
        mutating func spill() throws -> [Int64] {
            let file = try TemporaryFile(folder: folder)
            var starts: [Int64] = []
            for chunk in chunks {
                starts.append(file.length)
                try file.append(chunk)
            }
            // What is pending belongs to the chunk after the last.
            starts.append(file.length)
            chunks = []
            self.file = file
            return starts
        }

        mutating func finish() throws -> TextStore {
            if !pending.isEmpty { try closeChunk() }
            return TextStore(file.map(Storage.file) ?? .memory(chunks))
        }
    }
}

extension TextStore.Slot {
    /// The slot after a spill.
    func moved(_ starts: [Int64]) -> Self {
        Self(offset: starts[Int(chunk)] + offset, length: length, chunk: 0)
    }
}
