/// Two groups of articles that share enough.
struct JoinedPair: Sendable, Equatable {
    let x: Int
    let y: Int
    /// The number of shingles they share.
    let shared: Int
    /// How alike they are where shingles were weighed.
    var weighted: Double?
}
