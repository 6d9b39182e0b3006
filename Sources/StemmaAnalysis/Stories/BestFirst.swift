/// A binary heap: of all elements in it, the one that comes before all others is taken first.
struct BestFirst<Element> {
    private var elements: [Element] = []
    private let precedes: (Element, Element) -> Bool

    /// - Parameter precedes: a strict order; where two elements are equal in it, either may come first.
    init(by precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

    /// - Complexity: O(log n).
    mutating func add(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0, precedes(elements[place], elements[(place - 1) / 2]) {
            elements.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    /// Takes the first element out; nil where there is none.
    ///
    /// - Complexity: O(log n).
    mutating func take() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        if elements.isEmpty { return first }
        elements[0] = last
        sink()
        return first
    }

    private mutating func sink() {
        var place = 0
        while 2 * place + 1 < elements.count {
            var child = 2 * place + 1
            if child + 1 < elements.count, precedes(elements[child + 1], elements[child]) { child += 1 }
            guard precedes(elements[child], elements[place]) else { return }
            elements.swapAt(place, child)
            place = child
        }
    }
}
