import CFuzzer
import Foundation

/// `Fuzz NAME [OPTION OF LIBFUZZER | FOLDER OF INPUTS]…`; without a name it prints the names there are.
@main
struct Fuzz {
    static func main() {
        guard let name = CommandLine.arguments.dropFirst().first else {
            return print(FuzzTarget.all.map { $0.name }.joined(separator: "\n"))
        }
        guard target(name) != nil else {
            FileHandle.standardError.write(Data("There is no target \(name).\n".utf8))
            exit(64)
        }
        // libFuzzer reads the target's name as that of the program.
        var count = CommandLine.argc - 1
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
        exit(
            LLVMFuzzerRunDriver(&count, &arguments) { bytes, length in
                chosen.check(Array(UnsafeBufferPointer(start: bytes, count: length)))
                return 0
            })
    }

    static func target(_ name: String) -> FuzzTarget? { FuzzTarget.all.first { $0.name == name } }
}

/// The target that the command line names; global, as a C function has no other way to it.
private let chosen = Fuzz.target(CommandLine.arguments[1])!
