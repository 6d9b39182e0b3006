import Dispatch
import Synchronization

/// A number of threads to spread work over.
///
/// Work is always cut into blocks whose size does not depend on the number of threads, and results come back in
/// block order: the number of workers decides who works, never what comes out.
public struct Workers: Sendable, Equatable {
    /// The number of threads, 1 or more.
    public let count: Int

    /// Creates a set of `count` workers; without a number, one for each active processor.
    public init(_ count: Int = Workers.processorCount) {
        precondition(count >= 1, "Work needs at least one thread.")
        self.count = count
    }

    /// Runs `body` once for each block number and returns the results in block order.
    ///
    /// - Throws: the error of the lowest-numbered block that failed; blocks not yet begun are then left out.
    public func map<Result: Sendable, Failure: Error>(
        blocks: Int, _ body: @Sendable (Int) throws(Failure) -> Result
    ) throws(Failure) -> [Result] {
        let slots = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: blocks))
        let next = Atomic<Int>(0)
        let failed = Atomic<Bool>(false)
        spread(over: min(count, blocks)) {
            while !failed.load(ordering: .relaxed) {
                let block = next.add(1, ordering: .relaxed).oldValue
                guard block < blocks else { return }
                let result: Swift.Result<Result, Failure>
                do throws(Failure) { result = .success(try body(block)) } catch {
                    result = .failure(error)
                    failed.store(true, ordering: .relaxed)
                }
                slots.withLock { $0[block] = result }
            }
        }
        var results: [Result] = []
        results.reserveCapacity(blocks)
        for case .some(let result) in slots.withLock({ $0 }) { results.append(try result.get()) }
        return results
    }

    /// Runs `body` once for each block number.
    public func forEach(blocks: Int, _ body: @Sendable (Int) -> Void) {
        let next = Atomic<Int>(0)
        spread(over: min(count, blocks)) {
            while true {
                let block = next.add(1, ordering: .relaxed).oldValue
                guard block < blocks else { return }
                body(block)
            }
        }
    }

    private func spread(over threads: Int, _ loop: @Sendable () -> Void) {
        if threads <= 1 { return loop() }
        DispatchQueue.concurrentPerform(iterations: threads) { _ in loop() }
    }
}

extension Workers {
    /// Runs `body` once for each block number, each thread with a state of its own, and returns the results in block
    /// order, with the thread that worked on each, and what became of the states.
    ///
    /// Which thread has which block is chance; a caller must join the results so that it does not matter.
    ///
    /// - Throws: the error of the lowest-numbered block that failed; blocks not yet begun are then left out.
    package func map<State: ~Copyable, Result: Sendable, Final: Sendable, Failure: Error>(
        blocks: Int, state: @Sendable () -> State, _ body: @Sendable (inout State, Int) throws(Failure) -> Result,
        finish: @Sendable (consuming State) -> Final
    ) throws(Failure) -> (results: [(thread: Int, result: Result)], finals: [Final]) {
        let threads = max(1, min(count, blocks))
        let next = Atomic<Int>(0)
        let parts = Workers(threads).map(blocks: threads) { thread in
            var state = state()
            var done: [(block: Int, result: Swift.Result<Result, Failure>)] = []
            while true {
                let block = next.add(1, ordering: .relaxed).oldValue
                guard block < blocks else { break }
                do throws(Failure) { done.append((block, .success(try body(&state, block)))) } catch {
                    done.append((block, .failure(error)))
                    next.store(blocks, ordering: .relaxed)
                }
            }
            return (done: done, final: finish(state))
        }
        let all = parts.enumerated().flatMap { thread, part in
            part.done.map { (block: $0.block, thread: thread, result: $0.result) }
        }
        var results: [(thread: Int, result: Result)] = []
        for done in all.sorted(by: { $0.block < $1.block }) { results.append((done.thread, try done.result.get())) }
        return (results, parts.map(\.final))
    }
}
