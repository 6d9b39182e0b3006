/// What a method found.
struct FoundTopics {
    let number: TopicCount
    /// The topic of each article, without gaps, for the number found, or another one of its curve where it has one.
    let labels: (_ count: Int) -> [Int]

    /// Topics of one number alone.
    init(_ found: (labels: [Int], number: TopicCount)) {
        number = found.number
        labels = { _ in found.labels }
    }

    /// - Parameter ladder: topics of a sample of the articles, the most first.
    init(choosingFrom ladder: [TopicMerging.Rung], wanted: Double, of sample: TopicSample) {
        number = TopicCount(choosingFrom: ladder, wanted: wanted)
        labels = { count in
            guard let rung = ladder.first(where: { $0.count == count }) else {
                preconditionFailure("Only the numbers of the curve have topics.")
            }
            return sample.everyLabel(rung.labels)
        }
    }
}
