import StemmaAnalysis

extension TopicCount {
    /// How the number of topics came about and how sure it is, in a phrase that follows it: what was chosen, what random halves
    /// of the articles come to, and what that means.
    var inWords: String {
        let phrase = /(.*); halves of the articles, drawn at random, come to (\d+)(?: to (\d+))?(.*)/
        guard let (_, why, first, last, rest) = reason.wholeMatch(of: phrase)?.output, let low = Int(first) else {
            return reason
        }
        let high = last.flatMap { Int($0) } ?? low
        let range = low == high ? "\(low)" : "\(low) to \(high)"
        return why + "; tried again on random halves of the articles, four in five give \(range)"
            + meaning(low...high) + rest
    }

    private func meaning(_ halves: ClosedRange<Int>) -> String {
        if chosen > halves.upperBound { return ": with fewer articles, fewer topics keep apart" }
        if chosen < halves.lowerBound { return ": with fewer articles, some of these topics fall into several" }
        return halves.count == 1 ? " too" : ", so the number may be off by as much"
    }
}
