internal import ArgumentParser
internal import Stemma

/// An earlier run whose groups keep their numbers.
struct EarlierOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Rows of an earlier run (jsonl or json): groups with most of their articles in common keep its numbers. Given again, the last one counts; numbers of the others are not used anew.",
            valueName: "file"))
    var previous: [String] = []

    @Flag(help: "With --previous: a line a change (kept, split, merged, moved, born, gone).")
    var changes = false

    /// Rows are of one kind.
    func check(_ overTime: OverTimeOptions, summary: Bool) throws {
        if changes, summary || overTime.overTime != nil {
            throw ValidationError("--changes prints rows of its own: leave out --summary and --over-time.")
        }
    }

    func validate() throws {
        if changes, previous.isEmpty { throw ValidationError("--changes goes with --previous.") }
    }

    /// Reads the rows; before the work begins, so that a wrong file costs no time.
    func read(_ kind: LabelledGroups.Kind) throws -> [EarlierGroups] {
        try previous.map { try EarlierGroups(kind, reading: $0) }
    }

    /// The groups under their continued numbers, and what changed; as they are where there was no earlier run.
    func continued(
        _ groups: LabelledGroups, _ runs: [EarlierGroups], _ session: Session
    ) throws -> (groups: LabelledGroups, report: GroupChangeReport?) {
        guard let last = runs.last else { return (groups, nil) }
        let report = try last.report(groups, session.corpus, older: runs.dropLast())
        return (report.groups, report)
    }

    /// Writes rows of groups, or of what changed; what changed is said in sentences too, to people below the text, else
    /// among the notes.
    func write(
        _ lines: some Sequence<JSONValue>, columns: [String], _ report: GroupChangeReport?, _ session: Session,
        to rows: RowOptions, text: () throws -> String
    ) throws {
        session.clearProgress()
        guard let report else { return try rows.write(lines, columns: columns, text: text) }
        if rows.format != .text { session.pipeline.notes.add(report.sentences) }
        if changes {
            try rows.write(report.rows, columns: GroupChangeReport.columns) { report.paragraph() }
        } else {
            try rows.write(lines.lazy.map { $0.numbered(report.groups) }, columns: columns) {
                try text() + "\n" + report.paragraph("Since \(previous.last ?? "")")
            }
        }
    }
}
