import Foundation

/// Small corpora, written for these tests.
enum Articles {
    /// Twelve reports on two subjects, two of them copies of others.
    static let lines: [String] = {
        let sea = ["harbour", "ferry", "storm", "captain", "anchor", "vessel", "cargo"]
        let vote = ["senate", "ballot", "coalition", "minister", "campaign", "party", "voters"]
        let reports = (0..<10).map { number in
            let words = number % 2 == 0 ? sea : vote
            let body = (0..<12).map {
                words[($0 * (number + 1) + $0 / 7) % 7] + ($0 % 5 == 4 ? " number \(number)" : "")
            }
            return (id: "a\(number)", label: number % 2 == 0 ? "sea" : "vote", text: body.joined(separator: " "))
        }
        let copies = [
            (id: "b0", label: "sea", text: reports[0].text), (id: "b1", label: "vote", text: reports[1].text),
        ]
        return (reports + copies).map { report in
            """
            {"id":"\(report.id)","title":"Report \(report.id)","text":"\(report.text)","date":"2024-05-01",\
            "label":"\(report.label)"}
            """
        }
    }()

    static let jsonLines = lines.joined(separator: "\n") + "\n"

    /// The same, the last first.
    static let reversed = lines.reversed().joined(separator: "\n") + "\n"

    /// A gzip member whose data are stored as they are.
    static func gzip(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        precondition(bytes.count < 1 << 16, "One stored block holds less than 64 KiB.")
        let sum = ~bytes.reduce(~UInt32(0)) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        let length = UInt16(bytes.count)
        return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1] + littleEndian(length) + littleEndian(~length) + bytes
            + littleEndian(sum) + littleEndian(UInt32(bytes.count))
    }

    private static func littleEndian(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
