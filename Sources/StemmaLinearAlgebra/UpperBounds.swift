import CKernels

/// Upper bounds of the products of some rows with each of a number of others, which grow as the others move.
///
/// What is kept of a product is its bound less the way the other had moved until then; the way it has moved until now, its
/// shift, makes it a bound again. So nothing is touched while nothing is asked. Rows are padded to whole registers with −∞.
package struct UpperBounds: Sendable {
    /// The number of floats a row takes; shifts must be padded to as many.
    package let stride: Int
    private let count: Int
    private var storage: [Float]
    private var places: [Int32]
    private let instructionSet = Int32(InstructionSet.current.rawValue)

    package init(rows: Int, others count: Int) {
        self.count = count
        stride = Self.padded(count)
        storage = Array(repeating: -.infinity, count: rows * stride)
        places = Array(repeating: 0, count: stride)
    }

    /// The number of floats that so many bounds take: a multiple of 16.
    package static func padded(_ count: Int) -> Int { max(16, (count + 15) / 16 * 16) }

    /// The bound of one product less the shift.
    package subscript(row: Int, other: Int) -> Float {
        get { storage[row * stride + other] }
        set { storage[row * stride + other] = newValue }
    }

    /// Takes the products of a row with all others, found just now: row `source` of `products`.
    package mutating func set(_ row: Int, to products: Matrix<Float>, row source: Int, shifts: [Float]) {
        precondition(products.columns == count && shifts.count == stride, "A row has a product with each other.")
        precondition(row * stride + stride <= storage.count && source < products.rows, "The row must exist.")
        let (count, start) = (count, row * stride)
        // All three hold at least `count` elements from there on.
        unsafe storage.withUnsafeMutableBufferPointer { target in
            unsafe products.storage.withUnsafeBufferPointer { products in
                unsafe shifts.withUnsafeBufferPointer { shifts in
                    for other in 0..<count {
                        unsafe target[start + other] = products[source * count + other] - shifts[other]
                    }
                }
            }
        }
    }

    /// The largest bound of a row; −∞ where it has none.
    package func largest(_ row: Int, shifts: [Float]) -> Float {
        precondition(shifts.count == stride && row * stride + stride <= storage.count, "The row must exist.")
        return unsafe storage.withUnsafeBufferPointer { bounds in
            unsafe shifts.withUnsafeBufferPointer { shifts in
                guard let bounds = bounds.baseAddress, let shifts = shifts.baseAddress else { return -.infinity }
                // A row holds `stride` floats, and so do the shifts.
                return unsafe stemma_largest_bound(instructionSet, bounds + row * stride, shifts, stride)
            }
        }
    }

    /// The others whose bound is at least `least`, rising.
    package mutating func reaching(_ least: Float, _ row: Int, shifts: [Float]) -> ArraySlice<Int32> {
        precondition(shifts.count == stride && row * stride + stride <= storage.count, "The row must exist.")
        let (instructionSet, stride) = (instructionSet, stride)
        let found = unsafe storage.withUnsafeBufferPointer { bounds in
            unsafe shifts.withUnsafeBufferPointer { shifts in
                unsafe places.withUnsafeMutableBufferPointer { places in
                    guard let bounds = bounds.baseAddress, let shifts = shifts.baseAddress,
                        let places = places.baseAddress
                    else { return 0 }
                    // A row holds `stride` floats, and so do the shifts and the places.
                    return unsafe stemma_bounds_reaching(
                        instructionSet, bounds + row * stride, shifts, stride, least, places)
                }
            }
        }
        return places[..<found]
    }
}
