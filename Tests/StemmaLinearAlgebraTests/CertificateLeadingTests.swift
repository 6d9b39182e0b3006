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
    }

    @Test("all triplets keep the certificate as it is, none keep no energy")
    func ends() {
        #expect(
            TruncatedSVD.Certificate(whole.certificate, leading: 9, values: whole.singularValues) == whole.certificate)
        let none = TruncatedSVD.Certificate(whole.certificate, leading: 0, values: whole.singularValues)
        #expect(none.energy == 0 && none.residuals.isEmpty && none.trusted == 0)
    }
}
