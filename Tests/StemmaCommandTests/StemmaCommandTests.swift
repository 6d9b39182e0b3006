import Testing

@testable import StemmaCommand
