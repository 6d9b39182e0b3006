import Foundation

/// What a path leads to, links followed.
struct FileEntry {
    enum Kind { case file, folder, other }

    /// What tells one file or folder from all others, whatever path leads to it.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    let kind: Kind
    let identity: Identity

    /// Nil where the path leads nowhere; the system's last error tells why.
    init?(path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    }
}
