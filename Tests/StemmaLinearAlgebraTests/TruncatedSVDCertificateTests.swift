import Testing

@testable import StemmaLinearAlgebra

@Suite("Certificate")
struct TruncatedSVDCertificateTests {
    /// diag(4, 3) with a third column of zeros.
    let problem = ScaledProblem(sparse(2, 3) { row, column in row == column ? Float(4 - row) : nil })

    @Test("exact triplets have no residual and keep all")
    func exact() {
        let certificate = certify(left: [1, 0, 0, 1], values: [4, 3], right: [1, 0, 0, 1, 0, 0])
        #expect(certificate.residuals == [0, 0])
        #expect(certificate.trusted == 2)
        #expect(certificate.energy == 1)
        #expect(certificate.frobenius2 == 25)
    }

    @Test("a wrong value, and a wrong vector, show in the residual of their triplet")
    func wrong() {
        // The first value is off by 0.5, on both sides; the second right vector is not one.
        let certificate = certify(left: [1, 0, 0, 1], values: [4.5, 3], right: [1, 0, 0, 0, 0, 1])
        #expect(abs(certificate.residuals[0] - 0.5) < 1e-12)
        // ‖Av − σu‖² = 9, ‖Aᵀu − σv‖² = 9 + 9.
        #expect(abs(certificate.residuals[1] - 13.5.squareRoot()) < 1e-12)
        #expect(certificate.trusted == 0)
    }

    @Test("trust ends at the first triplet without it")
    func gap() {
        let certificate = certify(left: [0, 1, 1, 0], values: [4, 4], right: [0, 1, 1, 0, 0, 0])
        #expect(certificate.residuals == [1, 0])
        #expect(certificate.trusted == 0)
    }

    private func certify(left: [Float], values: [Double], right: [Float]) -> TruncatedSVD.Certificate {
        let triplets = SingularTriplets(
            left: Matrix(rows: 2, columns: 2, storage: left), values: values,
            right: Matrix(rows: 3, columns: 2, storage: right))
        return TruncatedSVD.Certificate(of: triplets, problem, workers: Workers(1))
    }
}
