/// The two kinds of sketches of a search, and which of them a set has.
///
/// A pair is found through a sketch that both sets have. Sketches by one permutation are quick, and as good as m
/// independent hashes from about twice as many elements as slots; below, slots that borrow from the same bin make a
/// miss likelier than promised. So a set of 2 m shingles or more has a sketch by one permutation, one of fewer has a
/// circulant sketch, and so has a set that may be a pair with one of fewer.
struct SketchTables: Sendable {
    /// The bands a sketch is cut in.
    let bands: BandChoice
    /// From this many shingles on a set has a sketch by one permutation.
    private let longSize: Int
    private let bounds: OverlapBounds
    private let onePermutation: OnePermutationMinHash
    private let circulant: CirculantMinHash

    init(_ configuration: ApproximateCopySearch.Configuration, bands: BandChoice, bounds: OverlapBounds) {
        let slots = bands.bands * bands.rows
        self.bands = bands
        self.bounds = bounds
        longSize = configuration.sketch == .circulant ? .max : 2 * slots
        onePermutation = OnePermutationMinHash(slots: slots, seed: configuration.seed)
        circulant = CirculantMinHash(slots: slots, seed: configuration.seed)
    }

    /// The number of different bands: those of circulant sketches, then those of sketches by one permutation.
    var bandCount: Int { longSize == .max ? bands.bands : 2 * bands.bands }

    /// The number of band hashes of a set of `size` shingles.
    func hashCount(ofSize size: Int) -> Int {
        bands.bands * ((hasCirculant(size) ? 1 : 0) + (hasOnePermutation(size) ? 1 : 0))
    }

    /// Calls `body` with the number and the hash of each band of a set.
    ///
    /// - Parameters:
    ///   - set: hashes, one or more, none twice, in any order.
    ///   - sketch: memory that is used again.
    func forEachBand(of set: [UInt64], sketch: inout [UInt32], _ body: (_ band: Int, _ hash: UInt64) -> Void) {
        if hasCirculant(set.count) {
            circulant.sketch(set, into: &sketch)
            bands.forEachHash(of: sketch, from: 0, body)
        }
        if hasOnePermutation(set.count) {
            onePermutation.sketch(set, into: &sketch)
            bands.forEachHash(of: sketch, from: bands.bands, body)
        }
    }

    private func hasOnePermutation(_ size: Int) -> Bool { size >= longSize }

    private func hasCirculant(_ size: Int) -> Bool { bounds.smallestPartner(of: size) < longSize }
}
