import Foundation

/// What stands at a path that is to be written.
enum OutputTarget: Equatable {
    /// A file, or nothing yet; the path with links followed where they lead to something.
    case file(String)
    case folder
    /// A device or a pipe: written to as it is.
    case other(String)
    /// What the process has open already, such as `/dev/stdout`. Others write to it too, so neither the file it leads to
    /// may be replaced nor a second position in that file be opened.
    case stream(Int32)

    init(_ path: String) {
        if let number = Self.streamNumber(path) {
            self = .stream(number)
            return
        }
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            self = .file(path)
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: self = .file(Self.resolved(path))
        case S_IFDIR: self = .folder
        default: self = .other(path)
        }
    }

    /// The file to be written, and the place it takes in the end; nil where nothing is to be replaced.
    var places: (temporary: String, destination: String)? {
        guard case .file(let path) = self else { return nil }
        return (path + ".partial-\(ProcessInfo.processInfo.processIdentifier)", path)
    }

    /// A descriptor to write to; below 0, with `errno`, where there is none.
    func open() -> Int32 {
        switch self {
        case .file(let path):
            unsafe Foundation.open(places?.temporary ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        case .folder: -1
        case .other(let path): unsafe Foundation.open(path, O_WRONLY | O_CLOEXEC)
        case .stream(let number): dup(number)
        }
    }

    private static func streamNumber(_ path: String) -> Int32? {
        switch path {
        case "/dev/stdout": return 1
        case "/dev/stderr": return 2
        default:
            let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix)
            return folder.flatMap { Int32(path.dropFirst($0.count)) }
        }
    }

    private static func resolved(_ path: String) -> String {
        let found = unsafe realpath(path, nil)
        defer { unsafe free(found) }
        return unsafe found.map { unsafe String(cString: $0) } ?? path
    }
}

/// The system's words for an error.
func errorText(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
