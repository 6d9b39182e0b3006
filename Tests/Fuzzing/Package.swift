// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that the library is never built for fuzzing unless it is asked for: make fuzz.
let package = Package(
    name: "stemma-fuzzing",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "stemma", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz", dependencies: ["CFuzzer", .product(name: "Stemma", package: "stemma")], path: "Fuzz"),
        .target(name: "CFuzzer", path: "CFuzzer"),
    ],
    swiftLanguageModes: [.v6]
)
