internal import CXML2

/// An HTML page as a flat list of nodes in document order.
///
/// A list and not a tree of objects, so that no rule recurses: a page of a hundred thousand nested elements is as
/// harmless as any other.
struct HTMLTree {
    enum Content {
        /// Lower-case name.
        case element(String, attributes: [String: String])
        case text(String)
    }

    struct Node {
        var content: Content
        /// The node after the last one within this one.
        var end: Int
    }

    private(set) var nodes: [Node] = []

    private static let options = Int32(
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | UInt32(XML_PARSE_HUGE.rawValue))

    /// Parses a page with libxml2, which forgives every fault and loads nothing.
    ///
    /// - Parameters:
    ///   - bytes: at most 2 GiB.
    ///   - encoding: the name of the encoding; nil lets the page itself tell.
    init(_ bytes: [UInt8], encoding: String?) {
        guard let parser = unsafe htmlNewParserCtxt() else { return }
        defer { unsafe htmlFreeParserCtxt(parser) }
        // Without this libxml2 drops what is nested more than 256 deep, and texts over 10 MB. Older versions take it
        // from the parser only, newer ones from the options only.
        unsafe parser.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
        let document = unsafe bytes.withUnsafeBytes { buffer in
            // The size is that of the buffer, which the parser reads before it returns.
            unsafe htmlCtxtReadMemory(
                parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, encoding,
                Self.options)
        }
        guard let document = unsafe document else { return }
        defer { unsafe xmlFreeDoc(document) }
        unsafe flatten(xmlDocGetRootElement(document))
    }

    /// Walks by the links between nodes, without a stack of calls.
    private mutating func flatten(_ root: xmlNodePtr?) {
        var open: [Int] = []
        var next = unsafe root
        while let node = unsafe next {
            let index = unsafe append(node)
            if let index, let child = unsafe node.pointee.children {
                open.append(index)
                unsafe next = child
                continue
            }
            var current = unsafe node
            while unsafe current.pointee.next == nil, let parent = unsafe current.pointee.parent, !open.isEmpty {
                nodes[open.removeLast()].end = nodes.count
                unsafe current = parent
            }
            unsafe next = open.isEmpty ? nil : current.pointee.next
        }
        for index in open { nodes[index].end = nodes.count }
    }

    /// Appends a node; the place of an element, whose children follow.
    private mutating func append(_ node: xmlNodePtr) -> Int? {
        switch unsafe node.pointee.type {
        case XML_ELEMENT_NODE:
            let name = unsafe text(node.pointee.name).lowercased()
            nodes.append(Node(content: .element(name, attributes: unsafe attributes(node)), end: nodes.count + 1))
            return nodes.count - 1
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            nodes.append(Node(content: .text(unsafe text(node.pointee.content)), end: nodes.count + 1))
        default: break
        }
        return nil
    }

    private func attributes(_ node: xmlNodePtr) -> [String: String] {
        var found: [String: String] = [:]
        var next = unsafe node.pointee.properties
        while let attribute = unsafe next {
            let name = unsafe text(attribute.pointee.name).lowercased()
            let value = unsafe attribute.pointee.children
            found[name] = unsafe value.map { unsafe text($0.pointee.content) } ?? ""
            unsafe next = attribute.pointee.next
        }
        return found
    }

    private func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }
}
