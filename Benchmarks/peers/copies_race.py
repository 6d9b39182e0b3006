"""Races Stemma's exact join of copies against rensa's and datasketch's MinHash, and prints one table.

    python3 copies_race.py articles.jsonl.gz --thresholds 0.5,0.3 --runs 3 --json race.json

All look for the pairs of articles whose sets of 5-word shingles have a Jaccard similarity at or above the threshold; Stemma's
pairs are all of them, so recall and precision are told against those. Each run is a process of its own, and the methods run in
turn. Words are \\w+ of the lower-cased text; hashes are made of the shingles joined by spaces.

    rensa        RMinHash, 128 permutations, RMinHashLSH of 32 bands (the settings of its documentation for .5; for .3 64
                 bands, which find more), candidates compared by their sketches
    datasketch   MinHash, 128 permutations, MinHashLSH at the threshold, candidates compared by their sketches

    seconds      of Stemma: reading the file, search, relations; of the others all but reading the file
    hashing      of the others: without the shingling in Python
    peak         of the whole process
"""

import argparse
import json
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from common import read_records, stemma

WIDTH = 5
PERMUTATIONS = 128
WORDS = re.compile(r"\w+")


def shingles(text):
    words = WORDS.findall(text.lower())
    return list({" ".join(words[start:start + WIDTH]) for start in range(len(words) - WIDTH + 1)})


def rensa_pairs(sets, threshold):
    from rensa import RMinHash, RMinHashLSH
    index = RMinHashLSH(threshold=threshold, num_perm=PERMUTATIONS, num_bands=32 if threshold >= 0.5 else 64)
    sketches = []
    for number, items in enumerate(sets):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update(items)
        index.insert(number, sketch)
        sketches.append(sketch)
    return {(min(one, other), max(one, other)) for one, sketch in enumerate(sketches) if sets[one]
            for other in index.query(sketch)
            if other != one and sets[other] and sketch.jaccard(sketches[other]) >= threshold}


def datasketch_pairs(sets, threshold):
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    sketches = []
    for number, items in enumerate(sets):
        sketch = MinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update_batch([item.encode() for item in items])
        index.insert(number, sketch)
        sketches.append(sketch)
    return {(min(one, other), max(one, other)) for one, sketch in enumerate(sketches) if sets[one]
            for other in index.query(sketch)
            if other != one and sets[other] and sketch.jaccard(sketches[other]) >= threshold}


PEERS = {"rensa": rensa_pairs, "datasketch": datasketch_pairs}


def peak_megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def run_peer(options):
    """In this process: figures and pairs of ids as JSON."""
    records = read_records(options.articles)
    ids = list(records)
    texts = [record.get("text") or "" for record in records.values()]
    start = time.perf_counter()
    sets = [shingles(text) for text in texts]
    shingled = time.perf_counter()
    pairs = PEERS[options.peer](sets, options.thresholds[0])
    end = time.perf_counter()
    json.dump({"seconds": end - start, "hashing": end - shingled, "peakMB": peak_megabytes(),
               "pairs": [[str(ids[one]), str(ids[other])] for one, other in sorted(pairs)]}, sys.stdout)


def run_stemma(articles, threshold, threads, folder):
    timings, output = folder / "timings.json", folder / "copies.jsonl"
    stemma("copies", articles, "--threshold", threshold, "--threads", threads, "--quiet", "--timings", timings,
           "--format", "jsonl", "--output", output)
    times = json.loads(timings.read_text(encoding="utf-8"))
    with output.open(encoding="utf-8") as lines:
        pairs = [(pair["a"], pair["b"]) for pair in map(json.loads, lines)]
    return {"seconds": times["read"] + times["copies"], "hashing": None, "peakMB": times["peakMemoryMB"], "pairs": pairs}


def peer(name, articles, threshold):
    command = [sys.executable, __file__, str(articles), "--peer", name, "--thresholds", str(threshold)]
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True).stdout)


def row(name, threshold, runs, exact):
    found = {tuple(sorted(pair)) for pair in runs[-1]["pairs"]}
    true = found & exact

    def median(figure):
        values = [run[figure] for run in runs]
        return None if values[0] is None else statistics.median(values)

    return {"method": name, "threshold": threshold, "seconds": median("seconds"), "hashing": median("hashing"),
            "peakMB": median("peakMB"), "pairs": len(found), "recall": len(true) / len(exact) if exact else 1,
            "precision": len(true) / len(found) if found else 1}


def print_row(found, ours):
    hashing = "" if found["hashing"] is None else f"{found['hashing']:.2f}"
    print(f"{found['method']:18} {found['threshold']:5} {found['seconds']:8.2f} {found['seconds'] / ours['seconds']:6.1f} "
          f"{hashing:>8} {found['peakMB']:6.0f} MB {found['peakMB'] / ours['peakMB']:6.1f} {found['pairs']:8} "
          f"{found['recall']:7.3f} {found['precision']:9.3f}", flush=True)


def numbers(text):
    return [float(number) for number in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--thresholds", type=numbers, default=[0.5], help="0.5,0.3")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many is printed (3)")
    parser.add_argument("--peers", default="rensa,datasketch", help="which peers run")
    parser.add_argument("--json", type=pathlib.Path, help="where all figures go")
    parser.add_argument("--peer", choices=PEERS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return run_peer(options)
    rows = []
    print(f"{'':18} {'at':>5} {'seconds':>8} {'ratio':>6} {'hashing':>8} {'peak':>9} {'ratio':>6} {'pairs':>8} "
          f"{'recall':>7} {'precision':>9}")
    for threshold in options.thresholds:
        runs = {}
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(options.runs):
                for threads in (1, 2):
                    runs.setdefault(f"Stemma, {threads} threads", []).append(
                        run_stemma(options.articles, threshold, threads, pathlib.Path(folder)))
                for name in options.peers.split(","):
                    runs.setdefault(name, []).append(peer(name, options.articles, threshold))
        exact = {tuple(sorted(pair)) for pair in runs["Stemma, 2 threads"][-1]["pairs"]}
        found = [row(name, threshold, own, exact) for name, own in runs.items()]
        for one in found:
            print_row(one, found[1])
        rows += found
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
