/// How alike pairs are, beside chance: where the line between copies and chance was drawn.
extension ReportPage {
    func writeCalibration(to html: inout HTML) {
        guard let calibration = model.calibration else { return }
        html.element("h3", "Copy or chance?")
        html.element("p", calibration.sentences.joined(separator: " "))
        guard let plot = LikenessPlot(calibration) else { return }
        html.element("figure", ["class": "plot"]) { html in
            plot.write(to: &html)
            html.element("figcaption") { html in
                html.element("ul", ["class": "key"]) { writeCalibrationKey(to: &$0) }
            }
        }
        html.element("details") { html in
            html.element("summary", "The same in numbers")
            writeCalibrationTable(calibration, to: &html)
        }
    }

    private func writeCalibrationKey(to html: inout HTML) {
        html.element("li") { html in
            html.element("svg", ["class": "sample", "viewBox": "0 0 32 12", "aria-hidden": "true"]) {
                $0.element("rect", ["class": "band", "x": "0", "y": "1", "width": "32", "height": "10"], "")
            }
            html.element("span", "Pairs of this corpus that may be copies. Each step up the axis is a tenfold number.")
        }
        html.element("li") { html in
            html.element("svg", ["class": "sample", "viewBox": "0 0 32 12", "aria-hidden": "true"]) {
                $0.element("line", ["class": "curve", "x1": "0", "y1": "6", "x2": "32", "y2": "6"], "")
            }
            html.element("span", "Pairs to expect by chance: as many as there would be if none were copies.")
        }
    }

    private func writeCalibrationTable(_ calibration: ReportModel.Calibration, to html: inout HTML) {
        html.element("table", ["class": "facts"]) { html in
            html.element("caption", "Pairs by the part of their text they share")
            html.element("thead") { html in
                html.element("tr") { html in
                    html.element("th", ["scope": "col"], "Similarity")
                    for name in ["Pairs", "By chance"] {
                        html.element("th", ["scope": "col", "class": "number"], name)
                    }
                }
            }
            html.element("tbody") { html in
                for bin in calibration.bins { writeCalibrationRow(bin, to: &html) }
            }
        }
    }

    private func writeCalibrationRow(_ bin: ReportModel.Calibration.Bin, to html: inout HTML) {
        html.element("tr") { html in
            html.element("th", ["scope": "row"], "\(String(format: bin.from)) to \(String(format: bin.to))")
            html.element("td", ["class": "number"], grouped(bin.pairs))
            html.element("td", ["class": "number"], LikenessPlot.figure(bin.expected))
        }
    }
}
