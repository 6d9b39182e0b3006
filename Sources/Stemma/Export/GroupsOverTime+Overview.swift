import Foundation
import StemmaAnalysis
import StemmaCorpus

extension GroupsOverTime {
    private static let listLimit = 20

    /// What burst and when, then each group's course, for people: 80 columns wide.
    public var overview: String {
        guard let span else {
            return "Nothing over time: \(noArticle(of: overTime.undated, has: "date")).\n"
        }
        let lines = head(span).wrapped(at: 80).split(separator: "\n").map(String.init) + burstLines + courseLines(span)
        return lines.joined(separator: "\n") + "\n"
    }

    private func head(_ span: ClosedRange<Int>) -> String {
        let bursting = overTime.groups.count { !$0.bursts.isEmpty }
        var text =
            "\(bursting) of \(groups.counted(overTime.groups.count)) "
            + (bursting == 1 ? "bursts" : "burst") + ", \(period.rawValue) by \(period.rawValue) from "
            + "\(period.name(of: span.lowerBound)) to \(period.name(of: span.upperBound)); "
        text +=
            overTime.undated == 0
            ? "every article has a date."
            : "\(articles(overTime.undated)) without a date \(overTime.undated == 1 ? "is" : "are") left out."
        if copiesLeftOut > 0 { text += " \(articles(copiesLeftOut)) are later versions of a text and left out." }
        return text
    }

    // MARK: Bursts

    private var burstLines: [String] {
        let bursts = overTime.groups.enumerated().flatMap { index, group in group.bursts.map { (index, $0) } }
        guard !bursts.isEmpty else { return [] }
        let strongest = bursts.sorted { ($0.1.q, $0.0) < ($1.1.q, $1.0) }.prefix(Self.listLimit)
        let byTime = strongest.sorted { ($0.1.periods.lowerBound, $0.0) < ($1.1.periods.lowerBound, $1.0) }
        let rest = bursts.count - strongest.count
        return ["", burstHeading, ""] + byTime.flatMap { lines(of: $0, $1) }
            + (rest > 0 ? ["", "… and \(grouped(rest)) weaker ones (--format jsonl has all)"] : [])
    }

    private var burstHeading: String {
        let elsewhere =
            overTime.reference == .corpus ? "all other \(period.rawValue)s" : "the rest of its time, from first to last"
        return
            ("Bursts: more of the \(period.rawValue)'s articles than of \(elsewhere), beyond chance (Fisher's exact "
            + "test; at most \(shortest(overTime.falseDiscoveryRate * 100)) % of bursts false, over "
            + "\(grouped(overTime.tests)) tests)").wrapped(at: 80)
    }

    private func lines(of index: Int, _ burst: OverTime.Burst) -> [String] {
        let (first, last) = (period.name(of: burst.periods.lowerBound), period.name(of: burst.periods.upperBound))
        let when = first == last ? first : "\(first) to \(last)"
        return [
            "  " + when + "  " + figures(of: burst),
            "    \(groups.kind.rawValue) \(groups.numbers[index]): "
                + groups.labels[index].clipped(to: 66 - groups.kind.rawValue.count),
        ]
    }

    /// `12 articles, 0.7 expected, q 0.0003`.
    func figures(of burst: OverTime.Burst) -> String {
        "\(articles(burst.articles)), \(String(tenths: burst.expected)) expected, q \(burst.q.brief)"
    }

    // MARK: Courses

    private func courseLines(_ span: ClosedRange<Int>) -> [String] {
        let (first, last) = (period.name(of: span.lowerBound), period.name(of: span.upperBound))
        let growth = overTime.reference == .corpus ? "share each \(period.rawValue)" : ""
        var lines = [
            "", groups.kind.rawValue + "  articles  first       " + growth.paddedRight(20) + "  \(first) to \(last)",
        ]
        for (index, group) in overTime.groups.prefix(2 * Self.listLimit).enumerated() where group.articles > 0 {
            lines += courseLines(index, group, span)
        }
        let rest = overTime.groups.count - 2 * Self.listLimit
        if rest > 0 { lines += ["", "… and \(groups.counted(rest)) more (--format jsonl has all)"] }
        return lines
    }

    private func courseLines(_ index: Int, _ group: OverTime.Group, _ span: ClosedRange<Int>) -> [String] {
        let born = group.cells.first.map { period.name(of: $0.period) } ?? ""
        let counts = Dictionary(uniqueKeysWithValues: group.cells.map { ($0.period, $0.articles) })
        let bars = sparkline(span.map { counts[$0, default: 0] }, width: 29)
        return [
            "\(groups.numbers[index])".padded(5) + "\(group.articles)".padded(10) + "  " + born.paddedRight(10) + "  "
                + (group.growth?.words ?? "").paddedRight(20) + "  " + bars.trimmedRight,
            "       " + groups.labels[index].clipped(to: 73),
        ]
    }
}

/// Bars of text, the highest for the largest count, none for 0; neighbours are added up where there are more than `width`.
func sparkline(_ counts: [Int], width: Int) -> String {
    let step = max(1, (counts.count + width - 1) / width)
    let sums = stride(from: 0, to: counts.count, by: step).map { start in
        counts[start..<min(start + step, counts.count)].reduce(0, +)
    }
    guard let largest = sums.max(), largest > 0 else { return String(repeating: " ", count: sums.count) }
    let bars = Array("▁▂▃▄▅▆▇█")
    return String(sums.map { $0 == 0 ? " " : bars[($0 * bars.count - 1) / largest] })
}

extension Estimate {
    /// `×1.08 (1.02 to 1.14)`; nothing where the ends of the interval are so far apart, tenfold or more, that it tells no
    /// growth from decline.
    var words: String {
        high < 10 * low ? "×\(String(format: value)) (\(String(format: low)) to \(String(format: high)))" : ""
    }
}

extension Double {
    /// `0.0003`, `2e-09`.
    fileprivate var brief: String { shortest(rounded(toDigits: 1)) }

    /// The number to so many digits that count.
    func rounded(toDigits digits: Int) -> Double {
        guard isNormal else { return self }
        return Double(String(format: "%.\(digits - 1)e", self)) ?? self
    }
}

extension String {
    fileprivate init(tenths number: Double) {
        let tenths = Int((number * 10).rounded())
        self = "\(grouped(tenths / 10)).\(tenths % 10)"
    }

    fileprivate var trimmedRight: String { String(reversed().drop { $0 == " " }.reversed()) }
}
