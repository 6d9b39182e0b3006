/// Places on a plane in nested squares, for sums over all of them at once.
///
/// Source: J. Barnes and P. Hut, "A hierarchical O(N log N) force-calculation algorithm", Nature 324, 1986; for t-SNE: L. van
/// der Maaten, "Accelerating t-SNE using tree-based algorithms", JMLR 15, 2014.
struct MapTree: Sendable {
    /// A square with the places in it; those inside it follow at once, up to `next`.
    private struct Node {
        /// The mean of its places.
        var middle: SIMD2<Float>
        /// The number of its places.
        var mass: Float
        /// Nearer than the root of this it must be opened; 0 where there is nothing to open.
        var reach: Float
        /// The node after all that are inside this one.
        var next: Int32
    }

    private var nodes: [Node] = []
    /// The places in an order in which neighbours mostly follow one another.
    private(set) var order: [Int32] = []

    /// Squares are halved so often at the most; places in one square of the last size count as one.
    private static let levels = 16
    /// A square is taken as one place from where its side is this share of the distance.
    private static let openness: Float = 1

    /// - Complexity: O(places × log places).
    init(_ places: [SIMD2<Float>]) {
        guard let first = places.first else { return }
        let low = places.reduce(first) { pointwiseMin($0, $1) }
        let side = max((places.reduce(first) { pointwiseMax($0, $1) } - low).max(), 1e-30)
        let scale = Float(1 << Self.levels) / side
        let keys = places.enumerated().map { index, place in
            Self.interleaved((place - low) * scale) << 32 | UInt64(index)
        }.sorted()
        order = keys.map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
        nodes.reserveCapacity(2 * places.count)
        _ = add(keys.indices, keys, places, side)
    }

    /// The bits of the two coordinates in turn, so that the first ones tell the largest square.
    private static func interleaved(_ place: SIMD2<Float>) -> UInt64 {
        let limit = Float(1 << levels) - 1
        func spread(_ value: Float) -> UInt64 {
            var bits = UInt64(max(0, min(limit, value)))
            bits = (bits | bits << 8) & 0x00FF_00FF
            bits = (bits | bits << 4) & 0x0F0F_0F0F
            bits = (bits | bits << 2) & 0x3333_3333
            return (bits | bits << 1) & 0x5555_5555
        }
        return spread(place.x) | spread(place.y) << 1
    }

    /// Adds the smallest square around some places, given as a range of `keys`, and all that is in it; returns the sum and the
    /// number of the places.
    private mutating func add(
        _ range: Range<Int>, _ keys: [UInt64], _ places: [SIMD2<Float>], _ side: Float
    ) -> (sum: SIMD2<Float>, mass: Float) {
        let differing = (keys[range.lowerBound] ^ keys[range.upperBound - 1]) >> 32
        let level = Self.levels - (64 - differing.leadingZeroBitCount + 1) / 2
        let number = nodes.count
        nodes.append(Node(middle: .zero, mass: 0, reach: 0, next: 0))
        var (sum, mass) = (SIMD2<Float>.zero, Float(0))
        if differing == 0 {
            for place in range { sum += places[Int(keys[place] & 0xFFFF_FFFF)] }
            mass = Float(range.count)
        } else {
            let shift = 32 + 2 * (Self.levels - level - 1)
            var start = range.lowerBound
            while start < range.upperBound {
                let end = Self.endOfQuarter(keys, start, range.upperBound, shift)
                let inside = add(start..<end, keys, places, side)
                sum += inside.sum
                mass += inside.mass
                start = end
            }
            let length = side / Float(1 << level) / Self.openness
            nodes[number].reach = length * length
        }
        nodes[number].middle = sum / mass
        nodes[number].mass = mass
        nodes[number].next = Int32(nodes.count)
        return (sum, mass)
    }

    /// Where the run of keys ends that are the same from `shift` up as the one at `start`.
    private static func endOfQuarter(_ keys: [UInt64], _ start: Int, _ limit: Int, _ shift: Int) -> Int {
        let quarter = keys[start] &>> UInt64(shift)
        var (low, high) = (start + 1, limit)
        while low < high {
            let middle = low + (high - low) / 2
            if keys[middle] &>> UInt64(shift) == quarter { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension MapTree {
    /// Eight places side by side.
    struct Eight: Sendable {
        var x: SIMD8<Float>
        var y: SIMD8<Float>
    }

    /// For eight places the sums over all places of q² times the difference, and of q, where q = 1 / (1 + distance²).
    ///
    /// Each place itself adds 1 to its own sum of q and nothing to the other.
    ///
    /// - Complexity: O(log places) where they are spread evenly.
    func repulsion(on eight: Eight) -> (force: Eight, q: SIMD8<Float>) {
        let (low, high) = (SIMD2(eight.x.min(), eight.y.min()), SIMD2(eight.x.max(), eight.y.max()))
        var (forceX, forceY, sum) = (SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero)
        let nodes = self.nodes.span
        var number = 0
        while number < nodes.count {
            let node = nodes[number]
            let gap = pointwiseMax(pointwiseMax(low - node.middle, node.middle - high), .zero)
            if node.reach > 0, (gap * gap).sum() < node.reach {
                number += 1
                continue
            }
            let (dx, dy) = (eight.x - node.middle.x, eight.y - node.middle.y)
            let squared = dx * dx + dy * dy
            let q: SIMD8<Float> = 1 / (1 + squared)
            let weighted = node.mass * q
            sum += weighted
            forceX += weighted * q * dx
            forceY += weighted * q * dy
            number = Int(node.next)
        }
        return (Eight(x: forceX, y: forceY), sum)
    }
}
