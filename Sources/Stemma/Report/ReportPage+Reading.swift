/// What was read and what was not.
extension ReportPage {
    func writeReading(to html: inout HTML) {
        writeSection("reading", "What was read", to: &html) { html in
            html.element("div", ["class": "halves"]) { html in
                html.element("div") { writeTable("Input", model.reading, to: &$0) }
                html.element("div") { html in
                    writeSkipped(to: &html)
                    writeRemarks(to: &html)
                }
            }
        }
    }

    private func writeSkipped(to html: inout HTML) {
        guard model.skippedCount > 0 else {
            html.element("p", "No record was skipped.")
            return
        }
        let count = counted(model.skippedCount, "record was", "records were")
        html.element("details") { html in
            html.element("summary", "\(count) skipped: the reasons")
            writeList(model.skipped, to: &html)
            if model.skippedCount > model.skipped.count {
                html.element("p", "… and \(grouped(model.skippedCount - model.skipped.count)) more.")
            }
        }
    }

    private func writeRemarks(to html: inout HTML) {
        guard !model.remarks.isEmpty else { return }
        html.element("h3", ["class": "small"], "What was left out or approximated")
        writeList(model.remarks, to: &html)
    }

    func writeList(_ sentences: [String], to html: inout HTML) {
        html.element("ul", ["class": "sentences"]) { html in
            for sentence in sentences {
                html.element("li") { $0.foreign(sentence) }
            }
        }
    }

    /// Writes names and values as a table; nothing where there are none.
    func writeTable(_ caption: String, _ rows: [ReportModel.Row], to html: inout HTML) {
        guard !rows.isEmpty else { return }
        html.element("table", ["class": "facts"]) { html in
            html.element("caption", caption)
            html.element("tbody") { html in
                for row in rows { writeRow(row, to: &html) }
            }
        }
    }

    private func writeRow(_ row: ReportModel.Row, to html: inout HTML) {
        html.element("tr") {
            $0.element("th", ["scope": "row"], row.name)
            $0.element("td") { $0.foreign(row.value) }
        }
    }
}
