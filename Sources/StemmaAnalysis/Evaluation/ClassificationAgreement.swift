/// How well found classes agree with the true ones, class by class.
///
/// ```swift
/// let agreement = ClassificationAgreement(truth: ["a", "a", "b"], found: ["a", "b", "b"])
/// agreement.macroF1  // 0.666…
/// ```
public struct ClassificationAgreement<Label: Hashable & Sendable>: Sendable {
    /// The scores of one class.
    public struct ClassScore: Sendable, Equatable {
        /// The class.
        public let label: Label
        /// Items found to be of this class that are, as a share of those found, 0 … 1; 0 when none was found.
        public let precision: Double
        /// Items found to be of this class that are, as a share of those true, 0 … 1; 0 when none is true.
        public let recall: Double
        /// Items that are truly of this class.
        public let support: Int
        /// The harmonic mean of precision and recall, 0 … 1.
        public var f1: Double { harmonicMean(precision, recall) }
    }

    /// The scores of each class that is true or found, in order of first appearance: all true ones, then the others.
    public let classes: [ClassScore]
    /// The share of items whose class was found, 0 … 1; 0 without items.
    public let accuracy: Double

    /// The plain mean of F1 over classes, whatever their sizes, 0 … 1; 0 without classes.
    public var macroF1: Double {
        classes.isEmpty ? 0 : classes.reduce(0) { $0 + $1.f1 } / Double(classes.count)
    }

    /// Compares the true and the found class of each item, in the same order.
    ///
    /// - Complexity: O(items) time.
    public init(truth: [Label], found: [Label]) {
        precondition(truth.count == found.count, "Each item needs a true and a found class.")
        var tallies: [Label: Tally] = [:]
        for (trueLabel, foundLabel) in zip(truth, found) {
            tallies[trueLabel, default: Tally()].inTruth += 1
            tallies[foundLabel, default: Tally()].inFound += 1
            if trueLabel == foundLabel { tallies[trueLabel, default: Tally()].inBoth += 1 }
        }
        let correct = tallies.values.reduce(0) { $0 + $1.inBoth }
        accuracy = truth.isEmpty ? 0 : Double(correct) / Double(truth.count)
        var seen: Set<Label> = []
        classes = (truth + found).filter { seen.insert($0).inserted }.compactMap { label in
            tallies[label].map { ClassScore(label: label, $0) }
        }
    }
}

/// How often a class is true, found, and both.
private struct Tally {
    var inTruth = 0
    var inFound = 0
    var inBoth = 0
}

extension ClassificationAgreement.ClassScore {
    fileprivate init(label: Label, _ tally: Tally) {
        self.label = label
        precision = tally.inFound == 0 ? 0 : Double(tally.inBoth) / Double(tally.inFound)
        recall = tally.inTruth == 0 ? 0 : Double(tally.inBoth) / Double(tally.inTruth)
        support = tally.inTruth
    }
}
