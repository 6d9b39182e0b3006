/// Where something stands in the input: a file, and a line of it where that means something.
public struct Place: Sendable, Hashable, Codable, CustomStringConvertible {
    /// The path as it was given, or found under the folder given; `-` is standard input.
    public var file: String
    /// From 1.
    public var line: Int?

    public init(file: String, line: Int? = nil) {
        self.file = file
        self.line = line
    }

    public var description: String {
        let name = file == "-" ? "standard input" : file
        return line.map { "\(name), line \($0)" } ?? name
    }
}
