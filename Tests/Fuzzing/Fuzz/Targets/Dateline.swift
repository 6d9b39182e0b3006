@testable import StemmaCorpus

extension FuzzTarget {
    /// The head of any text can be searched for a dateline, and the glance spares none that has one.
    static let dateline = FuzzTarget(name: "dateline") { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let dateline = Dateline(searching: text) else { return }
        require(DatelineGlance.isPossible(text), "The glance overlooks \(dateline).")
        require(dateline.range.upperBound <= text.utf8.count, "\(dateline) ends beyond the text.")
    }
}
