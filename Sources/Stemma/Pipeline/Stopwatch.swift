import Foundation
import Synchronization

/// The seconds each stage of a run took, and the most memory the process held.
public final class Stopwatch: Sendable {
    /// The stages of the line, in their order.
    public enum Stage: String, Sendable, CaseIterable {
        case read, tokenize, weight, svd, topics, labels, map, stories, copies, similar, report
    }

    /// The seconds of the stages that ran.
    public var seconds: [Stage: Double] { measured.withLock { $0 } }
    private let measured = Mutex<[Stage: Double]>([:])
    private let start = ContinuousClock.now
    private let announce: @Sendable (Stage) -> Void

    /// - Parameter announce: is told of each stage as it begins.
    public init(announce: @escaping @Sendable (Stage) -> Void = { _ in }) { self.announce = announce }

    /// Runs a stage and adds its time.
    public func measure<Result>(_ stage: Stage, _ body: () throws -> Result) rethrows -> Result {
        announce(stage)
        let begin = ContinuousClock.now
        defer { measured.withLock { $0[stage, default: 0] += Self.seconds(since: begin) } }
        return try body()
    }

    /// Seconds since the stopwatch was made.
    public var total: Double { Self.seconds(since: start) }

    /// The stages that ran, `total`, and `peakMemoryMB` (10⁶ bytes of resident memory at the most).
    public var json: JSONValue {
        let seconds = seconds
        let stages = Stage.allCases.compactMap { stage in
            seconds[stage].map { JSONValue.Field(name: stage.rawValue, value: .number($0.rounded(toPlaces: 4))) }
        }
        return .object(
            stages + [
                JSONValue.Field(name: "total", value: .number(total.rounded(toPlaces: 4))),
                JSONValue.Field(name: "peakMemoryMB", value: .number(Self.peakMemoryMB.rounded(toPlaces: 1))),
            ])
    }

    /// The most resident memory this process has held, in 10⁶ bytes.
    public static var peakMemoryMB: Double {
        var usage = rusage()
        unsafe getrusage(selfUsage, &usage)
        #if os(Linux)
            return Double(usage.ru_maxrss) * 1024 / 1e6
        #else
            return Double(usage.ru_maxrss) / 1e6
        #endif
    }

    #if os(Linux)
        private static let selfUsage = __rusage_who_t(RUSAGE_SELF.rawValue)
    #else
        private static let selfUsage = RUSAGE_SELF
    #endif

    private static func seconds(since begin: ContinuousClock.Instant) -> Double {
        let elapsed = (ContinuousClock.now - begin).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }
}

extension Double {
    /// The number rounded to so many places after the point.
    func rounded(toPlaces places: Int) -> Double {
        var factor = 1.0
        for _ in 0..<places { factor *= 10 }
        return (self * factor).rounded() / factor
    }
}
