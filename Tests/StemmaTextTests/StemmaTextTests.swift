import Testing

@testable import StemmaText
