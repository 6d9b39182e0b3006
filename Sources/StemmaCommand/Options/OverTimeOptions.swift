internal import ArgumentParser
internal import Stemma

/// Groups over time in place of groups.
struct OverTimeOptions: ParsableArguments {
    enum Length: String, ExpressibleByArgument, CaseIterable { case auto, day, week, month }

    @Option(
        help: ArgumentHelp(
            "Count by calendar day, week or month (auto: what fits the dates) and find bursts.", valueName: "period"))
    var overTime: Length?

    @Flag(help: "With --over-time: versions of one text count once, at their first date.")
    var copiesOnce = false

    func validate() throws {
        if copiesOnce, overTime == nil { throw ValidationError("--copies-once goes with --over-time.") }
    }

    /// Counts groups over time and writes them: a line a group and a period, or a line a group.
    ///
    /// - Parameter changes: what became of the groups of an earlier run, which is said among the notes.
    func write(
        _ groups: LabelledGroups, _ changes: GroupChangeReport?, _ session: Session, to rows: RowOptions, summary: Bool
    ) throws {
        let families =
            copiesOnce ? try session.pipeline.copies(session.corpus, CopySearch.Configuration()).families : nil
        let counted = session.pipeline.overTime(
            groups, session.corpus, by: overTime.flatMap { CalendarPeriod(rawValue: $0.rawValue) },
            copiesOnce: families)
        if rows.format != .text { session.pipeline.notes.add(counted.notes) }
        if let changes { session.pipeline.notes.add(changes.sentences) }
        session.clearProgress()
        try rows.write(
            summary ? counted.summaryRows : counted.rows, columns: summary ? counted.summaryColumns : counted.columns
        ) { counted.overview }
    }
}
