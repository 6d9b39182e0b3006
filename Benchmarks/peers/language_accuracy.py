"""Measures how well languages are recognized, in Stemma and in py3langid, on sentences of news.

    pip install --no-deps spacy py3langid
    python3 language_accuracy.py

The sentences are the examples that come with spaCy (MIT licence), a handful a language, most of them sentences of news
translated: spacy/lang/*/examples.py. Nothing of spaCy is run. A text is two of them, about as much as a headline and a
first sentence. Counted are the languages that have five sentences or more and a code of two letters.
An answer is right, wrong, or not given (und). Exit status 0: over all languages at most 1 answer in 100 that was given is
wrong, and at least 16 languages have nine of ten right; 1: not so.
"""

import argparse
import ast
import importlib.metadata
import importlib.util
import json
import pathlib
import sys
import tempfile
import time

from common import Report, stemma

# Codes of spaCy that stand for the same language here.
SAME = {"nb": "no", "nn": "no"}
FEWEST = 5


def examples():
    """{code: [sentence]} out of spaCy's sources."""
    folder = pathlib.Path(importlib.util.find_spec("spacy").origin).parent / "lang"
    found = {}
    for path in sorted(folder.glob("??/examples.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and node.targets[0].id == "sentences":
                sentences = ast.literal_eval(node.value)
                if len(sentences) >= FEWEST:
                    found.setdefault(SAME.get(path.parent.name, path.parent.name), []).extend(sentences)
    # Several languages mixed.
    found.pop("xx", None)
    return {code: together(sentences) for code, sentences in found.items()}


def together(sentences):
    """Each two sentences that follow each other: about a headline and the first sentence of a report."""
    return [f"{one}\n{other}" for one, other in zip(sentences, sentences[1:])]


def by_stemma(sentences):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sentences.jsonl"
        path.write_text("".join(json.dumps({"id": f"{place:06}", "text": text}) + "\n"
                                for place, text in enumerate(sentences)), encoding="utf-8")
        start = time.perf_counter()
        rows = [json.loads(line) for line in stemma("languages", path, "--format", "jsonl").splitlines()]
        return [row["language"] for row in rows], time.perf_counter() - start


def by_langid(sentences):
    from py3langid.langid import MODEL_FILE, LanguageIdentifier
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    start = time.perf_counter()
    answers = [identifier.classify(text) for text in sentences]
    # The same care: an answer that is not probable is none.
    return ["und" if share < 0.7 else SAME.get(code, code) for code, share in answers], time.perf_counter() - start


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    texts = examples()
    truth = [code for code, sentences in texts.items() for _ in sentences]
    flat = [sentence for sentences in texts.values() for sentence in sentences]
    ours, seconds = by_stemma(flat)
    theirs, their_seconds = by_langid(flat)
    print(f"spaCy {importlib.metadata.version('spacy')}: {len(flat)} texts of two sentences, {len(texts)} languages, "
          f"{sum(map(len, flat)) / len(flat):.0f} characters on the mean\n")
    print(f"{'language':8} {'texts':>5} {'Stemma right':>13} {'und':>4} {'wrong':>5} {'py3langid right':>16} {'und':>4} {'wrong':>5}")
    well = 0
    for code, sentences in texts.items():
        counts = [[], []]
        for counted, answers in zip(counts, (ours, theirs)):
            mine = [answer for answer, true in zip(answers, truth) if true == code]
            counted += [mine.count(code), mine.count("und"), len(mine) - mine.count(code) - mine.count("und")]
        well += counts[0][0] >= 0.9 * len(sentences)
        print(f"{code:8} {len(sentences):5} {counts[0][0]:13} {counts[0][1]:4} {counts[0][2]:5} "
              f"{counts[1][0]:16} {counts[1][1]:4} {counts[1][2]:5}")
    print()
    report = Report()
    for name, answers, spent in (("Stemma", ours, seconds), ("py3langid", theirs, their_seconds)):
        right = sum(answer == true for answer, true in zip(answers, truth))
        given = sum(answer != "und" for answer in answers)
        print(f"{name}: right {right / len(flat):.1%}, not given {1 - given / len(flat):.1%}, "
              f"wrong of those given {1 - right / given:.1%}; {len(flat) / spent:,.0f} texts a second, "
              f"{'starting the program included' if name == 'Stemma' else 'loading the model not included'}")
        if name == "Stemma":
            report.check_at_most("wrong answers among those given", 1 - right / given, 0.01)
    report.check("languages with nine of ten right", well >= 16, str(well))
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
