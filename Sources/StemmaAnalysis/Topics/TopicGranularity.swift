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

    /// The most topics there can be.
    var limit: Int { self == .fine ? 64 : 32 }
}
