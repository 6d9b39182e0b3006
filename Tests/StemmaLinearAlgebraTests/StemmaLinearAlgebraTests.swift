import Testing

@testable import StemmaLinearAlgebra
