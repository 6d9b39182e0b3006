import Foundation
import Testing

@Suite("Bad output")
struct BadOutputTests {
    private let place: Workplace

    init() throws {
        place = try Workplace()
        try place.write("in.jsonl", Articles.jsonLines)
        try place.write("file", "kept")
    }

    @Test(
        "a place that cannot be written to is an error, and nothing is left behind",
        arguments: [
            (["topics", "--output", "file/x"], "cannot write file/x: Not a directory"),
            (["topics", "--output", "."], "cannot write .: Is a directory"),
            (["topics", "--output", "no/x"], "cannot write no/x: No such file or directory"),
            (["analyze", "--output", "file"], "cannot write file: expected a folder, found a file"),
            (["vectors", "--output", "file"], "cannot write file: expected a folder, found a file"),
            (["topics", "--quiet", "--timings", "file/t"], "cannot write file/t: Not a directory"),
        ])
    func refused(arguments: [String], reason: String) throws {
        let run = try place.start(arguments + ["in.jsonl"]).finish()
        #expect(run.status == 1 && run.errors == "Error: \(reason)\n")
        #expect(try place.names == ["file", "in.jsonl"] && place.text("file") == "kept")
    }

    // The device is named only through a link of the test's own: were it replaced, the machine would be without it.
    @Test(
        "a full device is an error, as a file and as standard output",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func full() throws {
        try FileManager.default.createSymbolicLink(atPath: place.path + "/full", withDestinationPath: "/dev/full")
        let file = try place.run("topics", "in.jsonl", "--output", "full")
        #expect(file.status == 1 && file.errors == "Error: cannot write full: No space left on device\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place.path + "/full") == "/dev/full")
        let commands = [
            ["topics", "in.jsonl"], ["copies", "in.jsonl", "--format", "csv"], ["doctor"],
            ["analyze", "in.jsonl", "--output", "r"], ["vectors", "in.jsonl", "--output", "v"],
        ]
        for command in commands {
            let run = try place.start(command, output: "/dev/full").finish()
            #expect(run.status == 1, "\(command)")
            #expect(run.errors == "Error: cannot write to standard output: No space left on device\n")
        }
    }

    @Test("ctrl-C while waiting for input ends the command with a word and status 130")
    func interruptedReading() throws {
        let pipe = place.path + "/pipe"
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        // Held open for writing, so that the command's input never ends.
        let writer = unsafe open(pipe, O_RDWR)
        defer { close(writer) }
        let command = try place.start(["topics", "-", "--output", "o"], input: pipe)
        try waitUntil { self.catchesSignals(command) }
        command.interrupt()
        let run = try command.finish()
        #expect(run.status == 130 && run.output == "" && run.errors.contains("interrupted"))
        #expect(try place.names == ["file", "in.jsonl", "pipe"])
    }

    @Test("ctrl-C while writing leaves the whole file or none, and never a part")
    func interruptedWriting() throws {
        let arguments = [
            "similar", "--sample", "--all", "--top", "200", "--explain", "--format", "jsonl", "--output", "o",
        ]
        let command = try place.start(arguments)
        try waitUntil { try self.place.names.contains { $0.hasPrefix("o.partial") } || !command.isRunning }
        command.interrupt()
        let run = try command.finish()
        // It may have been done a moment before.
        #expect(run.status == 130 || run.status == 0)
        #expect(try place.names == ["file", "in.jsonl"] + (run.status == 0 ? ["o"] : []))
    }

    @Test("ctrl-C while a folder is written leaves the whole folder or none", arguments: ["r", "r/s"])
    func interruptedFolder(name: String) throws {
        let command = try place.start(["analyze", "in.jsonl", "--output", name])
        // Writing takes a moment only.
        try waitUntil(every: 500) {
            FileManager.default.fileExists(atPath: self.place.path + "/r") || !command.isRunning
        }
        command.interrupt()
        let run = try command.finish()
        #expect(run.status == 130 || run.status == 0)
        #expect(try place.names == ["file", "in.jsonl"] + (run.status == 0 ? ["r"] : []))
    }

    /// Waits until something is so, at most 20 s; looks every so many microseconds.
    private func waitUntil(every pause: UInt32 = 10_000, _ isSo: () throws -> Bool) throws {
        for _ in 0..<(20_000_000 / pause) where try !isSo() { usleep(pause) }
        #expect(try isSo())
    }

    /// Whether the command has come as far as catching SIGHUP, the last thing it sets up; where that cannot be seen,
    /// whether it runs.
    private func catchesSignals(_ command: RunningCommand) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(command.number)/status", encoding: .utf8) else {
            usleep(500_000)
            return command.isRunning
        }
        let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
        let caught = line.flatMap { UInt64($0.dropFirst(7).trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
        return caught & (1 << UInt64(SIGHUP - 1)) != 0
    }
}
