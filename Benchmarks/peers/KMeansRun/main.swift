// Clusters the rows of a matrix and says how long it took, for peers/kmeans_race.py.
//
//     kmeans-run ROWS.npy --count K --seed S --threads T --starts N --labels LABELS.bin
//
// ROWS.npy holds float32 unit vectors, row after row. LABELS.bin gets the cluster of each row as int64. Prints one JSON object:
// seconds (without reading and writing), objective (the sum of cosines), iterations (of the start that won).

import Foundation
import Stemma

struct Arguments {
    let rows: String
    private let options: [String: String]

    init(_ arguments: [String]) {
        rows = arguments.first ?? ""
        let rest = Array(arguments.dropFirst())
        options = Dictionary(
            stride(from: 0, to: rest.count - 1, by: 2).map { (rest[$0], rest[$0 + 1]) }, uniquingKeysWith: { $1 })
    }

    func text(_ name: String) -> String { options["--" + name] ?? "" }
    func number(_ name: String, or standard: Int) -> Int { Int(text(name)) ?? standard }
}

struct BadFile: Error {}

/// The matrix in a file of NumPy's format, version 1, float32, row after row.
func matrix(inFile path: String) throws -> Matrix<Float> {
    let file = try Data(contentsOf: URL(fileURLWithPath: path))
    guard file.count > 10, file.starts(with: [0x93] + Array("NUMPY".utf8) + [1]) else { throw BadFile() }
    let start = 10 + Int(file[8]) + 256 * Int(file[9])
    let header = String(decoding: file[10..<start], as: UTF8.self)
    guard header.contains("'<f4'"), header.contains("'fortran_order': False"),
        let shape = header.firstMatch(of: /\((\d+), (\d+)\)/), let rows = Int(shape.1), let columns = Int(shape.2),
        file.count - start == 4 * rows * columns
    else { throw BadFile() }
    let elements = file[start...].withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
    return Matrix(rows: rows, columns: columns, storage: elements)
}

let arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
let rows = try matrix(inFile: arguments.rows)
let configuration = try SphericalKMeans.Configuration(
    count: arguments.number("count", or: 20), starts: arguments.number("starts", or: 10),
    seed: UInt64(arguments.number("seed", or: 1)))
let workers = Workers(arguments.number("threads", or: Workers.processorCount))
let clock = ContinuousClock()
let start = clock.now
let clusters = SphericalKMeans(clustering: rows, configuration, workers: workers)
let seconds = (clock.now - start) / .seconds(1)
let labels = clusters.assignments.withUnsafeBytes { Data($0) }
try labels.write(to: URL(fileURLWithPath: arguments.text("labels")))
print("{\"seconds\":\(seconds),\"objective\":\(clusters.objective),\"iterations\":\(clusters.iterations)}")
