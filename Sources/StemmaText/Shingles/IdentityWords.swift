internal import StemmaLinearAlgebra

/// The words that tell whether one text copies another: runs of letters, marks, numbers and `_`, lower-cased, each known
/// by a 64-bit hash.
package enum IdentityWords {
    /// A word: the hash of its lower case, and its bytes in the text.
    package struct Word: Sendable, Equatable {
        package let hash: UInt64
        package let bytes: Range<Int>
    }

    /// The words of a text in order.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(bytes).
    package static func words(of text: [UInt8]) -> [Word] {
        var words: [Word] = []
        let scanner = WordScanner(.lettersMarksAndNumbers)
        words.reserveCapacity(text.count / 5)
        unsafe text.withUnsafeBufferPointer { text in
            unsafe scanner.forEachWord(in: text) { word in
                words.append(unsafe Word(hash: mixed(hashBytes(word.folded)), bytes: word.range))
            }
        }
        return words
    }

    /// Replaces `hashes` by those of the words of a text in order; the array's memory is used again.
    ///
    /// - Parameter text: valid UTF-8.
    /// - Complexity: O(bytes).
    package static func hashes(of text: [UInt8], into hashes: inout [UInt64]) {
        hashes.removeAll(keepingCapacity: true)
        let scanner = WordScanner(.lettersMarksAndNumbers)
        unsafe text.withUnsafeBufferPointer { text in
            unsafe scanner.forEachWord(in: text) { word in
                hashes.append(unsafe mixed(hashBytes(word.folded)))
            }
        }
    }
}
