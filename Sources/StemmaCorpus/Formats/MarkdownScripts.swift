/// Takes the scripts and style sheets out of a Markdown text, which are no words of the article.
///
/// One goes from `<script` or `<style` to the end of its closing tag. What stands in a code fence or between backticks
/// is quoted, and so stays, as does an opening tag that is never closed.
struct MarkdownScripts {
    private let bytes: [UInt8]
    private var kept: [UInt8] = []
    private var position = 0
    /// The mark of the open code fence.
    private var fence: UInt8?
    private var isInCode = false
    private var closings = [Closing("script"), Closing("style")]

    /// Linear in the length of the text.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var reader = MarkdownScripts(bytes: Array(text.utf8))
        while reader.position < reader.bytes.count { reader.step() }
        return String(decoding: reader.kept, as: UTF8.self)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func step() {
        let byte = bytes[position]
        if position == 0 || bytes[position - 1] == 0x0A { startLine() }
        if byte == UInt8(ascii: "`") { isInCode.toggle() }
        if byte == UInt8(ascii: "<"), fence == nil, !isInCode, let end = endOfElement() {
            position = end
        } else {
            kept.append(byte)
            position += 1
        }
    }

    /// Opens or closes a code fence where the line is one; code between backticks ends with its line.
    private mutating func startLine() {
        isInCode = false
        let start = bytes[position...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
        guard start + 3 <= bytes.count, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else {
            return
        }
        guard bytes[start + 1] == bytes[start], bytes[start + 2] == bytes[start] else { return }
        if fence == nil { fence = bytes[start] } else if fence == bytes[start] { fence = nil }
    }

    /// Past the element that opens here; nil where none does, or where it is never closed.
    private mutating func endOfElement() -> Int? {
        for index in closings.indices {
            let name = closings[index].name
            guard Self.matches(name, bytes, at: position + 1) else { continue }
            let after = position + 1 + name.count
            guard after < bytes.count, !bytes[after].isASCIILetter, bytes[after] != UInt8(ascii: "-") else {
                return nil
            }
            return closings[index].end(in: bytes, from: after)
        }
        return nil
    }

    private static func matches(_ name: [UInt8], _ bytes: [UInt8], at start: Int) -> Bool {
        guard start + name.count <= bytes.count else { return false }
        return name.indices.allSatisfy { bytes[start + $0] | 0x20 == name[$0] }
    }

    /// Remembers where the next closing tag ends, so that all searches together pass over the text once.
    private struct Closing {
        let name: [UInt8]
        private var start = -1

        init(_ name: String) { self.name = Array(name.utf8) }

        /// Past the first closing tag from here on; nil where there is none.
        mutating func end(in bytes: [UInt8], from first: Int) -> Int? {
            if start < first { start = search(bytes, from: first) }
            guard start < bytes.count else { return nil }
            return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        }

        private func search(_ bytes: [UInt8], from first: Int) -> Int {
            var index = first
            while index + 1 < bytes.count {
                if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
                    matches(name, bytes, at: index + 2)
                {
                    return index
                }
                index += 1
            }
            return bytes.count
        }
    }
}
