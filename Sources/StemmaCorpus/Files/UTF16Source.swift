/// UTF-16 as UTF-8; halves of a pair that stand alone become U+FFFD.
final class UTF16Source: ByteSource {
    private let base: any ByteSource
    private let isBigEndian: Bool
    private var pending: [UInt8] = []
    private var highHalf: UInt16?
    private var isFinished = false

    init(_ base: any ByteSource, isBigEndian: Bool) {
        self.base = base
        self.isBigEndian = isBigEndian
    }

    func read(into buffer: inout [UInt8]) throws(SourceFault) -> Int {
        let start = buffer.count
        while buffer.count == start, !isFinished {
            if try base.read(into: &pending) == 0 {
                finish(&buffer)
            } else {
                recode(&buffer)
            }
        }
        return buffer.count - start
    }

    private func recode(_ buffer: inout [UInt8]) {
        let whole = pending.count & ~1
        for index in stride(from: 0, to: whole, by: 2) {
            let (first, second) = (UInt16(pending[index]), UInt16(pending[index + 1]))
            append(isBigEndian ? first << 8 | second : second << 8 | first, to: &buffer)
        }
        pending.removeFirst(whole)
    }

    private func append(_ unit: UInt16, to buffer: inout [UInt8]) {
        if let high = highHalf {
            highHalf = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                return append(Unicode.Scalar(value), to: &buffer)
            }
            append(nil, to: &buffer)
        }
        if UTF16.isLeadSurrogate(unit) {
            highHalf = unit
        } else {
            append(Unicode.Scalar(unit), to: &buffer)
        }
    }

    private func append(_ scalar: Unicode.Scalar?, to buffer: inout [UInt8]) {
        buffer.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
    }

    private func finish(_ buffer: inout [UInt8]) {
        if highHalf != nil || !pending.isEmpty { append(nil, to: &buffer) }
        isFinished = true
    }
}
