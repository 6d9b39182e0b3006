extension CopyJoin {
    /// What a probe knows of the sets it met.
    struct Candidates {
        /// The tokens one set shares with the probing set, so far.
        struct State {
            /// The shared tokens met; below 0 once they cannot become enough.
            var shared: Int32 = 0
            /// The places of the last shared token in the two sets.
            var placeX: Int32 = 0
            var placeY: Int32 = 0
            /// The number that makes a pair; 0 for a set not met yet.
            var needed: Int32 = 0

            var isNew: Bool { needed == 0 }

            /// Counts a shared token, or gives the set up when those that follow are too few.
            mutating func match(_ x: Int, _ y: Int, _ countX: Int, _ countY: Int) {
                guard shared >= 0 else { return }
                let possible = Int(shared) + min(countX - x, countY - y)
                guard possible >= Int(needed) else {
                    shared = -1
                    return
                }
                shared += 1
                placeX = Int32(x)
                placeY = Int32(y)
            }
        }

        /// One state for each set; those not in `touched` are new.
        var states: [State]
        /// The sets met, in the order they were.
        private(set) var touched: [Int32] = []

        init(count: Int) { states = [State](repeating: State(), count: count) }

        mutating func add(_ set: Int, needed: Int) {
            states[set].needed = Int32(needed)
            touched.append(Int32(set))
        }

        mutating func reset() {
            for set in touched { states[Int(set)] = State() }
            touched.removeAll(keepingCapacity: true)
        }
    }
}
