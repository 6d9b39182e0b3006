/// A hash table of sequences of words, and in how many articles each stands.
///
/// Open addressing with linear probing, at most half of the slots in use.
struct SequenceTable: Sendable {
    struct Slot: Sendable {
        var sequence = LabelSequence(-1)
        var articles: Int32 = 0
        /// The article that counted it last; or its number, in a table that is only read.
        var last: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 1024)
    private(set) var count = 0

    init() {}

    /// A table that gives each sequence its place in a list.
    init(numbering sequences: [LabelSequence]) {
        for (number, sequence) in sequences.enumerated() {
            let place = find(sequence)
            slots[place].last = Int32(number)
        }
    }

    /// The number of a sequence; −1 where it is not in the table.
    @inline(__always)
    func number(of sequence: LabelSequence) -> Int32 {
        let slot = slots[place(of: sequence)]
        return slot.sequence.words[0] < 0 ? -1 : slot.last
    }

    /// Counts a sequence in an article.
    @inline(__always)
    mutating func count(_ sequence: LabelSequence, article: Int32) {
        let place = find(sequence)
        if slots[place].last == article { return }
        slots[place].last = article
        slots[place].articles += 1
    }

    /// Adds what another table counted in other articles.
    mutating func add(_ other: SequenceTable) {
        for slot in other.slots where slot.articles > 0 {
            let place = find(slot.sequence)
            slots[place].articles += slot.articles
        }
    }

    /// The sequences of at least so many articles, in the order of their words.
    func sequences(least: Int) -> [LabelSequence] {
        slots.filter { Int($0.articles) >= least }.map(\.sequence)
            .sorted { $0.list.lexicographicallyPrecedes($1.list) }
    }

    @inline(__always)
    private func place(of sequence: LabelSequence) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: sequence.hash) & mask
        while slots[place].sequence.words[0] >= 0, slots[place].sequence.words != sequence.words {
            place = (place + 1) & mask
        }
        return place
    }

    /// Where a sequence stands, put there if it is new.
    @inline(__always)
    private mutating func find(_ sequence: LabelSequence) -> Int {
        var place = place(of: sequence)
        guard slots[place].sequence.words[0] < 0 else { return place }
        if 2 * (count + 1) > slots.count {
            grow()
            place = self.place(of: sequence)
        }
        slots[place].sequence = sequence
        count += 1
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: 2 * old.count)
        for slot in old where slot.sequence.words[0] >= 0 { slots[place(of: slot.sequence)] = slot }
    }
}
