import Foundation
import Testing

@testable import Stemma

@Suite("Output file")
struct OutputFileTests {
    private func write(_ text: String, to path: String) throws {
        var file = try OutputFile(path)
        try file.write(text)
        try file.close()
    }

    @Test("nothing stands in its place before it is closed, and the whole after")
    func whole() throws {
        let scratch = try Scratch()
        try scratch.write("f", "old")
        var file = try OutputFile(scratch.path + "/f")
        // More than the buffer holds, so that some is on disk.
        let text = String(repeating: "0123456789abcdef", count: 1 << 17)
        try file.write(text)
        #expect(try scratch.text("f") == "old")
        #expect(try scratch.names.count == 2)
        try file.close()
        #expect(try scratch.text("f") == text)
        #expect(try scratch.names == ["f"])
    }

    @Test("a file that is given up leaves nothing, and what stood there stays")
    func givenUp() throws {
        struct Stop: Error {}
        let scratch = try Scratch()
        try scratch.write("f", "old")
        #expect(throws: Stop.self) {
            var file = try OutputFile(scratch.path + "/f")
            try file.write(String(repeating: "x", count: 3 << 20))
            throw Stop()
        }
        #expect(try scratch.names == ["f"])
        #expect(try scratch.text("f") == "old")
    }

    @Test("a place that is a folder, under a file or nowhere is an error that says so")
    func refused() throws {
        let scratch = try Scratch()
        try scratch.write("f", "old")
        let cases = [
            (scratch.path, "Is a directory"), (scratch.path + "/f/g", "Not a directory"),
            (scratch.path + "/no/g", "No such file or directory"),
        ]
        for (path, reason) in cases {
            let error = #expect(throws: OutputFile.Failure.self) { try write("x", to: path) }
            #expect(error?.description == "cannot write \(path): \(reason)")
        }
        #expect(try scratch.names == ["f"])
    }

    @Test("where a link stands, what it leads to is replaced")
    func link() throws {
        let scratch = try Scratch()
        try scratch.write("f", "old")
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/l", withDestinationPath: "f")
        try write("new", to: scratch.path + "/l")
        #expect(try scratch.text("f") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/l") == "f")
    }

    @Test("a pipe is written to and stays a pipe")
    func pipe() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/p"
        try #require(unsafe mkfifo(path, 0o600) == 0)
        // Open at both ends, so that neither side waits for the other, nor a failing test for ever.
        let reader = unsafe open(path, O_RDWR | O_NONBLOCK)
        defer { close(reader) }
        try write("through", to: path)
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe read(reader, &bytes, bytes.count)
        #expect(bytes.prefix(max(0, count)) == Array("through".utf8)[...])
        #expect(try scratch.names == ["p"])
        #expect(OutputTarget(path) == .other(path))
    }

    // Only ever through a link of the test's own: were the device replaced, the machine would be without it.
    @Test("a full device is an error", .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func full() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/full"
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/full")
        let error = #expect(throws: OutputFile.Failure.self) { try write("x", to: path) }
        #expect(error?.reason == "No space left on device")
        #expect(try scratch.names == ["full"])
    }

    @Test("standard streams are taken as they are open, never replaced")
    func streams() {
        #expect(OutputTarget("/dev/stdout") == .stream(1) && OutputTarget("/dev/stderr") == .stream(2))
        #expect(OutputTarget("/dev/fd/7") == .stream(7) && OutputTarget("/proc/self/fd/3") == .stream(3))
        #expect(OutputTarget("/dev/null") == .other("/dev/null"))
    }
}
