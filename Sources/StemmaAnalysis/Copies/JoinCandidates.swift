/// What a probe knows of the sets it met; the memory serves one probe after the other.
struct JoinCandidates {
    /// What one set shares with the probing set, so far.
    struct State {
        /// The weight of the shared tokens met; below 0 once it cannot become enough.
        var shared = 0
        /// The weight that makes a pair; 0 for a set not met yet.
        var needed = 0
        /// Where the last shared token stands in the two sets.
        var placeX: Int32 = 0
        var placeY: Int32 = 0

        var isNew: Bool { needed == 0 }
    }

    /// One state for each set; those not in `touched` are new.
    var states: [State]
    /// The sets met, in the order they were.
    private(set) var touched: [Int32] = []

    init(count: Int) { states = [State](repeating: State(), count: count) }

    /// Meets a set; one that is out of question is met once and then passed over.
    mutating func add(_ set: Int, needed: Int, isEligible: Bool) {
        states[set].needed = needed
        if !isEligible { states[set].shared = -1 }
        touched.append(Int32(set))
    }

    mutating func reset() {
        for set in touched { states[Int(set)] = State() }
        touched.removeAll(keepingCapacity: true)
    }
}
