"""Compares Stemma's TF-IDF with scikit-learn's on the same articles.

    stemma vectors articles.jsonl.gz --rank 0 --output DIR
    python3 tfidf_parity.py articles.jsonl.gz DIR --stop-words WORDS

Exit status 0: same articles, same terms, same non-zeros, values equal to 1e-5 relative; 1: not so.
"""

import argparse
import gzip
import json
import pathlib
import sys
import time

import numpy as np
import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer

# Stemma stores float32 (6e-8 relative) and sums in double; scikit-learn's logarithms and norms are double.
TOLERANCE = 1e-5


def read_articles(path):
    """The text of each article by id, headline first unless the body repeats it; the first of equal ids counts."""
    texts = {}
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                title, text = record.get("title") or "", record.get("text") or ""
                whole = text if text.startswith(title) else f"{title}\n{text}"
                texts.setdefault(str(record["id"]), whole)
    return texts


def read_stop_words(path):
    """Words separated by white space; of a Swift file, those of its first multi-line string."""
    if path is None:
        return None
    text = path.read_text(encoding="utf-8")
    return (text.split('"""')[1] if path.suffix == ".swift" else text).split()


def read_lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def read_ids(path):
    """One id a line; one that holds a line break is written as a JSON string."""
    return [json.loads(line) if line.startswith('"') and "\\n" in line else line for line in read_lines(path)]


class Report:
    """Prints each comparison and remembers whether one failed."""

    def __init__(self):
        self.failed = False

    def check(self, name, holds, detail):
        print(f"{'ok  ' if holds else 'FAIL'}  {name}: {detail}")
        self.failed |= not holds


def compare_lists(report, name, ours, theirs):
    """Checks that two lists are equal, and shows some of what only one of them has."""
    only_ours, only_theirs = sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours))
    detail = f"{len(ours)} in Stemma, {len(theirs)} expected"
    if only_ours or only_theirs:
        detail += f"; only in Stemma {len(only_ours)}: {only_ours[:5]}; missing {len(only_theirs)}: {only_theirs[:5]}"
    elif ours != theirs:
        detail += "; the order differs"
    report.check(name, ours == theirs, detail)


def compare_values(report, ours, theirs):
    """Checks two CSR matrices of equal shape, entry by entry."""
    for matrix in (ours, theirs):
        matrix.sort_indices()
    # Canonical CSR: equal patterns are equal arrays.
    same_pattern = np.array_equal(ours.indptr, theirs.indptr) and np.array_equal(ours.indices, theirs.indices)
    report.check("non-zeros", same_pattern, f"{ours.nnz} in Stemma, {theirs.nnz} expected")
    if same_pattern and ours.nnz:
        difference = np.abs(ours.data.astype(np.float64) - theirs.data) / np.abs(theirs.data)
        largest = difference.max()
        report.check("values", largest <= TOLERANCE, f"largest relative difference {largest:.2e}, allowed {TOLERANCE}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("vectors", type=pathlib.Path, help="the folder stemma vectors wrote")
    parser.add_argument("--stop-words", type=pathlib.Path, help="a file of words, or Stemma's StopWords.swift")
    parser.add_argument("--min-df", type=int, default=2, help="the least document frequency (2)")
    arguments = parser.parse_args()

    texts = read_articles(arguments.articles)
    report = Report()
    ids = read_ids(arguments.vectors / "ids.txt")
    compare_lists(report, "articles", ids, sorted(texts, key=lambda id: id.encode()))
    if report.failed:
        return 1

    vectorizer = TfidfVectorizer(
        sublinear_tf=True, min_df=arguments.min_df, stop_words=read_stop_words(arguments.stop_words))
    start = time.perf_counter()
    theirs = vectorizer.fit_transform(texts[id] for id in ids)
    seconds = time.perf_counter() - start
    megabytes = sum(len(text.encode()) for text in texts.values()) / 1e6
    print(f"      scikit-learn: {megabytes:.1f} MB of text in {seconds:.2f} s, {megabytes / seconds:.1f} MB/s")

    terms = read_lines(arguments.vectors / "terms.txt")
    compare_lists(report, "terms", terms, vectorizer.get_feature_names_out().tolist())
    ours = scipy.sparse.load_npz(arguments.vectors / "tfidf.npz").tocsr()
    report.check("shape", ours.shape == (len(ids), len(terms)), f"{ours.shape}")
    if not report.failed:
        compare_values(report, ours, theirs)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
