/// What changed since an earlier run: what was born, split or merged.
extension ReportPage {
    func writeChanges(to html: inout HTML) {
        guard !model.changes.isEmpty else { return }
        writeSection("changes", "Since the run before", to: &html) { html in
            html.element("div", ["class": "halves"]) { html in
                for changes in model.changes {
                    html.element("div") { html in
                        html.element("h3", changes.heading)
                        html.element("p", ["class": "quiet"], changes.summary.capitalizedStart + ".")
                        writeList(changes.sentences.map(\.capitalizedStart), to: &html)
                    }
                }
            }
        }
    }
}

extension String {
    /// The text with a capital at its start.
    fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
