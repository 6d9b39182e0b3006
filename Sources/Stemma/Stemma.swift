@_exported public import StemmaAnalysis
@_exported public import StemmaCorpus
@_exported public import StemmaLinearAlgebra
@_exported public import StemmaText

/// Which Stemma this is.
public enum StemmaVersion {
    /// Semantic version; every result carries it.
    public static let current = "0.1.0"
}
