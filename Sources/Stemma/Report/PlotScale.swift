import Foundation

/// An axis: where a value stands on it, and which values to name.
struct PlotScale {
    private let range: ClosedRange<Double>
    private let ends: (from: Double, to: Double)
    private let isLogarithmic: Bool

    init(linear range: ClosedRange<Double>, onto ends: (Double, Double)) {
        (self.range, self.ends, isLogarithmic) = (range, ends, false)
    }

    /// - Precondition: the range begins above 0.
    init(logarithmic range: ClosedRange<Double>, onto ends: (Double, Double)) {
        precondition(range.lowerBound > 0, "A logarithmic axis has no place for 0.")
        (self.range, self.ends, isLogarithmic) = (range, ends, true)
    }

    /// The place of a value; the nearer end for one beyond the axis.
    func place(_ value: Double) -> Double {
        let clamped = min(max(value, range.lowerBound), range.upperBound)
        let (low, high) = (measure(range.lowerBound), measure(range.upperBound))
        let share = high > low ? (measure(clamped) - low) / (high - low) : 0.5
        return ends.from + share * (ends.to - ends.from)
    }

    private func measure(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }

    /// Round values on the axis, rising; on a linear one its beginning too. Seven or so.
    var ticks: [Double] { isLogarithmic ? logarithmicTicks : linearTicks }

    private var linearTicks: [Double] {
        let length = range.upperBound - range.lowerBound
        let steps = (0..<10).flatMap { power in [1, 2, 5].map { $0 * pow(10, Double(power)) } }
        guard let step = steps.first(where: { length / $0 <= 7 }) else { return [range.lowerBound] }
        let round = stride(from: step, through: range.upperBound, by: step).filter { $0 >= range.lowerBound + step / 2 }
        return [range.lowerBound] + round
    }

    private var logarithmicTicks: [Double] {
        for digits in [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 4, 5, 6, 8], (10...99).map { Double($0) / 10 }].reversed()
        {
            let ticks = logarithmicTicks(digits)
            if ticks.count <= 7 { return ticks }
        }
        let decades = logarithmicTicks([1])
        return decades.enumerated().filter { $0.offset % (decades.count / 6 + 1) == 0 }.map(\.element)
    }

    private func logarithmicTicks(_ digits: [Double]) -> [Double] {
        let powers = Int(log10(range.lowerBound).rounded(.down))...Int(log10(range.upperBound).rounded(.up))
        // Divided by whole powers of ten, for 0.1 times 3 is not 0.3.
        return powers.flatMap { power in
            digits.map { power < 0 ? $0 / pow(10, Double(-power)) : $0 * pow(10, Double(power)) }
        }
        .filter(range.contains)
    }

    /// A value of `ticks` as it is written: `20`, `0.5`, `1e-05`.
    static func name(_ tick: Double) -> String {
        let text = "\(tick)"
        return text.hasSuffix(".0") ? grouped(Int(tick)) : text
    }
}
