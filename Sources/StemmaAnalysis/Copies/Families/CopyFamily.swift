/// Articles that hold the same text, in one version or another.
public struct CopyFamily: Sendable, Equatable {
    /// The number of the family: the index of its earliest member.
    public var id: Int { earliest }
    /// The indices of two or more articles, rising.
    public let members: [Int]
    /// The member with the earliest date; of equal dates, and where no date is known, the one with the lowest index.
    public let earliest: Int
    /// The medoid: of the members that are a listed pair of each other member, the one with the highest mean similarity to
    /// them; of equal ones that with the lowest index.
    public let mostCentral: Int
}
