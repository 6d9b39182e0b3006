extension RankChoice {
    /// Why so many dimensions are kept, in one sentence.
    public var reason: String {
        switch rule {
        case .given: "The number was asked for."
        case .articles: "One dimension for every 20 articles, at least 10 and at most 100."
        case .parallel: parallelReason
        case .profile: "The singular values fall most clearly after number \(suggestions.profile) (profile likelihood)."
        case .certificate: certificateReason
        }
    }

    private var parallelReason: String {
        let number = suggestions.parallel ?? 0
        if number == 0 {
            return "Nothing stands above chance (parallel analysis): the terms go together no more than in shuffled articles"
                + (chosen > 0 ? ", and one dimension is kept for want of fewer." : ".")
        }
        if number == spectrum.count {
            return "All \(number) computed stand above chance (parallel analysis); there may be more."
        }
        return "So many singular values, counted from the first, stand above those of articles whose terms were shuffled "
            + "(parallel analysis)."
    }

    private var certificateReason: String {
        let number = suggestions.certificate
        if number == spectrum.count { return "All \(number) computed are certain (certificate); there may be more." }
        if number == 0 { return "Not even the first dimension is certain (certificate); one is kept for want of fewer." }
        return "So many dimensions, counted from the first, are certain; the next is not (certificate)."
    }
}
