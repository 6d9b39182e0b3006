/// What can be checked in a text.
package struct Fact: Sendable, Equatable {
    package enum Kind: Sendable { case number, date, name }

    package let kind: Kind
    /// How it is known, however it is written: `5,000` as `5000`, `eighteen` as `18`, `Feb. 26` as `--02-26`, `Mr. Obama's` as
    /// `mr obama`.
    package let form: String
    /// Where it stands.
    package let bytes: Range<Int>
}
