"""Compares Stemma's term vectors with scikit-learn's and gensim's on the same articles and with the same options.

    python3 tfidf_parity.py articles.jsonl.gz

Runs `stemma vectors --rank 0` for each row of a table of option sets, and TfidfVectorizer with the same options; for
log-entropy gensim's LogEntropyModel, on the counts of scikit-learn.
Exit status 0: same articles, same terms, same non-zeros, values equal to 1e-5 relative; 1: not so.
"""

import argparse
import json
import pathlib
import sys
import tempfile

import numpy as np
import scipy.sparse
from gensim.matutils import corpus2csc
from gensim.models import LogEntropyModel
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

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


class OptionSet:
    """One row of the table: the options of stemma, and what makes the same of texts elsewhere."""

    def __init__(self, name, options, fit):
        self.name = name
        self.options = options.split()
        self.fit = fit


def scikit(**options):
    """Fits scikit-learn's TfidfVectorizer; returns its terms and its matrix."""
    def fit(texts):
        vectorizer = TfidfVectorizer(**options)
        matrix = vectorizer.fit_transform(texts)
        return vectorizer.get_feature_names_out().tolist(), matrix
    return fit


def log_entropy(texts):
    """Weighs scikit-learn's counts by gensim's log-entropy, rows at length 1."""
    vectorizer = CountVectorizer(min_df=2)
    counts = vectorizer.fit_transform(texts).tocsr()
    rows = [list(zip(counts.indices[start:end].tolist(), counts.data[start:end].tolist()))
            for start, end in zip(counts.indptr, counts.indptr[1:])]
    model = LogEntropyModel(rows, normalize=True)
    matrix = corpus2csc((model[row] for row in rows), num_terms=counts.shape[1], num_docs=len(rows)).T.tocsr()
    return vectorizer.get_feature_names_out().tolist(), matrix


def option_sets(vocabulary):
    """The table. `vocabulary` is a file of terms, one a line."""
    words = vocabulary.read_text(encoding="utf-8").split("\n")[:-1]
    return [
        OptionSet("English stop words, 1 + ln c", "", scikit(
            sublinear_tf=True, min_df=2, stop_words=english_stop_words())),
        OptionSet("counts, nothing left out", "--stop-words none --term-frequency raw --minimum-frequency 1", scikit()),
        OptionSet("pairs of words", "--stop-words none --ngrams 1-2 --minimum-frequency 3", scikit(
            sublinear_tf=True, ngram_range=(1, 2), min_df=3)),
        OptionSet("limits as shares, length L1", "--stop-words none --minimum-frequency 0.001 --maximum-frequency 0.3 "
                  "--normalization l1", scikit(sublinear_tf=True, min_df=0.001, max_df=0.3, norm="l1")),
        OptionSet("limits as numbers, plain idf, no length", "--stop-words none --minimum-frequency 5 "
                  "--maximum-frequency 500 --idf plain --normalization none", scikit(
                      sublinear_tf=True, min_df=5, max_df=500, smooth_idf=False, norm=None)),
        OptionSet("boolean, no idf", "--term-frequency boolean --idf none", scikit(
            binary=True, use_idf=False, min_df=2, stop_words=english_stop_words())),
        OptionSet("runs of characters", "--mode characters --ngrams 3-4 --minimum-frequency 5", scikit(
            sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 4), min_df=5)),
        OptionSet("a given vocabulary", f"--stop-words none --term-frequency raw --vocabulary {vocabulary}", scikit(
            vocabulary=words)),
        OptionSet("log-entropy, of gensim", "--stop-words none --term-frequency log1p --idf entropy", log_entropy),
    ]


def compare(options, articles, records, report):
    """One row of the table."""
    print(f"      {options.name}: stemma vectors {' '.join(options.options)}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stemma("vectors", articles, "--rank", 0, "--output", folder, "--quiet", *options.options)
        compare_lists(report, "articles", read_ids(folder / "ids.txt"), list(records))
        expected, theirs = options.fit([whole_text(record) for record in records.values()])
        terms = read_lines(folder / "terms.txt")
        compare_lists(report, "terms", terms, expected)
        ours = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr()
        if ours.shape == theirs.shape:
            theirs = theirs.tocsr()
            # A weight of zero is stored by one and left out by the other.
            ours.eliminate_zeros()
            theirs.eliminate_zeros()
            compare_values(report, ours, theirs)
        else:
            report.check("shape", False, f"{ours.shape} in Stemma, {theirs.shape} expected")


def common_terms(records, path):
    """Writes every third of the thousand commonest words, sorted, and a word that no article has."""
    counter = CountVectorizer(max_features=1000).fit([whole_text(record) for record in records.values()])
    words = sorted({*counter.get_feature_names_out()[::3], "zzyzxqq"})
    path.write_text("".join(word + "\n" for word in words), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    arguments = parser.parse_args()
    report = Report()
    records = read_records(arguments.articles)
    with tempfile.TemporaryDirectory() as folder:
        vocabulary = pathlib.Path(folder) / "vocabulary.txt"
        common_terms(records, vocabulary)
        for options in option_sets(vocabulary):
            compare(options, arguments.articles, records, report)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
