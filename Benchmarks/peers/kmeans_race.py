"""Races Stemma's spherical k-means against scikit-learn's KMeans on the same latent vectors, and prints one table.

    python3 kmeans_race.py articles.jsonl --count 20 --runs 5 --json race.json

Both cluster the rows of `vectors.npy`, which `stemma vectors` writes, scaled to length 1, with 10 starts on as many threads. Each
run has another seed, and the two run in turn, so that a slow minute of the machine hits both. Stemma's side is kmeans-run, made by
`swift build -c release --product kmeans-run` in Benchmarks. First the checks (status 1 if one fails), then the table.

    labels       every row has a cluster of 0 ..< count, and the sum of cosines Stemma gives is that of its labels
    cosines      the sum of the cosines of the rows with the directions of their clusters' sums, larger is better: Stemma's mean
                 over the runs must not be under scikit-learn's by more than --tolerance
    inertia      the sum of the squared distances to the clusters' means, which scikit-learn makes small; smaller is better
    seconds      median, without reading and writing
    ratio        scikit-learn's seconds over Stemma's
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

from common import Report, stemma

RUNNER = pathlib.Path(__file__).parents[1] / ".build/release/kmeans-run"
# Centres are rounded to float32, and so are the cosines that are summed.
ROUNDING = 1e-6


def unit_rows(path):
    rows = np.load(path)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.ascontiguousarray(rows / np.where(lengths > 0, lengths, 1), dtype=np.float32)


def measures(rows, labels, count):
    """The sum of cosines and the inertia that labels come to, in double precision."""
    sums = np.zeros((count, rows.shape[1]))
    np.add.at(sums, labels, rows.astype(np.float64))
    sizes = np.maximum(np.bincount(labels, minlength=count), 1)
    squares = np.square(sums).sum(axis=1)
    inertia = np.square(rows.astype(np.float64)).sum() - (squares / sizes).sum()
    return {"cosines": np.sqrt(squares).sum(), "inertia": inertia, "labels": labels}


def run_stemma(options, folder, rows, seed):
    labels = folder / "labels.bin"
    arguments = {"--count": options.count, "--seed": seed, "--threads": options.threads, "--starts": options.starts, "--labels": labels}
    command = [options.runner, folder / "rows.npy", *(part for pair in arguments.items() for part in pair)]
    figures = json.loads(subprocess.run([*map(str, command)], check=True, stdout=subprocess.PIPE).stdout)
    return {**figures, **measures(rows, np.fromfile(labels, dtype=np.int64), options.count)}


def run_scikit_learn(options, _, rows, seed):
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits
    model = KMeans(options.count, n_init=options.starts, random_state=seed)
    with threadpool_limits(options.threads):
        start = time.perf_counter()
        model.fit(rows)
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "iterations": model.n_iter_, **measures(rows, model.labels_.astype(np.int64), options.count)}


METHODS = {"Stemma": run_stemma, "scikit-learn": run_scikit_learn}


def race(options, folder, rows):
    runs = {method: [] for method in METHODS}
    for seed in range(1, options.runs + 1):
        for method, run in METHODS.items():
            runs[method].append(run(options, folder, rows, seed))
            print(f"{method}, seed {seed}: {runs[method][-1]['seconds']:.3f} s", file=sys.stderr, flush=True)
    return runs


def check(report, options, runs):
    for number, run in enumerate(runs["Stemma"], 1):
        labels = run["labels"]
        report.check(f"labels, seed {number}", labels.min() >= 0 and labels.max() < options.count,
                     f"{len(np.unique(labels))} clusters")
        report.check_at_most(f"sum of cosines, seed {number}", abs(run["objective"] / run["cosines"] - 1), options.rounding)
    ours, theirs = (statistics.mean(run["cosines"] for run in runs[method]) for method in METHODS)
    report.check("objective no worse", ours >= theirs * (1 - options.tolerance), f"{ours:.2f} against {theirs:.2f}")


def table(runs):
    median = {method: {name: statistics.median(run[name] for run in runs[method])
                       for name in ("seconds", "cosines", "inertia", "iterations")} for method in METHODS}
    for figures in median.values():
        figures["ratio"] = median["scikit-learn"]["seconds"] / figures["seconds"]
    return median


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--count", type=int, required=True, help="the number of clusters")
    parser.add_argument("--runs", type=int, default=5, help="the medians of so many are printed (5)")
    parser.add_argument("--rank", type=int, default=100, help="the dimensions of the latent vectors (100)")
    parser.add_argument("--starts", type=int, default=10, help="the starts of either (10)")
    parser.add_argument("--threads", type=int, default=2, help="the threads of either (2)")
    parser.add_argument("--tolerance", type=float, default=0.0, help="the part by which the objective may be worse (0)")
    parser.add_argument("--runner", type=pathlib.Path, default=RUNNER, help="kmeans-run, if elsewhere")
    parser.add_argument("--json", type=pathlib.Path, help="where the figures go")
    parser.set_defaults(rounding=ROUNDING)
    return parser.parse_args()


def main():
    options, report = read_options(), Report()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stemma("vectors", options.articles, "--rank", options.rank, "--output", folder, "--quiet")
        rows = unit_rows(folder / "vectors.npy")
        np.save(folder / "rows.npy", rows)
        runs = race(options, folder, rows)
    check(report, options, runs)
    figures = table(runs)
    print(f"\n{len(rows)} rows, {options.count} clusters, {options.starts} starts, {options.threads} threads; medians of {options.runs} runs\n")
    print(f"{'':13} {'seconds':>9} {'ratio':>6} {'cosines':>12} {'inertia':>12} {'iterations':>10}")
    for method, row in figures.items():
        print("{:13} {seconds:9.3f} {ratio:6.2f} {cosines:12.2f} {inertia:12.2f} {iterations:10.0f}".format(method, **row))
    if options.json:
        options.json.write_text(json.dumps({"articles": options.articles.name, "rows": len(rows), "count": options.count,
                                            "checksHold": not report.failed, "medians": figures}, indent=2) + "\n", encoding="utf-8")
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
