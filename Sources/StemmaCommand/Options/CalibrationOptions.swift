internal import ArgumentParser
internal import Stemma

/// How the threshold of a copy is compared with chance.
struct CalibrationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Choose the threshold: the lowest at which at most this share of the pairs is expected to be alike by chance, as measured on articles of this corpus that cannot be copies.",
            valueName: "rate"))
    var fdr: Double?

    @Flag(
        help:
            "Keep the threshold, and say of each pair how likely chance is (p) and the expected share of chance pairs (q)."
    )
    var calibrate = false

    @Option(
        help: ArgumentHelp(
            "Articles dated more than so many days apart cannot be copies, for --fdr and --calibrate. (default: 30)",
            valueName: "days"))
    var apart: Int?

    func validate() throws {
        do { _ = try configuration() } catch { throw ValidationError("\(error)") }
    }

    /// Refuses a threshold to choose beside one that is given.
    func check(_ copies: CopyOptions) throws {
        guard fdr != nil && copies.threshold != nil else { return }
        throw ValidationError(
            "--fdr chooses the threshold, so --threshold cannot be given too; --calibrate measures a threshold you choose."
        )
    }

    /// Whether chance is to be measured.
    var isGiven: Bool { calibrate || fdr != nil }

    /// nil where nothing is to be measured.
    func configuration() throws -> CopyCalibration.Configuration? {
        let configuration = try CopyCalibration.Configuration(rate: fdr, days: Double(apart ?? 30))
        return isGiven ? configuration : nil
    }
}
