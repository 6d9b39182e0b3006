public import StemmaLinearAlgebra

extension NumericBench {
    /// What was measured, for people: lines of at most 80 characters.
    public var words: String { ([limitsInWords, productsInWords, decompositionInWords]).joined(separator: "\n") }

    private var limitsInWords: String {
        let heading = "This machine at its limits (\(limits.first?.instructionSet.name ?? "") instructions)\n"
        return heading + limits.map(Self.words).joined()
    }

    private static func words(_ limits: MachineLimits) -> String {
        let readings = limits.readings.map { reading in
            "    reads \(bytesInWords(reading.workingSet).padded(7)) again and again at"
                + "\(rate(reading.bytesPerSecond)) GB/s\(reading == limits.readings.last ? " (memory)" : "")\n"
        }
        return "  \(counted(limits.threads, "thread", "threads"))\n" + readings.joined()
            + "    multiplies and adds              \(rate(limits.operationsPerSecond)) GFLOP/s\n"
    }

    private func leading(_ rank: Int) -> String {
        rank == 1 ? "leading dimension is" : "\(rank) leading dimensions are"
    }

    /// What to say of a bench that measured each product but once or twice.
    private var rough: String { " Each product was timed too seldom for more than a rough figure." }

    private var productsInWords: String {
        let heading = """
            Sparse matrix of \(articles(shape.articles)), \(grouped(shape.terms)) terms, \(grouped(shape.entries)) weights
            times a dense matrix in blocks of 32 columns, \(counted(threads, "thread", "threads"))
              columns   seconds   GFLOP/s   of the limit   which is

            """
        let lines = products.map { product in
            "  \(String(product.width).padded(7))\(thousandths(product.seconds).padded(10))"
                + "\(rate(product.operationsPerSecond).padded(10))\(percent(product.share).padded(15))   "
                + product.roof.limit.words + "\n"
        }
        return heading + lines.joined()
    }

    private var decompositionInWords: String {
        let found = decomposition
        let findings = """
            Its \(leading(found.rank)) found in \(thousandths(found.seconds)) s, the time of \
            \(grouped(Int(found.seconds / (products.first?.seconds ?? 1)))) such products with \
            \(products.first?.width ?? 0) columns, and \(found.rank == 1 ? "holds" : "hold") \
            \(percent(found.energyOfBest, places: 2)) of the most that so many can hold; the first \
            \(found.accurate) of \(found.rank) are within 1 % of a true one, the worst within \
            \(percent(found.worstResidual, places: 2)).
            """
        let explanation = """
            The limit is the least time in which the numbers could be read from where they lie, or multiplied and \
            added: no program is much faster on this machine. One block of 32 columns reaches some 40 to 60 % of it \
            where nothing else runs, as measured with one and two threads of AVX-512. All answers were checked.\
            \(isRough ? rough : "")
            """
        return findings.wrapped(at: 80) + "\n\n" + explanation.wrapped(at: 80) + "\n"
    }
}

/// Milliards a second.
private func rate(_ value: Double) -> String { "\((value / 1e8).rounded() / 10)".padded(7) }

private func thousandths(_ value: Double) -> String { "\(value.rounded(toPlaces: value < 0.1 ? 4 : 3))" }

private func percent(_ share: Double, places: Int = 0) -> String {
    places == 0 ? "\(Int((share * 100).rounded())) %" : "\((share * 100).rounded(toPlaces: places)) %"
}
