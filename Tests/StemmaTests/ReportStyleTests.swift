import Foundation
import Testing

@testable import Stemma

@Suite("Report style")
struct ReportStyleTests {
    /// The colours of a scheme by name: the first `:root` block is light, the second dark.
    private func colours(_ block: Int) -> [String: String] {
        let parts = ReportStyle.text.split(separator: ":root {", omittingEmptySubsequences: false)
        let blocks = parts.dropFirst().map { $0.prefix { $0 != "}" } }
        let pairs = blocks[block].matches(of: /--([a-z]+): (#[0-9a-f]{6});/)
        return Dictionary(pairs.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
    }

    /// Relative luminance (WCAG 2.2), 0 to 1.
    private func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let channels = [16, 8, 0].map { Double(value >> $0 & 255) / 255 }
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    @Test("every text colour has a contrast of 4.5 on every ground", arguments: [0, 1])
    func contrast(scheme: Int) throws {
        let colours = colours(scheme)
        #expect(colours.count == 7)
        for text in ["ink", "quiet", "accent"] {
            for ground in ["paper", "wash", "tint"] {
                let values = [luminance(try #require(colours[text])), luminance(try #require(colours[ground]))]
                let contrast = (values.max()! + 0.05) / (values.min()! + 0.05)
                #expect(contrast >= 4.5, "\(text) on \(ground)")
            }
        }
    }

    @Test("every mark of a topic has a contrast of 3 on every ground it stands on", arguments: [0, 1])
    func marks(scheme: Int) throws {
        let parts = ReportStyle.text.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst()
        let block = parts[parts.startIndex + scheme].prefix { $0 != "}" }
        let marks = block.matches(of: /--c[0-7]: (#[0-9a-f]{6});/).map { String($0.output.1) }
        #expect(Set(marks).count == TopicMark.colours)
        let colours = colours(scheme)
        for ground in ["paper", "wash"] {
            for mark in marks {
                let values = [luminance(mark), luminance(try #require(colours[ground]))]
                #expect((values.max()! + 0.05) / (values.min()! + 0.05) >= 3, "\(mark) on \(ground)")
            }
        }
    }

    @Test("braces of the style match")
    func braces() {
        #expect(ReportStyle.text.count(of: "{") == ReportStyle.text.count(of: "}"))
        #expect(!ReportStyle.text.contains("</") && !ReportScript.text.contains("</"))
    }
}
