/// How broad the topics are, where their number is not given.
public enum TopicGranularity: String, Sendable, Codable, CaseIterable {
    /// Few broad subjects.
    case coarse
    /// Subjects as an editor would list them.
    case medium
    /// Many narrow subjects.
    case fine

    /// The factor on the distinctness that topics must have.
    var factor: Double {
        switch self {
        case .coarse: 1.2
        case .medium: 1
        case .fine: 0.7
        }
    }

    /// What twice as many topics may cost of the agreement of random halves. A larger value keeps more topics.
    var costOfDoubling: Double { self == .fine ? 0.2 : 0.1 }

    /// How many small topics the search begins with. See `ConfirmedTopics` for when there are more.
    var start: Int { self == .fine ? 64 : 32 }
}
