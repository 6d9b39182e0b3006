import Foundation
import Testing

@testable import StemmaText

@Suite struct WordSegmentsTests {
    /// The boundaries of a text, in bytes.
    private func boundaries(_ text: String) -> [Int] {
        let bytes = Array(text.utf8)
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            let segments = unsafe WordSegments(bytes)
            var ends = [0]
            while ends[ends.count - 1] < bytes.count {
                ends.append(segments.end(ofSegmentAt: ends[ends.count - 1]).end)
            }
            return ends
        }
    }

    private static let file = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

    @Test(
        "every line of Unicode's WordBreakTest holds",
        .enabled(if: FileManager.default.fileExists(atPath: file), "needs Debian's package unicode-data"))
    func conformance() throws {
        var lines = 0
        for line in try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n") {
            let test = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            if test.isEmpty { continue }
            var (text, expected) = ("", [Int]())
            for part in test {
                if part == "÷" { expected.append(text.utf8.count) }
                if let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) {
                    text.unicodeScalars.append(scalar)
                }
            }
            #expect(boundaries(text) == expected, "\(line)")
            lines += 1
        }
        #expect(lines >= 1823)
    }

    @Test("segments put together are the text, whatever the bytes", arguments: [1, 2, 3] as [UInt64])
    func wholeness(_ seed: UInt64) {
        var state = seed
        for _ in 0..<300 {
            let bytes = (0..<40).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            unsafe bytes.withUnsafeBufferPointer { bytes in
                let segments = unsafe WordSegments(bytes)
                var position = 0
                while position < bytes.count {
                    let end = segments.end(ofSegmentAt: position).end
                    #expect(end > position)
                    position = end
                }
                #expect(position == bytes.count)
            }
        }
    }
}
