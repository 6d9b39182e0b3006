/// What one article is of another that shares text with it.
public enum CopyRelation: String, Sendable, CaseIterable {
    /// The same words in the same order.
    case identical
    /// The same text with small changes.
    case lightEdit = "light edit"
    /// The other with parts cut.
    case abridged
    /// The other with parts added.
    case expanded
    /// No more than a standing head or foot in common.
    case sharedBoilerplateOnly = "shared boilerplate only"
    /// A report of its own that shares passages.
    case sameStoryNewText = "same story new text"

    /// What the other is of this one.
    public var reversed: CopyRelation {
        switch self {
        case .abridged: .expanded
        case .expanded: .abridged
        default: self
        }
    }
}
