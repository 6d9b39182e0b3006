"""Times the way from text to TF-IDF in Stemma and in scikit-learn, and prints one table.

    python3 text_speed.py articles.jsonl --runs 5

Both read the same plain JSON Lines and make the same matrix: words, English stop words, 1 + ln c, minimum frequency 2, in
float32. The numbers of terms and weights must agree, or there is nothing to compare (status 1).

    from memory    counting and weighing texts that are in memory (Stemma's --timings, "tokenize" and "weight"); the texts
                   beyond 64 MB Stemma fetches from its temporary file
    with reading   the file as well: "read" in Stemma, json.loads line by line in Python
    peak           of the whole process, as the system counts it

scikit-learn has no threads for this. Each of its runs is a process of its own; what Python takes to start is not counted,
nor what Stemma takes to write its files.
"""

import argparse
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from common import english_stop_words, stemma, whole_text


def run_peer(articles):
    """Runs scikit-learn in this process and prints its figures as JSON."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer
    start = time.perf_counter()
    with articles.open(encoding="utf-8") as lines:
        texts = [whole_text(json.loads(line)) for line in lines]
    read = time.perf_counter()
    vectorizer = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words=english_stop_words(), dtype=np.float32)
    matrix = vectorizer.fit_transform(texts)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"memory": end - read, "whole": end - start, "peak": peak, "terms": matrix.shape[1],
                      "weights": matrix.nnz, "bytes": sum(len(text.encode()) for text in texts)}))


def run_stemma(articles, threads):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        figures = json.loads(stemma("vectors", articles, "--rank", 0, "--output", folder, "--threads", threads, "--quiet",
                                    "--timings", folder / "timings.json", "--format", "jsonl"))
        timings = json.loads((folder / "timings.json").read_text(encoding="utf-8"))
    memory = timings["tokenize"] + timings["weight"]
    return {"memory": memory, "whole": memory + timings["read"], "peak": timings["peakMemoryMB"],
            "terms": figures["terms"], "weights": figures["weights"]}


def medians(runs):
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="plain JSON Lines")
    parser.add_argument("--runs", type=int, default=5, help="the median of so many is printed (5)")
    parser.add_argument("--peer", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        run_peer(options.articles)
        return 0

    print(stemma("doctor"))
    threads = sorted({1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()})
    ours, theirs = {number: [] for number in threads}, []
    # In turn, so that a slow minute of the machine hits all.
    for _ in range(options.runs):
        for number in threads:
            ours[number].append(run_stemma(options.articles, number))
        peer = subprocess.run([sys.executable, __file__, "--peer", options.articles], stdout=subprocess.PIPE, check=True)
        theirs.append(json.loads(peer.stdout))
    peer = medians(theirs)
    rows = [(f"Stemma, {number} thread{'s' if number > 1 else ''}", medians(ours[number])) for number in threads]
    print(f"{peer['bytes'] / 1e6:.1f} MB of text, {peer['terms']:.0f} terms, {peer['weights']:.0f} weights\n")
    print(f"{'':18} {'from memory':>20} {'ratio':>6} {'with reading':>13} {'ratio':>6} {'peak':>8} {'ratio':>6}")
    for name, row in [*rows, ("scikit-learn", peer)]:
        print(f"{name:18} {row['memory']:7.3f} s {peer['bytes'] / 1e6 / row['memory']:5.0f} MB/s "
              f"{peer['memory'] / row['memory']:6.1f} {row['whole']:11.3f} s {peer['whole'] / row['whole']:6.1f} "
              f"{row['peak']:5.0f} MB {peer['peak'] / row['peak']:6.1f}")
    print(f"\n{rows[0][1]['memory'] / rows[-1][1]['memory']:.2f} times as fast on {threads[-1]} threads as on one")
    agree = all(row["terms"] == peer["terms"] and row["weights"] == peer["weights"] for _, row in rows)
    if not agree:
        print("The answers differ.")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
