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
import re
import sys
import tempfile
import time

from common import Report, stemma

# Codes of spaCy that stand for the same language here.
SAME = {"nb": "no", "nn": "no"}
FEWEST = 5
RECOGNIZER = pathlib.Path(__file__).parents[2] / "Sources/StemmaText/Language/LanguageRecognizer.swift"


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


def score(code, truth, answers):
    """How many texts of a language were told rightly, not, and wrongly."""
    mine = [answer for answer, true in zip(answers, truth) if true == code]
    return [mine.count(code), mine.count("und"), len(mine) - mine.count(code) - mine.count("und")]


def print_table(texts, truth, ours, theirs):
    """A Markdown table by language, those Stemma never gives as an answer in one row; how many have nine of ten right."""
    given = known_codes()
    print("| language | texts | Stemma right | und | wrong | py3langid right | und | wrong |\n|" + "---|" * 8)
    well, others, names = 0, [0] * 7, []
    for code, sentences in texts.items():
        row = [len(sentences), *score(code, truth, ours), *score(code, truth, theirs)]
        well += row[1] >= 0.9 * row[0]
        if code in given:
            print(f"| {code} | " + " | ".join(map(str, row)) + " |")
        else:
            names.append(code)
            others = [one + other for one, other in zip(others, row)]
    print(f"| {', '.join(names)} | " + " | ".join(map(str, others)) + " |")
    return well


def known_codes():
    """The languages that Stemma gives as an answer, out of its source."""
    source = RECOGNIZER.read_text(encoding="utf-8").split("codes: Set<String> = [")[1].split("]")[0]
    return set(re.findall(r'"(\w+)"', source))


def main():
    argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter).parse_args()
    texts = examples()
    truth = [code for code, sentences in texts.items() for _ in sentences]
    flat = [sentence for sentences in texts.values() for sentence in sentences]
    ours, seconds = by_stemma(flat)
    theirs, their_seconds = by_langid(flat)
    print(f"spaCy {importlib.metadata.version('spacy')}: {len(flat)} texts of two sentences, {len(texts)} languages, "
          f"{sum(map(len, flat)) / len(flat):.0f} characters on the mean\n")
    well = print_table(texts, truth, ours, theirs)
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
