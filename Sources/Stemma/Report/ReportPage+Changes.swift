/// What changed since an earlier run: what was born, split or merged.
extension ReportPage {
    /// So many changes are told at once; the others are folded away.
    private static let shownChanges = 8

    func writeChanges(to html: inout HTML) {
        guard !model.changes.isEmpty else { return }
        writeSection("changes", "Since the run before", to: &html) { html in
            html.element("div", ["class": "halves"]) { html in
                for changes in model.changes {
                    html.element("div") { html in
                        html.element("h3", changes.heading)
                        html.element("p", ["class": "quiet"], changes.summary.capitalizedStart + ".")
                        writeSentences(changes.sentences.map(\.capitalizedStart), to: &html)
                    }
                }
            }
        }
    }

    private func writeSentences(_ sentences: [String], to html: inout HTML) {
        writeList(Array(sentences.prefix(Self.shownChanges)), to: &html)
        let rest = Array(sentences.dropFirst(Self.shownChanges))
        guard !rest.isEmpty else { return }
        html.element("details", ["class": "fold"]) { html in
            html.element("summary", counted(rest.count, "more change", "more changes"))
            writeList(rest, to: &html)
        }
    }
}

extension String {
    /// The text with a capital at its start.
    fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
