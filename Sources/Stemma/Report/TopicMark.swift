/// The mark of a topic: a colour and a shape, so that nobody needs to tell colours apart. 40 topics have a mark of their own.
///
/// The script draws the same shapes on the map.
enum TopicMark {
    /// The number of colours; the style has `.c0` … .
    static let colours = 8

    /// Circle, square, triangle, diamond and cross in a box of 12.
    private static let shapes = [
        "M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "M1.5 1.5h9v9h-9z", "M6 .8l5.6 10h-11.2z", "M6 0l6 6l-6 6l-6-6z",
        "M4 .5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5z",
    ]

    /// The class of a topic's colour.
    static func colour(_ topic: Int) -> String { "c\(topic % colours)" }

    /// Writes the mark; its topic stands beside it in words.
    static func write(_ topic: Int, to html: inout HTML) {
        html.element("svg", ["class": "mark-of \(colour(topic))", "viewBox": "0 0 12 12", "aria-hidden": "true"]) {
            $0.element("path", ["d": shapes[topic % shapes.count]], "")
        }
    }
}
