internal import Dispatch
internal import Foundation
internal import Stemma

/// Ctrl-C takes away what is half written, then ends the program as a signal would.
enum Interruption {
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    /// To be called once, before any work.
    static func cleanUp() {
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global(qos: .userInteractive))
            source.setEventHandler {
                PartialFiles.deleteAll()
                FileHandle.standardError.write(Data("\nstemma: interrupted; nothing half-written is left\n".utf8))
                _exit(128 + number)
            }
            source.resume()
            unsafe sources.append(source)
        }
    }
}
