import Stemma

/// Copies of an article that are made so that what they are of it is known.
struct EditedCopies {
    let original: String
    /// The copies and what each is of the original.
    private(set) var copies: [(relation: CopyRelation, text: String)] = []

    private let paragraphs: [String]
    private let random: CounterRandom
    private var draws = 0

    /// - Parameters:
    ///   - paragraphs: those of the article, three or more.
    ///   - other: those of an article on something else.
    ///   - notice: a sentence or two that stands under any article.
    init(of paragraphs: [String], other: [String], notice: String, seed: Int) {
        self.paragraphs = paragraphs
        original = paragraphs.joined(separator: "\n\n")
        random = CounterRandom(seed: UInt64(seed), stream: 5)
        let half = other.count / 2
        add(.identical, original.uppercased().replacing("\n\n", with: " "))
        add(.lightEdit, withOtherWords(original))
        add(.lightEdit, withOtherNumbers(original))
        add(.lightEdit, shuffled().joined(separator: "\n\n"))
        add(.abridged, cut().joined(separator: "\n\n"))
        add(.abridged, withOtherNumbers(cut().joined(separator: "\n\n")))
        add(.expanded, (paragraphs + other.prefix(half + 1)).joined(separator: "\n\n"))
        add(.expanded, withOtherNumbers((other.prefix(half + 1) + paragraphs).joined(separator: "\n\n")))
        add(.sharedBoilerplateOnly, (other + [notice]).joined(separator: "\n\n"))
        add(.sharedBoilerplateOnly, ([notice] + other).joined(separator: "\n\n"))
        add(.sameStoryNewText, quoting(other))
        add(.sameStoryNewText, withOtherNumbers(quoting(other)))
    }

    private mutating func add(_ relation: CopyRelation, _ text: String) { copies.append((relation, text)) }

    private mutating func draw(_ bound: Int) -> Int {
        draws += 1
        return random.integer(below: bound, at: draws)
    }

    /// One word in thirty is another one.
    private mutating func withOtherWords(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        return words.map { draw(30) == 0 ? "perhaps" : $0 }.joined(separator: " ")
    }

    /// Every run of digits begins with another one; where there are few, the third word is a number.
    private mutating func withOtherNumbers(_ text: String) -> String {
        var isInNumber = false
        var edited = ""
        for character in text {
            edited.append(character.isNumber && !isInNumber ? Character("\(1 + draw(9))") : character)
            isInNumber = character.isNumber
        }
        var words = edited.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        words[2] = "\(1000 + draw(9000))"
        return words.joined(separator: " ")
    }

    private mutating func shuffled() -> [String] {
        var order = paragraphs
        repeat {
            for place in order.indices.dropLast() { order.swapAt(place, place + draw(order.count - place)) }
        } while order == paragraphs
        return order
    }

    /// Between a fifth and four fifths of the paragraphs.
    private mutating func cut() -> [String] {
        var kept = paragraphs
        let left = max(1, paragraphs.count / 5) + draw(max(1, paragraphs.count * 3 / 5))
        while kept.count > min(left, paragraphs.count - 1) { kept.remove(at: draw(kept.count)) }
        return kept
    }

    /// The other article with one paragraph of this one amid its own.
    private mutating func quoting(_ other: [String]) -> String {
        var text = other
        text.insert(paragraphs[1 + draw(paragraphs.count - 2)], at: max(1, other.count / 2))
        return text.joined(separator: "\n\n")
    }
}
