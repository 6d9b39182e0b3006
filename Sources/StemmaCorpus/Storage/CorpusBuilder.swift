/// Takes articles in, in any order, and makes a corpus of them.
struct CorpusBuilder {
    private var records: [ArticleRecord] = []
    private var slots: [TextStore.Slot] = []
    private var texts: TextStore.Builder

    /// - Parameters:
    ///   - memoryLimit: bytes of text that stay in memory.
    ///   - folder: where more of them go.
    init(memoryLimit: Int = 48 << 20, folder: String = TemporaryFile.defaultFolder) {
        texts = TextStore.Builder(memoryLimit: memoryLimit, folder: folder)
    }

    mutating func append(_ article: Article) throws {
        slots.append(try texts.append(article.text))
        records.append(ArticleRecord(article))
        guard texts.isFull else { return }
        let starts = try texts.spill()
        for index in slots.indices { slots[index] = slots[index].moved(starts) }
    }

    /// The corpus, in canonical order.
    mutating func finish(_ report: ReadingReport) throws -> Corpus {
        let store = try texts.finish()
        let order = records.indices.sorted { BytewiseString(records[$0].id) < BytewiseString(records[$1].id) }
        return Corpus(
            articles: order.map { records[$0] }, report: report, slots: order.map { slots[$0] }, store: store)
    }
}
