import StemmaLinearAlgebra
import StemmaText

extension BandJoin {
    /// Gathers candidates and verifies them, at the end or when they fill their part of the memory.
    struct Verification {
        private let join: BandJoin
        private var list: CandidateList
        private var isCrowded: [Bool]
        private var found: [JoinedPair] = []
        private var candidates = 0

        init(_ join: BandJoin) {
            self.join = join
            list = CandidateList(sets: join.reading.sets.count)
            isCrowded = [Bool](repeating: false, count: join.reading.sets.count)
        }

        /// Takes in what one band gave.
        mutating func add(_ matches: BandMatches, workers: Workers) throws {
            for place in matches.crowd { isCrowded[Int(place)] = true }
            list.add(matches.candidates)
            if 16 * list.held > (join.budget ?? .max) / 4 { try verify(workers: workers) }
        }

        /// Verifies the rest and joins the crowds.
        mutating func finish(workers: Workers) throws -> BandJoin.Result {
            try verify(workers: workers)
            let crowd = isCrowded.indices.filter { isCrowded[$0] }.map { Int32($0) }
            found += try CrowdJoin(reading: join.reading, bounds: join.bounds).pairs(among: crowd, workers: workers)
            settle()
            return BandJoin.Result(pairs: found, candidates: candidates)
        }

        private mutating func verify(workers: Workers) throws {
            // Sets that are in crowds by now are compared with one another in the end.
            let open = list.drain().filter { bits in
                let pair = PlacePair(bits: bits)
                return !(isCrowded[pair.x] && isCrowded[pair.y])
            }
            candidates += open.count
            found += try CandidateVerifier(reading: join.reading, bounds: join.bounds).verified(open, workers: workers)
            settle()
            guard found.count <= CopySearch.pairLimit else {
                throw CopySearchFailure.tooManyPairs(atLeast: found.count, limit: CopySearch.pairLimit)
            }
        }

        /// Brings the pairs in order, each once.
        private mutating func settle() {
            let sorted = found.map { ($0.x < $0.y ? $0 : JoinedPair(x: $0.y, y: $0.x, shared: $0.shared)) }
                .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
            found.removeAll(keepingCapacity: true)
            for pair in sorted where pair != found.last { found.append(pair) }
        }
    }
}
