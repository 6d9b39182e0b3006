import Foundation
import Synchronization
import Testing

@testable import Stemma

@Suite("Stopwatch")
struct StopwatchTests {
    private func names(_ json: JSONValue) -> [String] {
        guard case .object(let fields) = json else { return [] }
        return fields.map(\.name)
    }

    @Test("only the stages that ran stand in the timings, in the order of the line")
    func fields() {
        let stopwatch = Stopwatch()
        #expect(names(stopwatch.json) == ["total", "peakMemoryMB"])
        stopwatch.measure(.svd) {}
        stopwatch.measure(.read) {}
        #expect(names(stopwatch.json) == ["read", "svd", "total", "peakMemoryMB"])
        for stage in Stopwatch.Stage.allCases { stopwatch.measure(stage) {} }
        #expect(
            names(stopwatch.json) == [
                "read", "tokenize", "weight", "svd", "topics", "labels", "map", "stories", "copies", "similar",
                "report", "total", "peakMemoryMB",
            ])
    }

    @Test("a stage that runs twice, or fails, is added up, and announced each time")
    func sums() {
        struct Stop: Error {}
        let announced = Mutex<[Stopwatch.Stage]>([])
        let stopwatch = Stopwatch { stage in announced.withLock { $0.append(stage) } }
        #expect(stopwatch.measure(.topics) { 7 } == 7)
        let once = stopwatch.seconds[.topics, default: -1]
        #expect(throws: Stop.self) { try stopwatch.measure(.topics) { throw Stop() } }
        #expect(once >= 0 && stopwatch.seconds[.topics, default: -1] >= once)
        #expect(announced.withLock { $0 } == [.topics, .topics])
        #expect(stopwatch.total >= stopwatch.seconds[.topics, default: .infinity])
        #expect(Stopwatch.peakMemoryMB > 1)
    }

    @Test("numbers are rounded to so many places")
    func rounding() {
        #expect(0.123456.rounded(toPlaces: 4) == 0.1235)
        #expect((-1.5).rounded(toPlaces: 0) == -2)
        #expect(1e-9.rounded(toPlaces: 6) == 0)
    }
}
