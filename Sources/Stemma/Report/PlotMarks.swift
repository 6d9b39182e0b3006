extension HTML {
    /// A line of a plot.
    ///
    /// - Parameter kind: the class that styles it.
    mutating func line(_ kind: String, _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)) {
        element(
            "line",
            [
                "class": kind, "x1": String(format: from.x), "y1": String(format: from.y), "x2": String(format: to.x),
                "y2": String(format: to.y),
            ], "")
    }

    /// Words in a plot.
    ///
    /// - Parameter anchor: which end of them is at the place: `start`, `middle` or `end`.
    mutating func text(_ string: String, _ place: (x: Double, y: Double), _ anchor: String, kind: String = "name") {
        element(
            "text",
            [
                "class": kind, "x": String(format: place.x), "y": String(format: place.y), "text-anchor": anchor,
            ], string)
    }
}
