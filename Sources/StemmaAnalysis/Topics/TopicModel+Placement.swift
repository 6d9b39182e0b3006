internal import StemmaLinearAlgebra

extension TopicModel {
    /// Clusters of the articles with terms, put back among all articles and numbered as topics.
    struct Placement {
        /// The clusters that hold anything, largest first, each with its medoid: the lowest article of the largest cosine.
        let order: [(cluster: Int, size: Int, medoid: Int)]
        /// The topic of each article.
        let assignments: [Int]

        /// - Parameters:
        ///   - labels: the cluster of each of them, without gaps.
        ///   - rows: their unit vectors.
        ///   - worded: the articles that were clustered, rising.
        init(_ labels: [Int], of rows: Matrix<Float>, worded: [Int], articles: Int) {
            var order = Self.order(labels, rows, worded)
            let topicOfCluster = order.indices.reduce(into: [Int: Int]()) { $0[order[$1].cluster] = $1 }
            var assignments = [Int](repeating: 0, count: articles)
            for (row, article) in worded.enumerated() {
                assignments[article] = topicOfCluster[labels[row], default: 0]
            }
            if order.isEmpty, articles > 0 { order = [(cluster: 0, size: 0, medoid: 0)] }
            if !order.isEmpty { order[0].size += articles - worded.count }
            self.order = order
            self.assignments = assignments
        }

        private static func order(
            _ labels: [Int], _ rows: Matrix<Float>, _ worded: [Int]
        ) -> [(cluster: Int, size: Int, medoid: Int)] {
            let centers = centers(of: rows, labels)
            return membersByLabel(labels).enumerated().filter { !$1.isEmpty }
                .map { cluster, members in
                    let cosines = members.map { row in
                        zip(rows.row(row), centers.row(cluster)).reduce(Float(0)) { $0 + $1.0 * $1.1 }
                    }
                    let best = cosines.indices.dropFirst().reduce(0) { cosines[$1] > cosines[$0] ? $1 : $0 }
                    return (cluster: cluster, size: members.count, medoid: worded[members[best]])
                }
                .sorted { ($1.size, $0.medoid) < ($0.size, $1.medoid) }
        }
    }
}

extension Matrix<Float> {
    /// The rows that are not all zeros, rising.
    var rowsWithDirection: [Int] { (0..<rows).filter { row($0).contains { $0 != 0 } } }
}
