import Foundation

/// A folder whose files appear together: written into a folder of their own inside it, then moved out.
///
/// So an interrupted or failed run leaves what an earlier run wrote there as it was.
struct OutputFolder: ~Copyable {
    private let folder: String
    private let staging: String
    /// The folders that were not there before, outer ones first.
    private let made: [String]
    private var names: [String] = []

    /// Makes the folder, and those above it, if they are not there; they do not stay where nothing comes into them.
    init(_ path: String) throws(OutputFile.Failure) {
        let made = try Self.make(path)
        let staging = path + "/.partial-\(ProcessInfo.processInfo.processIdentifier)"
        PartialFiles.add(staging)
        do { _ = try Self.make(staging) } catch {
            PartialFiles.delete(staging)
            PartialFiles.deleteEmpty(made)
            throw error
        }
        (folder, self.staging, self.made) = (path, staging, made)
    }

    deinit {
        PartialFiles.delete(staging)
        PartialFiles.deleteEmpty(made + [staging])
    }

    /// Writes one file.
    mutating func write(_ name: String, _ body: (inout OutputFile) throws -> Void) throws {
        names.append(name)
        do {
            var file = try OutputFile(staging + "/" + name)
            try body(&file)
            try file.close()
        } catch let failure as OutputFile.Failure {
            throw OutputFile.Failure(path: folder + "/" + name, reason: failure.reason)
        }
    }

    /// Writes one file of lines.
    mutating func write(_ name: String, lines: some Sequence<String>) throws {
        try write(name) { file in
            for line in lines { try file.write(line + "\n") }
        }
    }

    /// Moves the files into their places.
    ///
    /// - Parameter stale: files of an earlier run that do not belong to this one and are removed, unless written now.
    consuming func commit(removing stale: [String] = []) throws(OutputFile.Failure) {
        for name in names {
            guard unsafe rename(staging + "/" + name, folder + "/" + name) == 0 else {
                throw OutputFile.Failure(path: folder + "/" + name, reason: errorText(errno))
            }
        }
        for name in stale where !names.contains(name) { unsafe unlink(folder + "/" + name) }
    }

    /// Makes a folder and those above it.
    ///
    /// - Returns: those that were not there, outer ones first.
    private static func make(_ path: String) throws(OutputFile.Failure) -> [String] {
        if makesOne(path) { return [path] }
        let code = errno
        var status = stat()
        if code == EEXIST, unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return [] }
        let parent = (path as NSString).deletingLastPathComponent
        guard code == ENOENT, !parent.isEmpty, parent != path else {
            throw OutputFile.Failure(
                path: path,
                reason: code == EEXIST || code == ENOTDIR ? "expected a folder, found a file" : errorText(code))
        }
        let outer = try make(parent)
        if makesOne(path) { return outer + [path] }
        if errno == EEXIST { return outer }
        let reason = errorText(errno)
        PartialFiles.deleteEmpty(outer)
        throw OutputFile.Failure(path: path, reason: reason)
    }

    private static func makesOne(_ path: String) -> Bool {
        guard unsafe mkdir(path, 0o777) == 0 else { return false }
        PartialFiles.add(folder: path)
        return true
    }
}
