/// How to read the page, and how it was made.
extension ReportPage {
    private static let guide: [(term: String, meaning: String)] = [
        ("Topic", "Articles that use the same words about the same subject. Each article stands in exactly one topic."),
        (
            "Map",
            "A flat picture of where articles lie along many dimensions. It keeps who is beside whom as well as two dimensions "
                + "can; how well is said in numbers above it. The size of a group and the gap between two mean little."
        ),
        (
            "Fit",
            "The share of its topic's articles that use the topic's words less than it does, 0 to 1: the middle one has "
                + "0.5. A low fit means: at the edge of its topic."
        ),
        (
            "Stability",
            "Random halves of the corpus are sorted by themselves; stability is how much of the topic comes back, 0 to "
                + "1. From 0.75 it is stable, from 0.5 fair, below that shaky: do not build a story on a shaky topic. "
                + "In brackets, the range that nine in ten of the halves gave."
        ),
        (
            "Story",
            "Articles that tell of the same event within a few days, found by their words, names and numbers. Copies of one "
                + "text stand together in it. An article that nobody else has stands in none."
        ),
        (
            "Similar report",
            "Another article that uses the same words with the same weight; 1 means the same mix of words, 0 none in "
                + "common. It need not be a copy."
        ),
        (
            "Dimension",
            "A set of words that tend to stand together, found by arithmetic. Topics are made of where articles lie along "
                + "a few of them; what the rest of their words say is left out."
        ),
        (
            "Copy",
            "Two articles that share runs of the same words in the same order. Jaccard counts the shared runs and "
                + "divides by all runs of both: 1 is the same text, 0.5 means half of all runs are in both."
        ),
        (
            "Copy family",
            "Articles that are copies of each other. The earliest dated version is the first that carries a date, which "
                + "need not be the original. The most central version is the one most like all others."
        ),
        (
            "Family tree",
            "Each version hangs below the one its text most likely comes from: one that is not later and from which the "
                + "least has to be written anew. Very likely means that nothing else in the pile comes close; a guess, "
                + "that others would do as well. Where dates are the same or missing the text alone decides. The real "
                + "source may not be in the pile at all."
        ),
    ]

    func writeGuide(to html: inout HTML) {
        writeSection("guide", "How to read this page", to: &html) { html in
            html.element("dl", ["class": "guide"]) { html in
                for entry in Self.guide {
                    html.element("div") {
                        $0.element("dt", entry.term)
                        $0.element("dd", entry.meaning)
                    }
                }
            }
        }
    }

    func writeMaking(to html: inout HTML) {
        writeSection("making", "How this page was made", to: &html) { html in
            html.element("div", ["class": "tables"]) { html in
                writeTable("Settings and seed", model.settings, to: &html)
                writeTable("Versions", model.versions, to: &html)
                writeTable("Time and memory", model.timings, to: &html)
            }
        }
    }
}
