"""Whether topics are the same with every seed, every order of the articles and every number of threads.

    python3 topic_seeds.py [--sets sample,ecbplus] [--seeds 20] [--method kmeans]

The collections are those of topic_sets.py; the command `stemma` must be in PATH. Printed for each: the mean and the least
adjusted Rand index of all pairs of seeds, and whether shuffled input and 1, 2 and 3 threads give the same topic to each
article. Fails (status 1) where the mean is below 0.95, or where anything differs with order or threads.
"""

import argparse
import itertools
import pathlib
import random
import statistics
import sys
import tempfile

from sklearn.metrics import adjusted_rand_score

import topic_sets
from common import Report, topics_by_id


def shuffled(file, seed):
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(seed).shuffle(lines)
    other = file.with_suffix(f".{seed}.jsonl")
    other.write_text("".join(lines), encoding="utf-8")
    return other


def examine(report, name, file, options):
    method = ["--method", options.method]
    runs = [topics_by_id(file, *method, "--seed", seed) for seed in range(1, options.seeds + 1)]
    names = list(runs[0])
    lists = [[run[article] for article in names] for run in runs]
    scores = [adjusted_rand_score(*pair) for pair in itertools.combinations(lists, 2)]
    report.check(f"{name}: {options.seeds} seeds", statistics.mean(scores) >= 0.95,
                 f"adjusted Rand index {statistics.mean(scores):.3f} on average, {min(scores):.3f} at the least")
    for seed in (1, 2):
        report.check(f"{name}: order {seed}", topics_by_id(shuffled(file, seed), *method) == runs[0], f"{len(names)} articles")
    for threads in (1, 2, 3):
        found = topics_by_id(file, *method, "--threads", threads)
        report.check(f"{name}: {threads} threads", found == runs[0], f"{len(names)} articles")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default="sample,ecbplus,conflict-reports,r8")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--method", choices=["kmeans", "leiden", "hdbscan"], default="kmeans")
    options, report = parser.parse_args(), Report()
    if options.seeds < 2:
        parser.error(f"--seeds must be 2 or more; found {options.seeds}")
    with tempfile.TemporaryDirectory() as folder:
        for name in options.sets.split(","):
            written = topic_sets.write(name, pathlib.Path(folder))
            if written:
                examine(report, name, written[0], options)
            else:
                print(f"{name}: left out, as it is not in {topic_sets.DATA}", file=sys.stderr)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
