import StemmaLinearAlgebra
import Testing

@testable import StemmaAnalysis

@Suite struct DensityTreeTests {
    private func forest(_ rows: Matrix<Float>, neighbours: Int, core: Int) -> SpanningForest {
        let nearest = NearestNeighbours(of: rows, count: neighbours, workers: Workers(2))
        return SpanningForest(rows, nearest, core: core, workers: Workers(2))
    }

    /// Labels numbered in the order of their first use, so that two partitions compare.
    private func canonical(_ labels: [Int?]) -> [Int?] {
        var numbers: [Int: Int] = [:]
        return labels.map { label in
            guard let label else { return nil }
            if numbers[label] == nil { numbers[label] = numbers.count }
            return numbers[label]
        }
    }

    @Test(
        "finds the groups and the strays that scikit-learn finds, where all are neighbours",
        arguments: densityTreeFixture)
    func peer(_ fixture: DensityTreeCase) {
        let forest = forest(fixture.rows, neighbours: fixture.rows.rows, core: fixture.core)
        let tree = DensityTree(Dendrogram(rows: fixture.rows.rows, forest.edges), least: fixture.least)
        #expect(canonical(tree.labels) == canonical(fixture.labels))
    }

    @Test("the tree is as short as one grown over all pairs", arguments: [1, 4, 9])
    func shortest(_ core: Int) {
        let rows = densityTreeFixture[1].rows
        let count = rows.rows
        let forest = forest(rows, neighbours: count, core: core)
        var distances = Matrix<Double>(rows: count, columns: count)
        for a in 0..<count {
            for b in 0..<count where a != b {
                distances[a, b] = max(0, 1 - Double(zip(rows.row(a), rows.row(b)).reduce(0) { $0 + $1.0 * $1.1 }))
            }
        }
        let cores = (0..<count).map { row in
            (0..<count).filter { $0 != row }.map { distances[row, $0] }.sorted()[core - 1]
        }
        var open = Set(1..<count)
        var reach = (0..<count).map { max(distances[0, $0], cores[0], cores[$0]) }
        var total = 0.0
        while let next = open.min(by: { reach[$0] < reach[$1] }) {
            open.remove(next)
            total += reach[next]
            for other in open {
                reach[other] = min(reach[other], max(distances[next, other], cores[next], cores[other]))
            }
        }
        #expect(forest.edges.count == count - 1)
        // Some 120 lengths, each right to the rounding of a cosine in `Float`.
        #expect(abs(forest.edges.reduce(0) { $0 + $1.length } - total) < 120 * 3e-7)
    }

    @Test("parts that no neighbours join get bridges, none shorter than any edge, and one tree comes out")
    func bridges() {
        // Four bundles of six, each of whose rows has its three nearest within the bundle.
        let random = CounterRandom(seed: 8)
        var rows = Matrix<Float>(rows: 24, columns: 4)
        for row in 0..<24 {
            for column in 0..<4 {
                rows[row, column] =
                    (row / 6 == column ? 1 : 0) + 0.05 * Float(random.uniform(at: row * 4 + column))
            }
        }
        let forest = forest(rows.normalizedRows(), neighbours: 3, core: 2)
        #expect(forest.edges.count == 23)
        #expect(zip(forest.edges, forest.edges.dropFirst()).allSatisfy { $0.length <= $1.length })
        let isBridge = forest.edges.map { $0.first / 6 != $0.second / 6 }
        #expect(isBridge == (0..<23).map { $0 >= 20 })
        let dendrogram = Dendrogram(rows: 24, forest.edges)
        let tree = DensityTree(dendrogram, least: 4)
        #expect(canonical(tree.labels) == (0..<24).map { $0 / 6 })
        #expect(tree.outside == 0)
    }

    @Test("a cut gives the number asked for while groups can be parted, each row in at most one")
    func cut() {
        let fixture = densityTreeFixture[2]
        let forest = forest(fixture.rows, neighbours: 20, core: fixture.core)
        let dendrogram = Dendrogram(rows: fixture.rows.rows, forest.edges)
        let most = CondensedTree(dendrogram, least: 5).groups.count { $0.children.isEmpty }
        #expect(most >= 8)
        for count in 1...most + 3 {
            let tree = DensityTree(dendrogram, least: 5, cut: count)
            #expect(tree.count == min(count, most))
            #expect(Set(tree.labels.compactMap(\.self)) == Set(0..<tree.count))
        }
        #expect(DensityTree(dendrogram, least: 5, cut: 1).outside == 0)
    }

    @Test("the groups of the largest excess of mass are at least as stable in sum as any cut")
    func excessOfMass() {
        for fixture in densityTreeFixture {
            let forest = forest(fixture.rows, neighbours: 15, core: fixture.core)
            let tree = CondensedTree(Dendrogram(rows: fixture.rows.rows, forest.edges), least: fixture.least)
            let stability = { (groups: [Int]) in groups.reduce(0) { $0 + tree.groups[$1].stability } }
            let best = stability(tree.mostStable)
            for count in 2..<12 {
                let cut = tree.cut(count)
                guard cut.count == count else { break }
                #expect(stability(cut) <= best * (1 + 1e-12))
            }
        }
    }

    @Test("no rows, one row and equal rows make no dense groups or one tree without trouble")
    func odd() {
        for count in [0, 1, 2, 30] {
            let rows = Matrix<Float>(rows: count, columns: 2, storage: (0..<count).flatMap { _ in [1, 0] })
            let forest = forest(rows, neighbours: 5, core: 3)
            #expect(forest.edges.count == max(0, count - 1))
            let tree = DensityTree(Dendrogram(rows: count, forest.edges), least: 5)
            #expect(tree.labels.count == count)
            #expect(tree.count == 0)
        }
    }
}
