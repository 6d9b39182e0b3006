/// Two articles that may tell of the same event.
struct StoryPair: Sendable, Equatable {
    /// The lower place among the articles that are compared.
    let a: Int32
    /// The higher place.
    let b: Int32
    /// How likely they do, 0 to 1: the geometric mean of the channels both have.
    let score: Double
}
