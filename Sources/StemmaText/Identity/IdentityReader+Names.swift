extension IdentityReader {
    /// The most words of a run; a longer one is cut.
    private static let longestRun = 8

    /// Notes the words with telling capitals.
    func noteNames() {
        for index in pieces.indices where pieces[index].hasTellingCapital && !pieces[index].isNumeric {
            look(at: index)
            memory.noteName()
        }
    }

    /// The name that begins at a piece with a capital, and its words; the piece to go on with.
    func handName(at start: Int, _ body: (WordScanner.Word) -> Void) -> Int {
        guard canStandInName(start) else { return start + 1 }
        if memory.role.contains(.weekday) {
            return handWord(at: start, body)
        }
        let last = endOfRun(from: start)
        guard isName(start, hasFollower: last > start) else { return start + 1 }
        if last > start { handRun(start, last, body) }
        handWords(start, last, body)
        return handNumber(after: last, body) ?? last + 1
    }

    /// Whether a piece with a capital is no stop word; it is looked up.
    private func canStandInName(_ index: Int) -> Bool {
        let piece = pieces[index]
        guard piece.has(.capital), !piece.isNumeric else { return false }
        look(at: index)
        return (piece.has(.allCapitals) && !piece.has(.inTitle)) || !memory.isStopWord
    }

    /// Whether the capital of a run's first word tells a name.
    private func isName(_ index: Int, hasFollower: Bool) -> Bool {
        let piece = pieces[index]
        if piece.hasTellingCapital || (hasFollower && !piece.has(.inTitle)) { return true }
        look(at: index)
        return memory.isNotedName
    }

    /// The last piece of the run of names that begins at a piece.
    private func endOfRun(from start: Int) -> Int {
        var last = start
        var words = 1
        while words < Self.longestRun, let next = nextOfRun(after: last) {
            last = next
            words += 1
        }
        return last
    }

    /// The next word with a capital of a run, over at most two connectors.
    private func nextOfRun(after last: Int) -> Int? {
        var index = last + 1
        var connectors = 0
        while index < pieces.count, joins(index) {
            if pieces[index].has(.capital) { return goesOn(at: index) ? index : nil }
            guard connectors < 2, pieces[index].count <= 5, isConnector(index) else { return nil }
            connectors += 1
            index += 1
        }
        return nil
    }

    /// Whether what stands before a piece joins it to a name: blanks, a hyphen, the point of an abbreviation or initial.
    private func joins(_ index: Int) -> Bool {
        let gap = pieces[index].gap
        // Where the point ended a sentence the gap says so.
        return gap.joinsNames || gap == .pointBlank || (gap == .point && pieces[index - 1].count == 1)
    }

    private func goesOn(at index: Int) -> Bool {
        guard canStandInName(index) else { return false }
        if pieces[index].has(.inTitle), !memory.isNotedName { return false }
        let role = memory.role
        if role.contains(.weekday) { return false }
        // `Obama February 26`, `Airlines Flight 370`: a date, a number of its own.
        let isNumbered = role.contains(.month) || role.contains(.series)
        return !(isNumbered && isBeforeNumber(index))
    }

    private func isConnector(_ index: Int) -> Bool {
        look(at: index)
        return memory.role.contains(.connector)
    }

    private func handRun(_ start: Int, _ last: Int, _ body: (WordScanner.Word) -> Void) {
        begin(start)
        for index in start + 1...last { add(index) }
        hand(start, last, body)
    }

    /// The words of a run that have a capital and two letters or more.
    private func handWords(_ start: Int, _ last: Int, _ body: (WordScanner.Word) -> Void) {
        for index in start...last where pieces[index].has(.capital) {
            begin(index)
            if memory.term.scalars > 1 { hand(index, index, body) }
        }
    }

    /// The number after a name, with its last word: `boeing 737`; nil where there is none.
    private func handNumber(after last: Int, _ body: (WordScanner.Word) -> Void) -> Int? {
        guard isBeforeNumber(last), !pieces[last].has(.inTitle) else { return nil }
        return handJoined(last, body)
    }
}
