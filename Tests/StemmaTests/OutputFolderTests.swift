import Foundation
import Testing

@testable import Stemma

@Suite struct OutputFolderTests {
    private struct Stop: Error {}

    @Test("files appear together, in a folder that is made with those above it")
    func together() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a/b"
        var folder = try OutputFolder(path)
        try folder.write("one", lines: ["1", "2"])
        try folder.write("two") { try $0.write("3") }
        #expect(try !FileManager.default.contentsOfDirectory(atPath: path).contains("one"))
        try folder.commit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["one", "two"])
        #expect(try scratch.text("a/b/one") == "1\n2\n")
    }

    @Test("a run that fails leaves what an earlier one wrote as it was")
    func failure() throws {
        let scratch = try Scratch()
        try scratch.write("one", "old")
        #expect(throws: Stop.self) {
            var folder = try OutputFolder(scratch.path)
            try folder.write("one") { try $0.write("new") }
            try folder.write("two") { _ in throw Stop() }
            try folder.commit()
        }
        #expect(try scratch.text("one") == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["one"])
    }

    @Test("a run that fails leaves no folder that it made", arguments: ["a", "a/b/c"])
    func emptyFolder(name: String) throws {
        let scratch = try Scratch()
        #expect(throws: Stop.self) {
            var folder = try OutputFolder(scratch.path + "/" + name)
            try folder.write("one") { _ in throw Stop() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
    }

    @Test("a run that fails leaves a folder that was there, empty or not")
    func oldFolder() throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/old", withIntermediateDirectories: false)
        #expect(throws: Stop.self) {
            var folder = try OutputFolder(scratch.path + "/old")
            try folder.write("one") { _ in throw Stop() }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["old"])
    }

    @Test("files of an earlier run that do not belong to this one are removed")
    func stale() throws {
        let scratch = try Scratch()
        for name in ["kept", "stale", "other"] { try scratch.write(name, "old") }
        var folder = try OutputFolder(scratch.path)
        try folder.write("kept") { try $0.write("new") }
        try folder.commit(removing: ["kept", "stale"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == ["kept", "other"])
    }

    @Test("a folder that cannot be made is an error that says so")
    func notAFolder() throws {
        let scratch = try Scratch()
        let file = try scratch.write("f", "old")
        for path in [file, file + "/g"] {
            let error = #expect(throws: OutputFile.Failure.self) { _ = try OutputFolder(path) }
            #expect(error?.reason == "expected a folder, found a file")
        }
    }
}
