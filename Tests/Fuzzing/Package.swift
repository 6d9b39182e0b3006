// swift-tools-version: 6.3
import PackageDescription

// Programs for libFuzzer, one a folder. They are no part of Stemma's own package: its build knows nothing of sanitizers.
let package = Package(
    name: "stemma-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "stemma", path: "../..")],
    targets: [
        .executableTarget(
            name: "Tokenizer", dependencies: [.product(name: "Stemma", package: "stemma")], path: "Tokenizer",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])])
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
