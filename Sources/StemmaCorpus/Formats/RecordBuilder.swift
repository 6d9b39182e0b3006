/// Gathers the fields of a record of JSON or of a table, and makes the article.
struct RecordBuilder {
    /// The kind of a field's value that is no string.
    enum Kind: String {
        case integer = "an integer"
        case number = "a number"
        case boolean = "true or false"
        case array = "an array"
        case object = "an object"
        case null = "null"
    }

    private let names: FieldNames
    private var id: String?
    private var badID: Kind?
    private var text: String?
    private var badText: Kind?
    private var dateText: String?
    private var article = Article(id: "", text: "")

    init(names: FieldNames) { self.names = names }

    mutating func set(_ field: FieldNames.Field, string: String) {
        switch field.role {
        case .text: (text, badText) = (string, nil)
        case .id: (id, badID) = (string, nil)
        case .title: article.title = string.nilIfBlank
        case .date: dateText = string.nilIfBlank
        case .source: article.source = string.nilIfBlank
        case .url: article.url = string.nilIfBlank
        case .language: article.language = string.nilIfBlank
        case nil: article.metadata[field.name] = string
        }
    }

    /// A value other than a string, as compact JSON.
    mutating func set(_ field: FieldNames.Field, json: String, kind: Kind) {
        switch field.role {
        case .text: (text, badText) = (nil, kind)
        case .id where kind == .integer: (id, badID) = (json, nil)
        case .id: (id, badID) = (nil, kind == .null ? nil : kind)
        case .date where kind == .integer || kind == .number: dateText = json
        // The other fields hold strings; what else they may hold is kept beside them.
        default: if kind != .null { article.metadata[field.name] = json }
        }
    }

    /// The article, or why there is none.
    ///
    /// - Parameters:
    ///   - path: what the id of a record without one begins with.
    ///   - suffix: what such an id ends in.
    consuming func finish(path: String, suffix: @autoclosure () -> String) -> ReadRecord {
        if let badID {
            return ReadRecord(outcome: .skipped(.unusableID(field: names.id, found: badID.rawValue)))
        }
        // A headline alone is an article too, as many dumps of feeds hold nothing else.
        guard let text = text ?? (badText == nil && article.title != nil ? "" : nil) else {
            let found = badText?.rawValue ?? "no such field"
            return ReadRecord(outcome: .skipped(.missingText(field: names.text, found: found)))
        }
        var article = article
        article.text = text
        let stated = id?.nilIfBlank
        let suffix = stated == nil ? suffix() : nil
        article.id = stated ?? path + (suffix ?? "")
        article.date = dateText.flatMap(DateParser.parse)
        let unreadDate = article.date == nil ? dateText : nil
        if let unreadDate, article.metadata["date"] == nil { article.metadata["date"] = unreadDate }
        return ReadRecord(outcome: .article(article), unreadDate: unreadDate, idSuffix: suffix)
    }
}

extension String {
    /// Whether there is nothing but white space.
    var isBlank: Bool {
        for byte in utf8 where byte > 0x20 {
            // The first byte above the blank decides for ASCII; other scripts have white space of their own.
            return byte >= 0x80 && unicodeScalars.allSatisfy(\.properties.isWhitespace)
        }
        return true
    }

    var nilIfBlank: String? { isBlank ? nil : self }
}
