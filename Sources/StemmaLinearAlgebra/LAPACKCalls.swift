/// A size as LAPACK counts.
///
/// - Throws: `tooLarge` if it does not fit in 32 bits.
func lapackSize(_ size: Int) throws(LinearAlgebraError) -> Int32 {
    guard let fitting = Int32(exactly: size) else { throw .tooLarge(size: size) }
    return fitting
}

/// Calls a LAPACK routine twice, first to ask how much work space it wants, then with that much.
///
/// - Throws: `badArgument` when the routine refuses an argument, `tooLarge` when the space cannot be counted.
/// - Returns: the routine's `info`, 0 or more: what that counts is the routine's own.
@discardableResult @unsafe
func callLAPACK<Scalar: BinaryFloatingPoint>(
    _ routine: String, _ body: (_ work: UnsafeMutablePointer<Scalar>, _ size: inout Int32, _ info: inout Int32) -> Void
) throws(LinearAlgebraError) -> Int {
    var (info, query, wanted) = (Int32(0), Int32(-1), Scalar(0))
    unsafe body(&wanted, &query, &info)
    guard info >= 0 else { throw .badArgument(routine: routine, position: Int(-info)) }
    // The answer comes as a floating-point number, which single precision may have rounded down.
    var size = try lapackSize(Int(wanted.nextUp.rounded(.up)))
    var work = [Scalar](repeating: 0, count: max(1, Int(size)))
    unsafe work.withUnsafeMutableBufferPointer { work in
        guard let work = work.baseAddress else { return }
        unsafe body(work, &size, &info)
    }
    guard info >= 0 else { throw .badArgument(routine: routine, position: Int(-info)) }
    return Int(info)
}
