/// A number of articles, or a share of all articles.
public enum ArticleFrequency: Sendable, Hashable, CustomStringConvertible {
    /// 1 or more.
    case count(Int)
    /// 0 to 1.
    case share(Double)

    public var description: String {
        switch self {
        case .count(1): "1 article"
        case .count(let count): "\(count) articles"
        case .share(let share): "\((share * 1000).rounded() / 10) % of the articles"
        }
    }

    var isInRange: Bool {
        switch self {
        case .count(let count): count >= 1
        case .share(let share): share >= 0 && share <= 1
        }
    }

    func articles(of all: Int) -> Double {
        switch self {
        case .count(let count): Double(count)
        case .share(let share): share * Double(all)
        }
    }
}
