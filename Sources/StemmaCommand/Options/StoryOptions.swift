internal import ArgumentParser
internal import Stemma

/// What counts as one story.
struct StoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Articles further apart in time are never one story: 36h, 7d, 2w. Those without a date fit any time. (default: 7d)",
            valueName: "time"))
    var window: TimeWindow?

    func validate() throws {
        do { _ = try configuration() } catch { throw ValidationError("--window: \(error).") }
    }

    func configuration() throws -> StorySearch.Configuration {
        guard let window else { return try StorySearch.Configuration() }
        return try StorySearch.Configuration(window: window.seconds)
    }
}
