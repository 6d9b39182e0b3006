internal import ArgumentParser

extension Copies {
    /// Which options go with which others not.
    private static let contradictions = [
        "--passages": [
            "--threshold", "--measure", "--shingle", "--families", "--changes", "--against", "--within",
            "--mask-boilerplate", "--fdr", "--calibrate",
            "--approximate",
        ],
        "--families": ["--changes", "--against"],
        "--against": ["--changes", "--mask-boilerplate", "--fdr", "--calibrate", "--approximate"],
        "--within": ["--fdr", "--calibrate", "--approximate"],
        "--mask-boilerplate": ["--fdr", "--calibrate", "--approximate"],
        "--approximate": ["--fdr", "--calibrate"],
        "--fdr": ["--calibrate"],
    ]

    /// Which options say more of which others, one of which must be given.
    private static let refinements = [
        "--words": ["--passages", "--mask-boilerplate"], "--articles": ["--passages", "--mask-boilerplate"],
        "--apart": ["--fdr", "--calibrate"],
    ]

    /// Refuses two options of which one would be left unheard.
    func refuseContradictions() throws {
        for option in given {
            guard let other = Self.contradictions[option]?.first(where: given.contains) else { continue }
            throw ValidationError("\(option) and \(other) cannot go together: give one of them.")
        }
        for option in given {
            guard let others = Self.refinements[option], !others.contains(where: given.contains) else { continue }
            throw ValidationError("\(option) says more of \(others.joined(separator: " or ")), which is not given.")
        }
    }

    private var given: [String] {
        [
            ("--passages", passages.passages), ("--families", families), ("--changes", changes),
            ("--against", !scope.against.isEmpty), ("--within", scope.within != nil),
            ("--mask-boilerplate", passages.maskBoilerplate), ("--fdr", calibration.fdr != nil),
            ("--calibrate", calibration.calibrate), ("--approximate", approximation.approximate),
            ("--threshold", copies.threshold != nil), ("--measure", copies.measure != nil),
            ("--shingle", copies.shingle != nil), ("--words", passages.words != nil),
            ("--articles", passages.articles != nil), ("--apart", calibration.apart != nil),
        ].filter(\.1).map(\.0)
    }
}
