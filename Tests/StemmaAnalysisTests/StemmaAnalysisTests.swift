import Testing

@testable import StemmaAnalysis
