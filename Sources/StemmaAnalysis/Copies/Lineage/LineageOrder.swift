import StemmaText

/// A place in time for each version of a family, within what its date allows.
///
/// Dates that overlap would allow a tree in which a version without a date stands between a later ancestor and an earlier
/// descendant. So each version gets one place: an instant its own; an undated version, and one of which only the day is
/// known where others have an hour of that day, a place beside the version it is most like, after it where it is
/// not much dearer (by `margin`) to have come from it than the other way round, else before it. Parents have to be no later.
struct LineageOrder {
    /// Seconds, and the place among those with the same seconds.
    typealias Place = (seconds: Double, offset: Double)

    /// How much cheaper the way back has to be for an undated version to stand above a dated one: more than a few words
    /// changed both ways.
    private static let margin = 0.05

    private var places: [Place?]
    private let family: LineageVersions

    /// Finds the places.
    ///
    /// - Complexity: O(l) for l links, times the steps from an undated version to the nearest dated one.
    init(_ family: LineageVersions) {
        self.family = family
        let instants = family.versions.compactMap { version in
            version.date.flatMap { $0.first == $0.last ? $0.first : nil }
        }
        places = family.versions.map { version in
            guard let date = version.date else { return nil }
            let next = firstPlace(in: 0..<instants.count) { instants[$0] >= date.first }
            let isOpen = date.first < date.last && next < instants.count && instants[next] <= date.last
            return isOpen ? nil : (date.first, 0)
        }
        placeByText()
        for (number, version) in family.versions.enumerated() where places[number] == nil {
            if let date = version.date { places[number] = (date.first, 0) }
        }
        placeByText()
    }

    /// Whether a version may be the parent of another: its place is no later.
    func allows(_ parent: Int32, above child: Int32) -> Bool { place(parent) <= place(child) }

    /// The version with the first place; of equal places that with the lowest number.
    var first: Int32 {
        family.versions.indices.dropFirst().reduce(0) { place(Int32($1)) < place($0) ? Int32($1) : $0 }
    }

    private func place(_ version: Int32) -> Place { places[Int(version)] ?? (.infinity, 0) }

    /// Places versions beside those that have a place, in rounds, until no more can be placed.
    private mutating func placeByText() {
        var offset = 0.5
        while placeRound(offset: offset) { offset /= 2 }
    }

    /// Places the versions that share text with one that has a place already; false if there are none.
    private mutating func placeRound(offset: Double) -> Bool {
        let open = family.links.filter { (places[Int($0.a)] == nil) != (places[Int($0.b)] == nil) }
        var nearest: [Int32: (cost: Double, place: Place)] = [:]
        for link in open {
            let (known, version) = places[Int(link.a)] == nil ? (link.b, link.a) : (link.a, link.b)
            let place = place(known)
            if let date = family.versions[Int(version)].date, !(date.first...date.last ~= place.seconds) { continue }
            let (after, before) = (link.step(from: known).cost, link.step(from: version).cost)
            let cost = min(after, before)
            if let best = nearest[version], best.cost <= cost { continue }
            nearest[version] = (
                cost, (place.seconds, place.offset + (after <= before + Self.margin ? offset : -offset))
            )
        }
        for (version, found) in nearest { places[Int(version)] = found.place }
        return !nearest.isEmpty
    }
}
