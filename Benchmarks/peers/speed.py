"""Times the same steps in Stemma and in scikit-learn, with one thread and with all, and prints one table.

    python3 speed.py articles.jsonl.gz --runs 3

Stemma's times are those of its own --timings; what it writes to disk is not counted, nor what Python takes to start.
scikit-learn has the settings that were fastest of those that give the same answer:

    read and TF-IDF     json and gzip, TfidfVectorizer with float32; it has no threads
    truncated SVD       TruncatedSVD, randomized, 5 iterations, float32
    similar             NearestNeighbors, brute force on sparse rows; the faster of cosine and Euclidean distance, which
                        rank rows of length 1 alike
    copies              HashingVectorizer of 5-word shingles without a vocabulary, then all overlaps as a sparse product
                        of the shingles that stand in two articles or more

The numbers of terms and pairs must agree, or there is nothing to compare (status 1). Speed alone says little of an SVD:
the energy it keeps and its residuals stand below the table.
"""

import argparse
import json
import os
import pathlib
import statistics
import sys
import tempfile
import time

import numpy as np
import scipy.sparse
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import HashingVectorizer, TfidfVectorizer
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_info, threadpool_limits

from common import english_stop_words, read_records, stemma, whole_text
from svd_parity import Decomposition, reference_values, relative_residuals

RANK, TOP, THRESHOLD = 100, 10, 0.3
STEPS = ["read and TF-IDF", f"truncated SVD, k = {RANK}", f"top {TOP} similar of all", f"copies, J >= {THRESHOLD}"]


def run_stemma(articles, threads, folder):
    """The seconds of each step, and the number of pairs; what was found stays in the folder."""
    timings = folder / "timings.json"

    def run(*arguments):
        stemma(*arguments, "--threads", threads, "--quiet", "--timings", timings)
        return json.loads(timings.read_text(encoding="utf-8"))

    vectors = run("vectors", articles, "--rank", RANK, "--output", folder)
    similar = run("similar", articles, "--all", "--top", TOP, "--format", "jsonl", "--output", folder / "similar.jsonl")
    copies = run("copies", articles, "--threshold", THRESHOLD, "--format", "jsonl", "--output", folder / "copies.jsonl")
    seconds = [vectors["read"] + vectors["tokenize"] + vectors["weight"], vectors["svd"], similar["similar"],
               copies["copies"]]
    with (folder / "copies.jsonl").open(encoding="utf-8") as lines:
        return seconds, sum(1 for _ in lines)


def timed(step):
    start = time.perf_counter()
    result = step()
    return time.perf_counter() - start, result


def term_vectors(articles):
    records = read_records(articles)
    vectorizer = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words=english_stop_words(), dtype=np.float32)
    matrix = vectorizer.fit_transform(map(whole_text, records.values()))
    matrix.sort_indices()
    return records, matrix


def decompose(matrix):
    svd = TruncatedSVD(RANK, algorithm="randomized", n_iter=5, random_state=1)
    return svd.fit_transform(matrix), svd.singular_values_, svd.components_.T


def similar_rows(matrix, metric, threads):
    # One more than asked for: each row is its own nearest.
    neighbours = NearestNeighbors(n_neighbors=TOP + 1, algorithm="brute", metric=metric, n_jobs=threads)
    return neighbours.fit(matrix).kneighbors(matrix)


def copies(texts):
    """The number of pairs at or above the threshold."""
    shingles = HashingVectorizer(
        ngram_range=(5, 5), token_pattern=r"\w+", binary=True, norm=None, alternate_sign=False, dtype=np.int32,
        n_features=2**31 - 1).transform(texts)
    sizes = np.diff(shingles.indptr)
    rows = np.repeat(np.arange(len(sizes)), sizes)
    _, columns, counts = np.unique(shingles.indices, return_inverse=True, return_counts=True)
    # The columns that are left, numbered anew.
    shared = counts > 1
    numbers = np.cumsum(shared) - 1
    kept = shared[columns]
    matrix = scipy.sparse.csr_matrix(
        (np.ones(kept.sum(), np.int32), (rows[kept], numbers[columns[kept]])), shape=(len(sizes), shared.sum()))
    overlaps = scipy.sparse.triu(matrix @ matrix.T, 1).tocoo()
    jaccard = overlaps.data / (sizes[overlaps.row] + sizes[overlaps.col] - overlaps.data)
    return int((jaccard >= THRESHOLD).sum())


def run_peer(articles, threads):
    """The seconds of each step, the shape of the term vectors, the decomposition, and the number of pairs."""
    with threadpool_limits(threads):
        read, (records, matrix) = timed(lambda: term_vectors(articles))
        svd, factors = timed(lambda: decompose(matrix))
        similar = min(timed(lambda: similar_rows(matrix, metric, threads))[0] for metric in ("cosine", "euclidean"))
        texts = [record.get("text") or "" for record in records.values()]
        copying, pairs = timed(lambda: copies(texts))
    return [read, svd, similar, copying], matrix, factors, pairs


def print_surroundings(threads):
    print(stemma("doctor", "--threads", threads))
    for library in threadpool_info():
        name, version = library["internal_api"], library.get("version") or "unknown version"
        print(f"peer's {library['user_api']}: {name} {version}, {library.get('architecture', '')}".rstrip(", "))
    print(f"OPENBLAS_CORETYPE: {os.environ.get('OPENBLAS_CORETYPE', 'not set')}\n")


def print_table(rows):
    print(f"{'step':26} {'threads':>7} {'Stemma s':>9} {'scikit-learn s':>15} {'ratio':>6}")
    for step, threads, ours, theirs in rows:
        print(f"{step:26} {threads:7} {ours:9.3f} {theirs:15.3f} {theirs / ours:6.1f}")


def print_quality(matrix, decompositions):
    best = np.square(reference_values(matrix, RANK)[0]).sum()
    for name, (scaled, values, right) in decompositions.items():
        scaled, values, right = (part.astype(np.float64) for part in (scaled, values, right))
        residuals = relative_residuals(matrix, scaled / values, values, right)
        print(f"{name}: {np.square(values).sum() / best:.6f} of the best energy, "
              f"{(residuals < 0.01).sum()} of {RANK} residuals under 1 %")


def measure(articles, threads, runs, folder):
    """A row a step of medians, and what both found in the last run."""
    ours, theirs = [], []
    # In turn, so that a slow minute of the machine hits both.
    for _ in range(runs):
        seconds, pairs = run_stemma(articles, threads, folder)
        ours.append(seconds)
        seconds, matrix, factors, peer_pairs = run_peer(articles, threads)
        theirs.append(seconds)
    rows = [(step, threads, statistics.median(own), statistics.median(other))
            for step, own, other in zip(STEPS, zip(*ours), zip(*theirs))]
    return rows, (pairs, peer_pairs), matrix, factors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many is printed (3)")
    options = parser.parse_args()

    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print_surroundings(processors)
    rows = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for threads in sorted({1, processors}):
            more, pairs, matrix, factors = measure(options.articles, threads, options.runs, folder)
            rows += more
        found = Decomposition(folder)
    print_table(sorted(rows, key=lambda row: (STEPS.index(row[0]), row[1])))
    print(f"\n{matrix.shape[0]} articles, {matrix.shape[1]} terms; {pairs[0]} pairs, of the peer {pairs[1]}")
    if found.matrix.shape != matrix.shape or pairs[0] != pairs[1]:
        print(f"The answers differ: Stemma's matrix is {found.matrix.shape}.")
        return 1
    print_quality(found.matrix, {
        "Stemma": (found.left * found.values, found.values, found.right), "scikit-learn": factors})
    return 0


if __name__ == "__main__":
    sys.exit(main())
