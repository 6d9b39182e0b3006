/// One run of a reader: keeps the report and the ids seen.
final class ReadingSession {
    private(set) var report = ReadingReport()
    private let configuration: ArticleReader.Configuration
    private let progress: (ReadingReport) -> Void
    private let body: (Article) throws -> Void
    private var seen: [BytewiseString: Position] = [:]
    private var filesReached: Set<FileEntry.Identity> = []
    /// The files that articles came from, so that a position needs only a number for one.
    private var files: [String] = []

    private struct Position {
        var file: Int32
        /// 0 stands for the whole file.
        var line: Int32
    }

    init(
        _ configuration: ArticleReader.Configuration, progress: @escaping (ReadingReport) -> Void,
        body: @escaping (Article) throws -> Void
    ) {
        self.configuration = configuration
        self.progress = progress
        self.body = body
    }

    func read(_ input: ArticleReader.Input) throws {
        switch input {
        case .standardInput:
            let file = SourceFile(path: "-", relativePath: "-")
            try read(file) { () throws(SourceFault) in
                let stream = try TextStream(sniffing: DescriptorSource(descriptor: 0))
                return (.jsonLines, stream)
            }
        case .path(let path): try walk(path)
        }
    }

    private func walk(_ path: String) throws {
        let excluded = configuration.excludedFolders.compactMap { FileEntry(path: $0)?.identity }
        var walker = InputWalker(excluding: excluded) { file in
            try self.readOnce(file)
        } skip: { path, reason in
            try self.skip(Place(file: path), reason)
        }
        defer {
            report.hidden += walker.hidden
            report.passedOver.merge(walker.passedOver) { $0 + $1 }
            report.earlierOutputs += walker.earlierOutputs
        }
        if let reason = try walker.walk(path) { try skip(Place(file: path), reason) }
    }

    private func readOnce(_ file: SourceFile) throws {
        if let identity = file.identity, !filesReached.insert(identity).inserted {
            report.repeated += 1
        } else {
            try read(file)
        }
    }

    private func read(_ file: SourceFile) throws {
        guard let (format, isGzip) = FileFormat.of(file.path) else { return }
        try read(file) { () throws(SourceFault) in
            let bytes = try DescriptorSource(path: file.path)
            return (format, try TextStream(sniffing: isGzip ? GzipSource(bytes) : bytes))
        }
    }

    /// Reads a file to its end, or to where it breaks off.
    private func read(_ file: SourceFile, _ open: () throws(SourceFault) -> (FileFormat, TextStream)) throws {
        files.append(file.path)
        var reader: (any RecordReader)?
        let before = report.bytes
        do {
            let (format, stream) = try open()
            report.files += 1
            // A line with a NUL is one bad record among others.
            let isLines = format == .jsonLines && stream.beginsWithObject
            if stream.isBinary, !isLines { return try skip(Place(file: file.path), .binary) }
            reader = makeReader(format, stream, path: file.relativePath)
            try readRecords(&reader!, file)
        } catch let fault as SourceFault {
            report.bytes = before + (reader?.bytesRead ?? 0)
            try skip(Place(file: file.path), fault.reason)
        }
    }

    private func readRecords(_ reader: inout any RecordReader, _ file: SourceFile) throws {
        let before = report.bytes
        var count = 0
        while let record = try reader.next() {
            try take(record, of: file)
            count += 1
            guard count % 256 == 0 else { continue }
            report.bytes = before + reader.bytesRead
            progress(report)
        }
        report.bytes = before + reader.bytesRead
        progress(report)
    }

    private func makeReader(_ format: FileFormat, _ stream: TextStream, path: String) -> any RecordReader {
        let (names, limit) = (configuration.fields, configuration.recordLimit)
        switch format {
        case .text, .markdown, .html: return WholeFileReader(stream, format: format, path: path, limit: limit)
        case .json: return JSONArrayReader(stream, path: path, names: names, limit: limit)
        case .jsonLines:
            return JSONLinesReader(
                stream, path: path, names: names, limit: limit, workers: configuration.workers,
                readsDatelines: configuration.readsDatelines)
        case .csv, .tsv:
            let separator = format == .csv ? UInt8(ascii: ",") : UInt8(ascii: "\t")
            return TableReader(stream, path: path, names: names, limit: limit, separator: separator)
        }
    }

    // MARK: Records

    private func take(_ record: ReadRecord, of file: SourceFile) throws {
        let place = Place(file: file.path, line: record.line)
        switch record.outcome {
        case .skipped(let reason): try skip(place, reason)
        case .article(var article):
            if let suffix = record.idSuffix { article.id = madeID(file, suffix) }
            if let first = register(article.id, line: record.line) {
                return try skip(place, .duplicateID(id: article.id, first: first))
            }
            if let encoding = record.encoding { report.note(encoding, at: place) }
            if let date = record.unreadDate {
                report.note(ReadingReport.UnreadDate(value: date, article: article.id, place: place))
            }
            if configuration.readsDatelines, !record.hasReadDateline {
                article.fillFromDateline(path: file.relativePath)
            }
            report.articles += 1
            try body(article)
        }
    }

    /// An id for a record that states none, which no article has yet.
    private func madeID(_ file: SourceFile, _ suffix: String) -> String {
        let short = file.relativePath + suffix
        if seen[BytewiseString(short)] == nil { return short }
        let long = file.path + suffix
        var id = long
        var number = 2
        // Only a file in the working folder, whose path is no longer, or an id stated elsewhere comes to this.
        while seen[BytewiseString(id)] != nil {
            id = "\(long) (\(number))"
            number += 1
        }
        return id
    }

    /// Notes that an id stands in a line of the last file, unless it was seen before: then the place where.
    private func register(_ id: String, line: Int?) -> Place? {
        let position = Position(file: Int32(files.count - 1), line: Int32(clamping: line ?? 0))
        guard let first = seen.updateValue(position, forKey: BytewiseString(id)) else { return nil }
        seen[BytewiseString(id)] = first
        return Place(file: files[Int(first.file)], line: first.line == 0 ? nil : Int(first.line))
    }

    private func skip(_ place: Place, _ reason: SkippedRecord.Reason) throws {
        let record = SkippedRecord(place: place, reason: reason)
        if configuration.isStrict { throw ReadingError.strict(record) }
        report.note(record)
    }
}
