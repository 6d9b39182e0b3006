import Foundation

/// A file to read.
struct SourceFile {
    /// The path to open it by.
    var path: String
    /// The path under the folder that was given, or the file's name where it was given itself.
    var relativePath: String
    /// Nil where reading it twice would give something else each time, as from a pipe.
    var identity: FileEntry.Identity?
}

/// Finds the files of an input, folders within folders, in bytewise order of their paths.
struct InputWalker {
    /// Files of unknown formats inside folders, by the ending of their names.
    private(set) var passedOver: [String: Int] = [:]
    /// Hidden files, links that loop, special files and excluded folders, inside folders.
    private(set) var hidden = 0
    /// Folders that an earlier run wrote, inside folders.
    private(set) var earlierOutputs: [String] = []
    private let excluded: [FileEntry.Identity]
    private let visit: (SourceFile) throws -> Void
    private let skip: (String, SkippedRecord.Reason) throws -> Void

    /// - Parameters:
    ///   - excluding: folders that are passed over where they are found inside others.
    ///   - visit: called for each file of a known format, in order.
    ///   - skip: called with the path of each entry of a folder that cannot be read, and why.
    init(
        excluding excluded: [FileEntry.Identity] = [],
        visit: @escaping (SourceFile) throws -> Void,
        skip: @escaping (String, SkippedRecord.Reason) throws -> Void
    ) {
        self.excluded = excluded
        self.visit = visit
        self.skip = skip
    }

    /// A file or folder that was named itself: what cannot be read is skipped with a reason.
    ///
    /// - Returns: why the input itself was skipped; nil where it was visited.
    mutating func walk(_ path: String) throws -> SkippedRecord.Reason? {
        guard let entry = FileEntry(path: path) else {
            return errno == ENOENT ? .missing : .unreadable(detail: SystemError.text())
        }
        if entry.kind == .folder { return try walkFolder(path, relative: "", above: ancestors(of: path)) }
        guard FileFormat.of(path) != nil else { return .unknownFormat }
        try visit(entry, SourceFile(path: path, relativePath: String(FileFormat.fileName(path))))
        return nil
    }

    private func visit(_ entry: FileEntry, _ file: SourceFile) throws {
        var file = file
        if entry.kind == .file { file.identity = entry.identity }
        try visit(file)
    }

    /// A folder and all folders it lies in.
    private func ancestors(of path: String) -> [FileEntry.Identity] {
        var found: [FileEntry.Identity] = []
        var path = path
        while let identity = FileEntry(path: path)?.identity, found.last != identity {
            found.append(identity)
            path += "/.."
        }
        return found
    }

    /// - Parameter above: the folders on the way here; a link that leads back to one of them loops.
    private mutating func walkFolder(
        _ path: String, relative: String, above: [FileEntry.Identity]
    ) throws -> SkippedRecord.Reason? {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            return .unreadable(detail: access(folder: path))
        }
        for (name, entry) in sorted(names, in: path) {
            let file = SourceFile(path: join(path, name), relativePath: relative + name)
            guard let entry else {
                try skip(file.path, .unreadable(detail: "a link to nothing"))
                continue
            }
            try walkEntry(entry, file, above: above)
        }
        return nil
    }

    private mutating func walkEntry(_ entry: FileEntry, _ file: SourceFile, above: [FileEntry.Identity]) throws {
        switch entry.kind {
        case .folder where excluded.contains(entry.identity) || above.contains(entry.identity): hidden += 1
        case .folder where EarlierOutput.isOne(folder: file.path): earlierOutputs.append(file.path)
        case .folder:
            let reason = try walkFolder(
                file.path, relative: file.relativePath + "/", above: above + [entry.identity])
            if let reason { try skip(file.path, reason) }
        case .file where FileFormat.of(file.path) != nil: try visit(entry, file)
        case .file: passedOver[FileFormat.ending(of: file.path), default: 0] += 1
        case .other: hidden += 1
        }
    }

    /// A folder sorts as if its name ended in a slash: so the paths of all files come in bytewise order.
    private mutating func sorted(_ names: [String], in folder: String) -> [(String, FileEntry?)] {
        let visible = names.filter { !$0.hasPrefix(".") }
        hidden += names.count - visible.count
        let entries = visible.map { name in
            let entry = FileEntry(path: join(folder, name))
            return (key: BytewiseString(entry?.kind == .folder ? name + "/" : name), name: name, entry: entry)
        }
        return entries.sorted { $0.key < $1.key }.map { ($0.name, $0.entry) }
    }

    private func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    private func access(folder: String) -> String {
        unsafe Foundation.access(folder, R_OK | X_OK) == 0 ? "a folder that cannot be listed" : SystemError.text()
    }
}
