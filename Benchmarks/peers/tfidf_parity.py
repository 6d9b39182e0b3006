"""Compares Stemma's TF-IDF with scikit-learn's on the same articles and with the same options.

    python3 tfidf_parity.py articles.jsonl.gz
    python3 tfidf_parity.py articles.jsonl.gz --term-frequency raw --stop-words none --minimum-frequency 1

Runs `stemma vectors --rank 0` and TfidfVectorizer; the options are those of stemma.
Exit status 0: same articles, same terms, same non-zeros, values equal to 1e-5 relative; 1: not so.
"""

import argparse
import json
import pathlib
import sys
import tempfile
import time

import numpy as np
import scipy.sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from common import Report, english_stop_words, read_records, stemma, whole_text

# Stemma stores float32 (6e-8 relative) and sums in double; scikit-learn's logarithms and norms are double.
TOLERANCE = 1e-5


def read_lines(path):
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def read_ids(path):
    """One id a line; one that holds a line break is written as a JSON string."""
    return [json.loads(line) if line.startswith('"') and "\\n" in line else line for line in read_lines(path)]


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
        report.check_at_most("values, largest relative difference", difference.max(), TOLERANCE)


def fit(texts, options):
    """Scikit-learn's vectorizer and its matrix."""
    vectorizer = TfidfVectorizer(
        sublinear_tf=options.term_frequency == "logarithmic", min_df=options.minimum_frequency,
        stop_words=english_stop_words() if options.stop_words == "english" else None)
    start = time.perf_counter()
    matrix = vectorizer.fit_transform(texts)
    seconds = time.perf_counter() - start
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    print(f"      scikit-learn: {megabytes:.1f} MB of text in {seconds:.2f} s, {megabytes / seconds:.1f} MB/s")
    return vectorizer, matrix


def run_stemma(options, folder):
    stop_words = ["--stop-words", "none"] if options.stop_words == "none" else []
    stemma("vectors", options.articles, "--rank", 0, "--output", folder, "--quiet",
           "--term-frequency", options.term_frequency, "--minimum-frequency", options.minimum_frequency, *stop_words)


def compare(options, folder, report):
    records = read_records(options.articles)
    ids = read_ids(folder / "ids.txt")
    compare_lists(report, "articles", ids, list(records))
    if report.failed:
        return
    vectorizer, theirs = fit([whole_text(record) for record in records.values()], options)
    terms = read_lines(folder / "terms.txt")
    compare_lists(report, "terms", terms, vectorizer.get_feature_names_out().tolist())
    ours = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr()
    report.check("shape", ours.shape == (len(ids), len(terms)), f"{ours.shape}")
    if not report.failed:
        compare_values(report, ours, theirs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--term-frequency", choices=["logarithmic", "raw"], default="logarithmic")
    parser.add_argument("--stop-words", choices=["english", "none"], default="english")
    parser.add_argument("--minimum-frequency", type=int, default=2)
    options = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        run_stemma(options, folder)
        compare(options, pathlib.Path(folder), report)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
