import StemmaLinearAlgebra
import StemmaText

/// For each term of a channel the articles that have it, by their places in time.
struct StoryPostings: Sendable {
    private let offsets: [Int]
    private let places: [Int32]
    private let weights: [Float]

    /// - Complexity: O(z) time and memory for z entries.
    init(_ channel: StoryChannel, _ timeline: StoryTimeline) {
        var offsets = [0]
        for frequency in channel.frequencies { offsets.append(offsets[offsets.count - 1] + frequency) }
        var next = offsets
        var places = [Int32](repeating: 0, count: channel.matrix.entryCount)
        var weights = [Float](repeating: 0, count: channel.matrix.entryCount)
        for (place, article) in timeline.articles.enumerated() {
            let norm = Float(channel.norm(of: Int(article)))
            for entry in channel.matrix.entries(ofRow: Int(article)) {
                let term = Int(channel.matrix.columnIndices[entry])
                places[next[term]] = Int32(place)
                weights[next[term]] = channel.matrix.values[entry] / norm
                next[term] += 1
            }
        }
        (self.offsets, self.places, self.weights) = (offsets, places, weights)
    }

    /// The entries of a term within a range of places.
    func entries(of term: Int, in range: Range<Int>) -> Range<Int> {
        let all = offsets[term]..<offsets[term + 1]
        let first = firstPlace(in: all) { Int(places[$0]) >= range.lowerBound }
        return first..<firstPlace(in: first..<all.upperBound) { Int(places[$0]) >= range.upperBound }
    }

    /// Adds the products of entries with a weight to the sums of their places, and notes places that had none.
    func add(_ entries: Range<Int>, times weight: Float, to sums: inout [Float], _ touched: inout [Int32]) {
        for entry in entries {
            let place = Int(places[entry])
            if sums[place] == 0 { touched.append(places[entry]) }
            sums[place] += weight * weights[entry]
        }
    }
}
