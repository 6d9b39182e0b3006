import Testing

@testable import StemmaLinearAlgebra

@Suite("Certificate of the leading triplets")
struct CertificateLeadingTests {
    private let whole: TruncatedSVD

    init() throws { whole = try TruncatedSVD(of: randomSparse(40, 30, density: 0.4, seed: 5), .init(rank: 9)) }

    @Test("it is the one that the leading triplets alone would have got", arguments: [1, 4, 9])
    func leading(count: Int) throws {
        let direct = try TruncatedSVD(of: randomSparse(40, 30, density: 0.4, seed: 5), .init(rank: count)).certificate
        let cut = TruncatedSVD.Certificate(whole.certificate, leading: count, values: whole.singularValues)
        // The dense method finds the same triplets; products of another width round otherwise in Float.
        #expect(zip(cut.residuals, direct.residuals).allSatisfy { abs($0 - $1) < 1e-5 })
        #expect(cut.residuals.count == count && cut.trusted == direct.trusted)
        #expect(abs(cut.energy - direct.energy) < 1e-12 && cut.frobenius2 == direct.frobenius2)
        #expect(abs(cut.missedBound - direct.missedBound) < 1e-5)
        #expect(cut.subspaces.map(\.range) == direct.subspaces.map(\.range))
        // The direct one measures the gap to the next value alone, which is exact.
        for (one, other) in zip(cut.subspaces, direct.subspaces) { #expect(abs(one.sine - other.sine) < 1e-5) }
    }

    @Test("what is cut off of a Krylov certificate counts as missed, and a space cut through is not known")
    func krylov() throws {
        let problem = ScaledProblem(randomSparse(150, 120, density: 0.2, seed: 2))
        let triplets = try SingularTriplets(
            ofLarge: problem, .init(rank: 12, tolerance: 0.3), workers: Workers(1))
        let whole = TruncatedSVD.Certificate(of: triplets, problem, workers: Workers(1))
        for count in 0...12 {
            let cut = TruncatedSVD.Certificate(whole, leading: count, values: triplets.values)
            let next = count < 12 ? triplets.values[count] + whole.residuals[count] : 0
            #expect(cut.missedBound == max(whole.missedBound, next))
            #expect(cut.subspaces.flatMap { Array($0.range) } == Array(0..<count))
            for subspace in cut.subspaces {
                let isKept = whole.subspaces.contains(subspace)
                #expect(isKept || (subspace.sine == 1 && subspace.range.upperBound == count))
            }
            #expect(cut.trusted <= min(count, whole.trusted) && cut.accurate == min(count, whole.accurate))
        }
    }

    @Test("all triplets keep the certificate as it is, none keep no energy")
    func ends() {
        #expect(
            TruncatedSVD.Certificate(whole.certificate, leading: 9, values: whole.singularValues) == whole.certificate)
        let none = TruncatedSVD.Certificate(whole.certificate, leading: 0, values: whole.singularValues)
        #expect(none.energy == 0 && none.residuals.isEmpty && none.trusted == 0)
    }
}
