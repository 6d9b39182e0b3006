// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "stemma",
    platforms: [.macOS(.v15)],
    products: [
        // MARK: Public products
        .library(name: "Stemma", targets: ["Stemma"]),
        .executable(name: "stemma", targets: ["StemmaCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // MARK: The command and the umbrella
        .executableTarget(
            name: "StemmaCommand",
            dependencies: ["Stemma", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: strict),
        .target(
            name: "Stemma",
            dependencies: ["StemmaLinearAlgebra", "StemmaText", "StemmaAnalysis", "StemmaCorpus", "CZlib"],
            exclude: ["Export/make_wide_characters.py"], swiftSettings: strict),

        // MARK: Internals, each importing only those below it
        .target(
            name: "StemmaCorpus",
            dependencies: ["StemmaLinearAlgebra", "StemmaText", "CKernels", "CZlib", "CXML2"],
            resources: [.copy("Resources/sample.jsonl")], swiftSettings: strict),
        .target(
            name: "StemmaAnalysis", dependencies: ["StemmaLinearAlgebra", "StemmaText"], swiftSettings: strict),
        .target(
            name: "StemmaText", dependencies: ["StemmaLinearAlgebra", "CKernels", "CLanguages", "CSnowball"],
            exclude: ["Unicode/make_tables.py"], swiftSettings: strict),
        .target(name: "StemmaLinearAlgebra", dependencies: ["CLAPACK", "CKernels"], swiftSettings: strict),
        .target(name: "CKernels"),
        .target(name: "CLanguages", linkerSettings: [.linkedLibrary("cld2")]),

        // MARK: Libraries of the system
        .systemLibrary(
            name: "CLAPACK", pkgConfig: "lapack", providers: [.apt(["libblas-dev", "liblapack-dev"])]),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // MARK: Tests
        .testTarget(
            name: "StemmaLinearAlgebraTests", dependencies: ["StemmaLinearAlgebra"], swiftSettings: strict),
        .testTarget(name: "StemmaTextTests", dependencies: ["StemmaText"], swiftSettings: strict),
        .testTarget(
            name: "StemmaAnalysisTests", dependencies: ["StemmaAnalysis"],
            exclude: ["Fixtures/make_cluster_agreement.py", "Fixtures/make_density_tree.py"],
            swiftSettings: strict),
        .testTarget(name: "StemmaCorpusTests", dependencies: ["StemmaCorpus"], swiftSettings: strict),
        .testTarget(name: "StemmaTests", dependencies: ["Stemma"], swiftSettings: strict),
        .testTarget(
            name: "StemmaCommandTests", dependencies: ["StemmaCommand", "Stemma"], exclude: ["Golden"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
