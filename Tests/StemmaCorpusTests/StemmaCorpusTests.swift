import Testing

@testable import StemmaCorpus
