internal import StemmaLinearAlgebra

extension TermStreams {
    /// The terms of each article counted.
    ///
    /// - Parameter blocks: the blocks the terms are of, for the tokens they had.
    func counted(_ blocks: [CountedBlock], titleWeight: Double, workers: Workers) -> CountedWords {
        let terms = names.count
        let counted = workers.map(blocks: self.blocks.count) {
            StreamCounter(terms: terms, titleWeight: titleWeight)
        } _: { counter, block in
            counter.count(self.blocks[block])
        } finish: {
            $0.finish()
        }
        let result = zip(blocks, counted.results).map { block, rows in
            var counted = CountedBlock()
            counted.rows = rows.result
            counted.tokenCounts = block.tokenCounts
            return counted
        }
        let articles = counted.finals.dropFirst().reduce(into: counted.finals[0]) { sum, part in
            for id in part.indices { sum[id] += part[id] }
        }
        var list = TermList()
        list.reserve(terms: terms, bytes: 8 * terms)
        for id in 0..<terms { list.append(names[id], rows: articles[id]) }
        return CountedWords(
            blocks: result, tables: [list], tableOfRow: result.map { Array(repeating: 0, count: $0.tokenCounts.count) })
    }
}
