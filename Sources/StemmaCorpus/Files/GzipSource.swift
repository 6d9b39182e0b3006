internal import CZlib

/// The bytes that a gzip stream unpacks to; several members one after another count as one stream.
///
/// What was unpacked before the data broke off is handed on first; the next read throws.
@safe final class GzipSource: ByteSource {
    private let packed: any ByteSource
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    /// The first byte of `input` that is not unpacked yet.
    private var position = 0
    private var output = [UInt8](repeating: 0, count: 1 << 18)
    private var isInsideMember = true
    private var fault: SourceFault?

    init(_ packed: any ByteSource) {
        self.packed = packed
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let status = unsafe stemma_inflate_init_gzip(stream)
        if status != Z_OK { fault = .damagedGzip("no memory to unpack them") }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    func read(into buffer: inout [UInt8]) throws(SourceFault) -> Int {
        while true {
            if let fault { throw fault }
            if position == input.count, try !refill() { return 0 }
            if !isInsideMember, try !beginMember() { return 0 }
            let count = unpack()
            if count > 0 {
                buffer.append(contentsOf: output[0..<count])
                return count
            }
        }
    }

    /// Fetches more packed bytes; false at a proper end.
    private func refill() throws(SourceFault) -> Bool {
        input.removeAll(keepingCapacity: true)
        position = 0
        if try packed.read(into: &input) > 0 { return true }
        if isInsideMember { throw .damagedGzip("an end in the middle") }
        return false
    }

    /// Starts the next member; zeros after the last one are padding.
    private func beginMember() throws(SourceFault) -> Bool {
        while position < input.count, input[position] == 0 { position += 1 }
        if position == input.count { return try refill() ? try beginMember() : false }
        guard input[position] == 0x1F else { throw .damagedGzip("other bytes after the end") }
        unsafe inflateReset(stream)
        isInsideMember = true
        return true
    }

    /// Unpacks once from `input` to `output`; the number of bytes that came out.
    private func unpack() -> Int {
        let room = output.count
        let status = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                // Both lengths are those of the buffers, and position < input.count ≤ 2¹⁸ here.
                unsafe stream.pointee.next_in = source.baseAddress! + position
                unsafe stream.pointee.avail_in = UInt32(source.count - position)
                unsafe stream.pointee.next_out = target.baseAddress!
                unsafe stream.pointee.avail_out = UInt32(room)
                return unsafe inflate(stream, Z_NO_FLUSH)
            }
        }
        position = input.count - Int(unsafe stream.pointee.avail_in)
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isInsideMember = false
        default: fault = .damagedGzip("damaged bytes")
        }
        return room - Int(unsafe stream.pointee.avail_out)
    }
}
