extension RankChoice {
    /// Why so many dimensions are kept, in one sentence.
    public var reason: String {
        if spectrum.isEmpty { return "There are no dimensions to choose from." }
        return switch rule {
        case .given(let count):
            spectrum.count < requested ? "\(count) were asked for\(butFewer)." : "The number was asked for."
        case .articles: "One dimension for every 20 articles, at least 10 and at most 100\(butFewer)."
        case .parallel: parallelReason
        case .profile: "The singular values fall most clearly after number \(suggestions.profile) (profile likelihood)."
        case .certificate: certificateReason
        }
    }

    /// Where the articles have fewer than were asked for.
    private var butFewer: String {
        spectrum.count < requested ? ", but the articles have only \(spectrum.count)" : ""
    }

    private var parallelReason: String {
        switch suggestions.parallel ?? 0 {
        case 0:
            "Nothing stands above chance (parallel analysis), as if the terms were shuffled; one dimension is kept for want of fewer."
        case spectrum.count: "All that were computed stand above chance (parallel analysis)\(more)."
        default:
            "So many singular values, counted from the first, stand above those of shuffled terms (parallel analysis)."
        }
    }

    private var certificateReason: String {
        switch suggestions.certificate {
        case spectrum.count: "All that were computed are certain (certificate)\(more)."
        case 0: "Not even the first dimension is certain (certificate), and one is kept for want of fewer."
        default: "So many dimensions, counted from the first, are certain; the next is not (certificate)."
        }
    }

    /// Where the limit ended the search.
    private var more: String { spectrum.count >= RankRule.limit ? "; there may be more" : "" }
}
