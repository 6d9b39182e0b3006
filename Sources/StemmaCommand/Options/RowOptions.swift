internal import ArgumentParser
internal import Foundation
internal import Stemma

/// Where rows go, and in which form.
struct RowOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, jsonl, csv }

    @Option(help: "text, for people; json, jsonl or csv, for programs.")
    var format = Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file; - is standard output.", valueName: "path"))
    var output: String?

    /// Writes rows in the chosen format; `text` is asked for only where people read.
    func write(_ rows: some Sequence<JSONValue>, columns: [String], text: () throws -> String) throws {
        try withSink { sink in
            if let format = RowFormat(rawValue: format.rawValue) {
                try format.write(rows, columns: columns, to: sink)
            } else {
                try sink(text())
            }
        }
    }

    private func withSink(_ body: ((String) throws -> Void) throws -> Void) throws {
        guard let output, output != "-" else {
            var standardOutput = StandardOutput()
            try body { try standardOutput.write($0) }
            return try standardOutput.flush()
        }
        var file = try OutputFile(output)
        try body { try file.write($0) }
        try file.close()
    }
}

/// Standard output, written in large pieces.
struct StandardOutput {
    private var buffer = Data()

    /// Writes a text at once; unlike Swift's own `print` it says when that fails.
    static func print(_ text: String) throws {
        var standardOutput = StandardOutput()
        try standardOutput.write(text)
        try standardOutput.flush()
    }

    mutating func write(_ text: String) throws {
        buffer.append(contentsOf: text.utf8)
        if buffer.count > 1 << 16 { try flush() }
    }

    mutating func flush() throws {
        do { try FileHandle.standardOutput.write(contentsOf: buffer) } catch {
            throw CommandFailure("cannot write to standard output: \(unsafe String(cString: strerror(errno)))")
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
