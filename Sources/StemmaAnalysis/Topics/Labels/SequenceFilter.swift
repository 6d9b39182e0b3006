/// Says of most sequences of words that they are too rare to be counted: 2^22 counters, into which sequences fall by their hash.
///
/// Counters only overestimate, so no sequence of enough articles is lost. Source: M. Fang et al., "Computing iceberg
/// queries efficiently", VLDB 1998 (their coarse count).
struct SequenceFilter: Sendable {
    private static let shift: UInt64 = 64 - 22
    private var counters = [UInt8](repeating: 0, count: 1 << 22)

    @inline(__always)
    mutating func add(_ sequence: LabelSequence) {
        let place = Int(truncatingIfNeeded: sequence.hash &>> Self.shift)
        let count = counters[place]
        if count < .max { counters[place] = count + 1 }
    }

    /// Adds what another filter counted.
    mutating func add(_ other: SequenceFilter) {
        for place in counters.indices {
            let sum = counters[place].addingReportingOverflow(other.counters[place])
            counters[place] = sum.overflow ? .max : sum.partialValue
        }
    }

    /// Whether a sequence may have come up so often.
    @inline(__always)
    func passes(_ sequence: LabelSequence, _ least: UInt8) -> Bool {
        counters[Int(truncatingIfNeeded: sequence.hash &>> Self.shift)] >= least
    }
}
