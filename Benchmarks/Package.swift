// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that the library never depends on a benchmark tool.
let package = Package(
    name: "stemma-benchmarks",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kmeans-run", targets: ["KMeansRun"])],
    dependencies: [
        .package(name: "stemma", path: ".."),
        // Without its traits it counts no allocations, and needs none of the packages that would.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "StemmaBenchmarks",
            dependencies: [
                .product(name: "Stemma", package: "stemma"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            // The plugin takes for benchmarks the targets whose folder lies in one named Benchmarks: this package's.
            path: "StemmaBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
        // Stemma's side of peers/kmeans_race.py; no benchmark, so not in the folder of those.
        .executableTarget(
            name: "KMeansRun", dependencies: [.product(name: "Stemma", package: "stemma")],
            path: "peers/KMeansRun"),
    ],
    swiftLanguageModes: [.v6]
)
