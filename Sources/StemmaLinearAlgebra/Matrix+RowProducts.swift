import CKernels

extension Matrix<Float> {
    /// The scalar product of a row and a row of `other`, in single precision.
    ///
    /// - Returns: within columns · 2⁻²⁴ · the lengths of both of the true one; the last bits depend on the processor.
    package func product(ofRow row: Int, with other: Matrix, row otherRow: Int) -> Float {
        unsafe withRows(row, other, otherRow) { one, other in
            unsafe stemma_product(Int32(InstructionSet.current.rawValue), one, other, columns)
        }
    }

    /// The scalar product of a row and a row of `other`, in `Double` and always in the same order: the same on every machine.
    package func doubleProduct(ofRow row: Int, with other: Matrix, row otherRow: Int) -> Double {
        unsafe withRows(row, other, otherRow) { one, other in
            var sums = SIMD8<Double>()
            var place = 0
            while place + 8 <= columns {
                // Both rows hold `columns` floats.
                let left = unsafe UnsafeRawPointer(one + place).loadUnaligned(as: SIMD8<Float>.self)
                let right = unsafe UnsafeRawPointer(other + place).loadUnaligned(as: SIMD8<Float>.self)
                sums += SIMD8<Double>(left) * SIMD8<Double>(right)
                place += 8
            }
            var total = sums.sum()
            while place < columns {
                total += unsafe Double(one[place]) * Double(other[place])
                place += 1
            }
            return total
        }
    }

    @unsafe private func withRows<Result>(
        _ row: Int, _ other: Matrix, _ otherRow: Int,
        _ body: (UnsafePointer<Float>, UnsafePointer<Float>) -> Result
    ) -> Result where Result: BinaryFloatingPoint {
        precondition(columns == other.columns, "A scalar product needs rows of one length.")
        precondition(row >= 0 && row < rows && otherRow >= 0 && otherRow < other.rows, "The rows must exist.")
        return unsafe storage.withUnsafeBufferPointer { left in
            unsafe other.storage.withUnsafeBufferPointer { right in
                // No columns, no memory.
                guard let left = left.baseAddress, let right = right.baseAddress else { return 0 }
                return unsafe body(left + row * columns, right + otherRow * columns)
            }
        }
    }
}

extension Matrix<Double> {
    /// Adds a row of `other`, rounded to multiples of 2⁻²⁸, to a row of this matrix, or takes it away.
    ///
    /// For elements of magnitude 1 or less such sums are exact up to 2²⁵ rows: in what order rows come and go makes no
    /// difference.
    package mutating func addRounded(_ other: Matrix<Float>, row: Int, to target: Int, negated: Bool = false) {
        precondition(columns == other.columns, "A sum needs rows of one length.")
        precondition(row >= 0 && row < other.rows && target >= 0 && target < rows, "The rows must exist.")
        // Added to this, a number loses its bits below 2⁻²⁸.
        let cut = 25_165_824.0
        let sign = negated ? -1.0 : 1.0
        let columns = columns
        // Both rows hold `columns` elements.
        unsafe storage.withUnsafeMutableBufferPointer { sums in
            unsafe other.storage.withUnsafeBufferPointer { values in
                for column in 0..<columns {
                    let value = unsafe (Double(values[row * columns + column]) + cut) - cut
                    unsafe sums[target * columns + column] += sign * value
                }
            }
        }
    }
}
