internal import StemmaLinearAlgebra

/// Looks for the nearest rows of rows, by products of blocks.
struct NeighbourSearch: Sendable {
    private let rows: Matrix<Float>
    private let count: Int
    private let hasDirection: [Bool]

    /// - Parameter rows: unit vectors, rows × dimensions.
    init(_ rows: Matrix<Float>, count: Int) {
        self.rows = rows
        self.count = count
        hasDirection = (0..<rows.rows).map { rows.row($0).contains { $0 != 0 } }
    }

    /// Each row against all: blocks of 512 rows against tiles of 2,048.
    func exact(workers: Workers) -> [[Neighbour]] {
        let tiles = tiles(of: Array(0..<rows.rows))
        let ranges = blocks(of: rows.rows, size: 512)
        let parts = workers.map(blocks: ranges.count) { nearest(to: Array(ranges[$0]), in: tiles) }
        return Array(parts.joined())
    }

    /// The nearest of each asked row among those of the tiles.
    private func nearest(to asked: [Int], in tiles: [Tile]) -> [[Neighbour]] {
        guard !asked.isEmpty else { return [] }
        let vectors = rows.selectingRows(asked)
        var heaps = [NearestHeap](repeating: NearestHeap(limit: count), count: asked.count)
        for tile in tiles {
            let products = vectors.multiplied(rows: 0..<asked.count, byTransposeOf: tile.vectors)
            for (place, row) in asked.enumerated() where hasDirection[row] {
                products.withRow(place) { offer($0, of: tile, to: &heaps[place], asking: row) }
            }
        }
        return heaps.map(\.sorted)
    }

    private func offer(_ cosines: Span<Float>, of tile: Tile, to heap: inout NearestHeap, asking row: Int) {
        var farthest = heap.farthest
        for place in cosines.indices where cosines[place] >= farthest {
            let other = tile.rows[place]
            guard other != row, hasDirection[other] else { continue }
            heap.offer(Neighbour(row: Int32(other), cosine: cosines[place]))
            farthest = heap.farthest
        }
    }

    /// Rows side by side, small enough for their products to stay near the processor.
    private struct Tile: Sendable {
        let rows: [Int]
        let vectors: Matrix<Float>
    }

    private func tiles(of numbers: [Int]) -> [Tile] {
        blocks(of: numbers.count, size: 2048).map { range in
            let part = Array(numbers[range])
            return Tile(rows: part, vectors: rows.selectingRows(part))
        }
    }
}

extension NeighbourSearch {
    /// The groups whose rows are searched for the neighbours of one group.
    private static let probes = 16
    private static let recallSample = 500

    /// Each row against the rows of the 16 groups whose centres are nearest to its own group's.
    ///
    /// There are √rows groups, by k-means of five iterations on at most 20,000 rows, spread evenly.
    func nearCentres(workers: Workers) -> [[Neighbour]] {
        let sample = rows.evenSample(of: 20_000)
        let seeds = sample.evenSample(of: max(1, Int(Double(rows.rows).squareRoot())))
        let centers = SphericalKMeans(clustering: sample, from: seeds, iterations: 5, workers: workers).centers
        let members = membersByLabel(
            Assignment(rows, to: centers, workers: workers).assignments, count: centers.rows)
        let near = centers.multiplied(byTransposeOf: centers, workers: workers)
        let parts = workers.map(blocks: members.count) { group -> [[Neighbour]] in
            let cosines = near.row(group)
            let order = cosines.indices.sorted { (cosines[$1], $0) < (cosines[$0], $1) }
            let probed = order.prefix(Self.probes).map { $0 - cosines.startIndex }
            let searched = probed.flatMap { members[$0] }.sorted()
            return nearest(to: members[group], in: tiles(of: searched))
        }
        var lists = [[Neighbour]](repeating: [], count: rows.rows)
        for (group, part) in parts.enumerated() {
            for (row, list) in zip(members[group], part) { lists[row] = list }
        }
        return lists
    }

    /// The share of the true neighbours of at most 500 rows, spread evenly, that the lists hold.
    func recall(of lists: [[Neighbour]], workers: Workers) -> NeighbourRecall {
        let sample = evenPlaces(Self.recallSample, of: rows.rows)
        let tiles = tiles(of: Array(0..<rows.rows))
        let ranges = blocks(of: sample.count, size: 64)
        let truth = workers.map(blocks: ranges.count) { nearest(to: Array(sample[ranges[$0]]), in: tiles) }.joined()
        let found = zip(sample, truth).map { row, nearest in
            Set(lists[row].map(\.row)).intersection(nearest.map(\.row)).count
        }
        let wanted = truth.reduce(0) { $0 + $1.count }
        return NeighbourRecall(
            share: wanted == 0 ? 1 : Double(found.reduce(0, +)) / Double(wanted), sampled: sample.count)
    }
}
