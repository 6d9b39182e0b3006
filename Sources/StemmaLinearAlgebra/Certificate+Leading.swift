extension TruncatedSVD.Certificate {
    /// The certificate of the leading triplets alone, out of that of more.
    ///
    /// A residual is that of its own triplet, whatever else was found; the energy is added up anew. A subspace that is cut through
    /// is not known any more.
    ///
    /// - Parameters:
    ///   - count: how many triplets are kept, at most as many as there are.
    ///   - values: σ of all triplets, in the units of `frobenius2`.
    package init(_ certificate: Self, leading count: Int, values: [Double]) {
        precondition(values.count == certificate.residuals.count, "Each residual needs its singular value.")
        precondition(0...values.count ~= count, "No more triplets can be kept than there are.")
        residuals = Array(certificate.residuals.prefix(count))
        accurate = min(certificate.accurate, count)
        subspaces = certificate.subspaces.filter { $0.range.lowerBound < count }.map { subspace in
            subspace.range.upperBound <= count
                ? subspace : Subspace(range: subspace.range.lowerBound..<count, sine: 1)
        }
        trusted = subspaces.trusted(upTo: accurate)
        missedBound = max(
            certificate.missedBound, count < values.count ? values[count] + certificate.residuals[count] : 0)
        frobenius2 = certificate.frobenius2
        products = certificate.products
        let kept = values.prefix(count).reduce(0) { $0 + $1 * $1 }
        let isWhole = count == values.count || frobenius2 == 0
        energy = isWhole ? certificate.energy : min(1, kept / frobenius2)
    }
}
