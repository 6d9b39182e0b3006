internal import ArgumentParser

/// `7d`, `36h`, `2w`: a length of time.
struct TimeWindow: ExpressibleByArgument {
    let seconds: Double

    init?(argument: String) {
        let units: [Character: Double] = ["h": 3600, "d": 86_400, "w": 604_800]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Double(argument.dropLast()),
            number >= 0, number.isFinite
        else { return nil }
        seconds = number * unit
    }
}
