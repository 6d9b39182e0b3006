/// Something that must hold for any bytes.
///
/// To add one: a file in `Targets/` with an extension that holds it, its name in `all`, and if there is anything to begin
/// from, a folder of that name in `Seeds/`.
struct FuzzTarget: Sendable {
    /// Names it on the command line.
    let name: String
    /// Stops the process where what must hold does not.
    let check: @Sendable ([UInt8]) -> Void

    static let all = [alignment, dateline, json, tokenizer]
}

/// Stops the process, so that libFuzzer keeps the input.
func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
    if !holds { fatalError(sentence()) }
}
