/// A place outside of memory for numbers, for the length of a search.
public protocol NumberStorage: Sendable {
    /// Puts numbers behind those that are there; one thread at a time.
    ///
    /// - Returns: the place of the first of them, counted in numbers.
    func append(_ numbers: [UInt64]) throws -> Int

    /// Replaces what is in `buffer` by the numbers at these places; any number of threads at once.
    func read(_ places: Range<Int>, into buffer: inout [UInt64]) throws
}
