internal import StemmaLinearAlgebra

extension TopicModel {
    /// Clusters of the articles with terms, put back among all articles and numbered as topics.
    struct Placement {
        /// The clusters that hold anything, largest first, each with its medoid: the lowest article of the largest cosine.
        let order: [(cluster: Int, size: Int, medoid: Int)]
        /// The topic of each article.
        let assignments: [Int]

        /// - Parameter worded: the articles that were clustered, rising.
        init(_ clusters: TopicClusters, worded: [Int], articles: Int) {
            var order = Self.order(clusters, worded)
            let topicOfCluster = order.indices.reduce(into: [Int: Int]()) { $0[order[$1].cluster] = $1 }
            var assignments = [Int](repeating: 0, count: articles)
            for (row, article) in worded.enumerated() {
                assignments[article] = topicOfCluster[clusters.assignments[row], default: 0]
            }
            if order.isEmpty, articles > 0 { order = [(cluster: 0, size: 0, medoid: 0)] }
            if !order.isEmpty { order[0].size += articles - worded.count }
            self.order = order
            self.assignments = assignments
        }

        private static func order(
            _ clusters: TopicClusters, _ worded: [Int]
        ) -> [(cluster: Int, size: Int, medoid: Int)] {
            var sizes = [Int](repeating: 0, count: clusters.centers.rows)
            var best = [Int](repeating: -1, count: clusters.centers.rows)
            for (row, cluster) in clusters.assignments.enumerated() {
                sizes[cluster] += 1
                if best[cluster] < 0 || clusters.cosines[row] > clusters.cosines[best[cluster]] { best[cluster] = row }
            }
            return sizes.indices.filter { sizes[$0] > 0 }
                .map { (cluster: $0, size: sizes[$0], medoid: worded[best[$0]]) }
                .sorted { ($1.size, $0.medoid) < ($0.size, $1.medoid) }
        }
    }
}

extension Matrix<Float> {
    /// The rows that are not all zeros, rising.
    var rowsWithDirection: [Int] { (0..<rows).filter { row($0).contains { $0 != 0 } } }
}
