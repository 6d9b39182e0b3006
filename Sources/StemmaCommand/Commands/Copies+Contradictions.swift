internal import ArgumentParser

extension Copies {
    /// Which options go with which others not.
    private static let contradictions = [
        "--passages": [
            "--families", "--changes", "--against", "--within", "--mask-boilerplate", "--fdr", "--calibrate",
            "--approximate",
        ],
        "--families": ["--changes", "--against"],
        "--against": ["--changes", "--mask-boilerplate", "--fdr", "--calibrate", "--approximate"],
        "--within": ["--fdr", "--calibrate", "--approximate"],
        "--mask-boilerplate": ["--fdr", "--calibrate", "--approximate"],
        "--approximate": ["--fdr", "--calibrate"],
    ]

    /// Refuses two options of which one would be left unheard.
    func refuseContradictions() throws {
        for option in given {
            guard let other = Self.contradictions[option]?.first(where: given.contains) else { continue }
            throw ValidationError("\(option) and \(other) cannot go together: give one of them.")
        }
    }

    private var given: [String] {
        [
            ("--passages", passages.passages), ("--families", families), ("--changes", changes),
            ("--against", !scope.against.isEmpty), ("--within", scope.within != nil),
            ("--mask-boilerplate", passages.maskBoilerplate), ("--fdr", calibration.fdr != nil),
            ("--calibrate", calibration.calibrate), ("--approximate", approximation.approximate),
        ].filter(\.1).map(\.0)
    }
}
