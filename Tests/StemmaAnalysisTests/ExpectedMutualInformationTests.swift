import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("Expected mutual information")
struct ExpectedMutualInformationTests {
    @Test("four articles in halves and in 2, 1, 1 share two thirds of a bit by chance")
    func byHand() {
        let table = ContingencyTable([0, 0, 1, 1], [0, 0, 1, 2])
        #expect(table.expectedMutualInformation().isClose(to: 2.0 / 3 * log(2)))
    }

    @Test("one cluster shares nothing, single articles share all", arguments: [1, 2, 9])
    func extremes(clusters: Int) {
        let labels = (0..<30).map { $0 % clusters }
        let entropy = log(Double(clusters))
        #expect(ContingencyTable(labels, labels.map { _ in 0 }).expectedMutualInformation().isClose(to: 0))
        // 9 clusters of 30 articles are not equal in size: three of four, six of three.
        let exact = clusters == 9 ? (12 * log(30.0 / 4) + 18 * log(30.0 / 3)) / 30 : entropy
        #expect(ContingencyTable(labels, Array(0..<30)).expectedMutualInformation().isClose(to: exact))
    }

    @Test("it is the mean over all orders of the articles")
    func allOrders() {
        let truth = [0, 0, 0, 1, 1, 2]
        let found = [0, 1, 1, 2, 2, 2]
        let orders = permutations(of: found)
        let mean = orders.reduce(0) { $0 + mutualInformation(truth, $1) } / Double(orders.count)
        #expect(ContingencyTable(truth, found).expectedMutualInformation().isClose(to: mean))
    }

    @Test("large clusters give the value of the asymptotic formula")
    func largeClusters() {
        // (rows − 1)(columns − 1) / 2n, the mean of the likelihood ratio statistic, right to O(1 / n²).
        let table = ContingencyTable((0..<40_000).map { $0 % 4 }, (0..<40_000).map { $0 / 10_000 })
        #expect((table.expectedMutualInformation() * 80_000 / 9).isClose(to: 1, within: 1e-3))
    }
}

private func mutualInformation(_ first: [Int], _ second: [Int]) -> Double {
    let table = ContingencyTable(first, second)
    let n = Double(first.count)
    return table.cells.reduce(0) { sum, cell in
        let chance = Double(table.rowCounts[cell.row] * table.columnCounts[cell.column])
        return sum + Double(cell.count) / n * log(Double(cell.count) * n / chance)
    }
}

private func permutations(of values: [Int]) -> [[Int]] {
    guard let first = values.first else { return [[]] }
    return permutations(of: Array(values.dropFirst())).flatMap { rest in
        (0...rest.count).map { Array(rest[..<$0]) + [first] + rest[$0...] }
    }
}
