/// Markup being written. Names of elements and attributes can only be literals of the source; every other string is
/// escaped for its place, so that no article can add markup.
struct HTML {
    typealias Attributes = KeyValuePairs<StaticString, String>

    private(set) var markup = ""

    /// What `body` writes.
    static func piece(_ body: (inout HTML) -> Void) -> String {
        var html = HTML()
        body(&html)
        return html.markup
    }

    /// Writes text as text.
    mutating func text(_ string: String) { markup += string.escapedForHTML }

    /// Writes a string of ours as it stands: a style, a script, data. Never a string that an article brought.
    mutating func verbatim(_ string: String) { markup += string }

    /// Writes a string that an article brought, in a box of its own direction: a Hebrew headline moves nothing beside it.
    mutating func foreign(_ string: String) { element("bdi", string) }

    /// Writes the start of an element that a later `close` ends.
    mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        markup += "<\(name)"
        for (key, value) in attributes {
            markup += value.isEmpty ? " \(key)" : " \(key)=\"\(value.escapedForHTML)\""
        }
        markup += ">"
    }

    mutating func close(_ name: StaticString) { markup += "</\(name)>" }

    /// Writes an element around what `body` writes.
    mutating func element(_ name: StaticString, _ attributes: Attributes, _ body: (inout HTML) -> Void) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element around a text.
    mutating func element(_ name: StaticString, _ attributes: Attributes, _ string: String) {
        element(name, attributes) { $0.text(string) }
    }

    /// Writes an element without attributes around a text.
    mutating func element(_ name: StaticString, _ string: String) { element(name, [:], string) }

    /// Writes an element without attributes around what `body` writes.
    mutating func element(_ name: StaticString, _ body: (inout HTML) -> Void) { element(name, [:], body) }
}
