import Foundation
import Testing

/// What a run of the command gave.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The rows of JSON Lines.
    var rows: [[String: Any]] {
        get throws {
            try output.split(separator: "\n").map {
                try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
        }
    }

    /// The names of the fields of a line, in their order.
    static func fields(_ line: some StringProtocol) -> [String] {
        // Names are words; text with a quote is escaped, so this finds no name inside a string.
        var names: [String] = []
        var depth = 0
        var rest = line[...]
        while let byte = rest.utf8.first {
            if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
            guard byte == UInt8(ascii: "\"") else {
                rest = rest.dropFirst()
                continue
            }
            let string = quoted(rest)
            rest = rest.dropFirst(string.count + 2)
            if depth == 1, rest.hasPrefix(":") { names.append(string) }
        }
        return names
    }

    private static func quoted(_ text: some StringProtocol) -> String {
        var isEscaped = false
        let content = text.dropFirst().prefix { character in
            if isEscaped {
                isEscaped = false
                return true
            }
            isEscaped = character == "\\"
            return character != "\""
        }
        return String(content)
    }
}

/// A folder for one test, and the command run in it.
final class Workplace {
    let path: String

    /// The command, built beside the tests.
    static let program: String = {
        let arguments = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        let running = [ProcessInfo.processInfo.arguments[0], "/proc/self/exe"] + arguments
        let folders = running.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent() }
        let places = folders.map { $0.appendingPathComponent("stemma").path }
        return places.first(where: FileManager.default.isExecutableFile(atPath:)) ?? places[0]
    }()

    init() throws {
        path = NSTemporaryDirectory() + "stemma-command-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return name
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// The names of what is in the folder, sorted, but for what the command printed.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted() }
    }

    /// Runs the command to its end.
    ///
    /// - Parameters:
    ///   - input: the name of the file that is standard input; nil for none.
    ///   - output: where standard output goes in place of the result.
    func run(_ arguments: String..., input: String? = nil, output: String? = nil) throws -> Run {
        let started = try start(arguments, input: input.map { path + "/" + $0 } ?? "/dev/null", output: output)
        return try started.finish()
    }

    /// Starts the command.
    func start(_ arguments: [String], input: String = "/dev/null", output: String? = nil) throws -> RunningCommand {
        try RunningCommand(arguments, in: self, input: input, output: output)
    }
}

/// A run of the command that has not ended yet.
final class RunningCommand {
    private let process = Process()
    private let workplace: Workplace
    private let ended = DispatchSemaphore(value: 0)
    private let name = "." + UUID().uuidString

    /// A hanging command is a failure, but on a busy machine a slow one is not.
    private static let limit = 60.0

    fileprivate init(_ arguments: [String], in workplace: Workplace, input: String, output: String?) throws {
        self.workplace = workplace
        process.executableURL = URL(fileURLWithPath: Workplace.program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workplace.path)
        // Files in place of pipes: nobody need empty them while the command runs.
        for name in [name + ".out", name + ".err"] { try workplace.write(name, "") }
        process.standardInput = FileHandle(forReadingAtPath: input)
        process.standardOutput = FileHandle(forWritingAtPath: output ?? workplace.path + "/\(name).out")
        process.standardError = FileHandle(forWritingAtPath: workplace.path + "/\(name).err")
        process.environment = ProcessInfo.processInfo.environment.merging(["COLUMNS": "80"]) { $1 }
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
    }

    /// Sends the signal of ctrl-C.
    func interrupt() { process.interrupt() }

    var isRunning: Bool { process.isRunning }

    /// The number of the process.
    var number: Int32 { process.processIdentifier }

    /// Waits for the end.
    func finish() throws -> Run {
        if ended.wait(timeout: .now() + Self.limit) == .timedOut {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            Issue.record("The command did not end within \(Self.limit) s: \(process.arguments ?? [])")
        }
        return Run(
            status: process.terminationStatus, output: try workplace.text(name + ".out"),
            errors: try workplace.text(name + ".err"))
    }
}
