public import StemmaLinearAlgebra

extension NumericBench {
    /// The fields of a row.
    public static let columns = [
        "name", "threads", "size", "seconds", "rate", "unit", "share", "limit", "residual", "energy",
    ]

    /// A row a measurement.
    ///
    /// `size` is bytes of a reading, dense columns of a product, triplets of a decomposition; `share` the part of the
    /// machine's limit that a product reaches and `limit` which one that is.
    public var rows: [JSONValue] { limits.flatMap(Self.rows) + products.map(row) + [decompositionRow] }

    private static func rows(_ limits: MachineLimits) -> [JSONValue] {
        let readings = limits.readings.map {
            row("reading", limits.threads, size: $0.workingSet, rate: $0.bytesPerSecond / 1e9, unit: "GB/s")
        }
        return readings + [
            row("arithmetic", limits.threads, rate: limits.operationsPerSecond / 1e9, unit: "GFLOP/s")
        ]
    }

    private func row(_ product: Product) -> JSONValue {
        Self.row(
            "product", threads, size: product.width, seconds: product.seconds,
            rate: product.operationsPerSecond / 1e9, unit: "GFLOP/s", share: product.share,
            limit: product.roof.limit.words)
    }

    private var decompositionRow: JSONValue {
        Self.row(
            "decomposition", threads, size: decomposition.rank, seconds: decomposition.seconds,
            residual: decomposition.worstResidual, energy: decomposition.energyOfBest)
    }

    var threads: Int { limits.last?.threads ?? 1 }

    private static func row(
        _ name: String, _ threads: Int, size: Int? = nil, seconds: Double? = nil, rate: Double? = nil,
        unit: String? = nil, share: Double? = nil, limit: String? = nil, residual: Double? = nil, energy: Double? = nil
    ) -> JSONValue {
        [
            "name": .string(name), "threads": .integer(threads), "size": JSONValue(size), "seconds": number(seconds),
            "rate": number(rate), "unit": JSONValue(unit), "share": number(share), "limit": JSONValue(limit),
            "residual": number(residual), "energy": number(energy),
        ]
    }

    private static func number(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }
}

extension SparseProductRoof.Limit {
    /// The limit in words.
    var words: String {
        switch self {
        case .arithmetic: "arithmetic"
        case .memory: "memory"
        case .reading(let workingSet): "cache of " + bytesInWords(workingSet)
        }
    }
}

/// `16 KiB`, `4 MiB`, of whole ones.
func bytesInWords(_ bytes: Int) -> String { bytes < 1 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB" }
