/// The dimensions of the latent space: what the certificate says, in words and as a curve.
extension ReportPage {
    func writeDimensions(to html: inout HTML) {
        guard let dimensions = model.dimensions else { return }
        writeSection("dimensions", "How far the numbers hold", to: &html) { html in
            html.element("p", ["class": "lead"], dimensions.explanation)
            html.element("p", "\(counted(dimensions.used, "dimension", "dimensions")). \(dimensions.reason)")
            guard let plot = SpectrumPlot(dimensions) else { return }
            html.element("figure", ["class": "plot"]) { html in
                plot.write(to: &html)
                html.element("figcaption") { writeKey(dimensions, to: &$0) }
            }
        }
    }

    /// What the lines of the plot are.
    private func writeKey(_ dimensions: ReportModel.Dimensions, to html: inout HTML) {
        html.element("ul", ["class": "key"]) { html in
            writeKeyEntry("curve", "The strength of each dimension. \(band(dimensions))", to: &html)
            if dimensions.chance.isEmpty {
                html.element("li", "What chance gives was not computed; stemma analyze --chance adds it.")
            } else {
                writeKeyEntry(
                    "chance", "Chance: the same for articles among which each term was dealt out anew.", to: &html)
            }
            html.element(
                "li",
                "Upright lines: the number used and, of those computed, how many \(standouts(dimensions)).")
        }
    }

    private func band(_ dimensions: ReportModel.Dimensions) -> String {
        let shares = zip(dimensions.values, dimensions.bounds).map { $1 / $0 }
        guard let widest = shares.max() else { return "" }
        let distance = widest < 0.001 ? "less than 0.1 %" : "at most \(String(percent: widest))"
        return "A true value lies in the band around it, \(distance) away."
    }

    private func standouts(_ dimensions: ReportModel.Dimensions) -> String {
        let chance = dimensions.chance.isEmpty ? "" : "stand above chance, how many "
        return chance + "come before the clearest fall, and how many are certain"
    }

    private func writeKeyEntry(_ kind: String, _ meaning: String, to html: inout HTML) {
        html.element("li") { html in
            html.element("svg", ["class": "sample", "viewBox": "0 0 32 12", "aria-hidden": "true"]) {
                $0.element("line", ["class": kind, "x1": "0", "y1": "6", "x2": "32", "y2": "6"], "")
            }
            html.element("span", meaning)
        }
    }
}
