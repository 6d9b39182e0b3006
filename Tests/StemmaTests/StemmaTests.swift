import Testing

@testable import Stemma
