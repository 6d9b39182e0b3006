"""Races Stemma's truncated SVD against scikit-learn's, SciPy's (ARPACK) and gensim's, and prints one table.

    python3 svd_race.py articles.jsonl --ranks 50,100,300 --runs 3 --json race.json --plot race.png

All decompose the very same TF-IDF matrix, which Stemma writes, on 1 and on 2 threads; which settings they take stands in
svd_methods.py. First the checks of svd_checks.py against ARPACK (status 1 if one fails), then the table, then the targets,
which change no status. Each run is a process of its own, and the methods run in turn, so that a slow minute of the machine
hits all; what a process takes to start and to read its files is not counted.

    seconds    median; Stemma's is `svd` of --timings, which includes its certificate
    ratio      scikit-learn's seconds at the same rank on as many threads, over these
    energy     the sum of the squared singular values, as a share of ARPACK's
    residual   the largest of the triplets, relative to its singular value, worked out afresh in double precision
    < 1 %      how many triplets have a smaller residual than that
    GFLOP/s    of the sparse products, over all the seconds: what else a method does counts as time, not as work
    memory     the bytes that the sparse products have to move at least (the weights once for each pass, Stemma's of 32 columns,
               and both dense matrices) over all the seconds, as a share of what `stemma bench` reads from memory on as many
               threads; over 100 % where a cache holds the matrix
    peak       of the whole process: of Stemma's with the articles it reads, of the others with Python and its libraries
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from common import stemma

HERE = pathlib.Path(__file__).parent
PEERS = ("scikit-learn", "ARPACK", "gensim")
SLOW = ("ARPACK", "gensim")
# Debian keeps the reference libraries here, beside OpenBLAS.
REFERENCE_LIBRARIES = {"/usr/lib/x86_64-linux-gnu/blas": "libblas.so.3",
                       "/usr/lib/x86_64-linux-gnu/lapack": "liblapack.so.3"}
# So many times Stemma's seconds with OpenBLAS may it take with the reference BLAS.
REFERENCE_LIMIT = 4
# Times the bytes of the matrix, its transpose and the basis may Stemma's memory grow over what it needs without an SVD.
MEMORY_LIMIT = 1.5
# Columns beyond the rank that the basis is supposed to have: four blocks.
EXTRA_COLUMNS = 4 * 32
# The columns that Stemma multiplies at once.
BLOCK = 32


def run_stemma(articles, rank, threads, folder, environment=None):
    timings = folder / "timings.json"
    out = stemma("vectors", articles, "--rank", rank, "--output", folder, "--threads", threads, "--quiet",
                 "--timings", timings, "--format", "jsonl", environment=environment)
    times = json.loads(timings.read_text(encoding="utf-8"))
    return {"seconds": times.get("svd", 0), "peakMB": times["peakMemoryMB"], "matrix": json.loads(out), **work(folder, json.loads(out))}


def work(folder, matrix):
    """Operations and least bytes of Stemma's sparse products: blocks of 32 float columns, 8 bytes a weight."""
    certificate = folder / "certificate.json"
    columns = json.loads(certificate.read_text(encoding="utf-8"))["products"] if certificate.exists() else 0
    sides = matrix["articles"] + matrix["terms"]
    return {"flops": 2 * matrix["weights"] * columns,
            "bytes": columns * (8 * matrix["weights"] / BLOCK + 4 * sides)}


def memory_speeds(threads):
    """Bytes a second out of memory, by number of threads."""
    rows = [json.loads(stemma("bench", "--threads", count, "--articles", 2048, "--format", "json")) for count in threads]
    return {count: max((row["size"], row["rate"]) for row in found if row["name"] == "reading" and row["threads"] == count)[1]
            * 1e9 for count, found in zip(threads, rows)}


def python(script, *arguments):
    """Runs a script beside this one; the big arrays stay in its process, or they would count in the peaks of the next."""
    command = [sys.executable, HERE / script, *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8")


def measure(*arguments):
    run = python("svd_methods.py", *arguments)
    if run.returncode:
        raise SystemExit(f"{arguments[0]} ended with status {run.returncode}")
    return json.loads(run.stdout)


def checked(title, folder, factors):
    """Prints the checks under a title; whether all hold."""
    run = python("svd_checks.py", folder, factors)
    print(f"{title}\n{run.stdout}", flush=True)
    return run.returncode == 0


class Race:
    """The matrix, the runs so far by (method, threads, rank), and whether a check has failed."""

    def __init__(self, options, folder):
        self.options, self.folder, self.runs, self.failed = options, folder, {}, False
        for threads in options.threads:
            self.add("Stemma", threads, 0, run_stemma(options.articles, 0, threads, self.place("none")))
        self.matrix = self.runs["Stemma", options.threads[0], 0][0]["matrix"]
        self.memory = memory_speeds(options.threads)

    def place(self, name):
        place = self.folder / name
        place.mkdir(exist_ok=True)
        return place

    def add(self, method, threads, rank, figures):
        print(f"{method}, {threads} threads, rank {rank}: {figures['seconds']:.2f} s", file=sys.stderr, flush=True)
        self.runs.setdefault((method, threads, rank), []).append(figures)

    def race(self, rank):
        """All methods in turn, the slow ones fewer times; then the checks."""
        for number in range(self.options.runs):
            for threads in self.options.threads:
                ours = run_stemma(self.options.articles, rank, threads, self.place("stemma"))
                self.add("Stemma", threads, rank, ours)
                for method in PEERS:
                    if method not in SLOW or (number < self.options.slow_runs and threads in self.options.slow_threads):
                        self.add(method, threads, rank, self.peer(method, rank, threads))
        accuracy = measure("Stemma", self.place("stemma"))
        for threads in self.options.threads:
            self.runs["Stemma", threads, rank][-1].update(accuracy)
        self.check(f"Stemma, rank {rank}, against ARPACK", "stemma")

    def peer(self, method, rank, threads):
        output = ["--output", self.folder / "factors.npz"] if method == "ARPACK" else []
        return measure(method, self.folder / "none/tfidf.npz", "--rank", rank, "--threads", threads, *output)

    def check(self, title, name):
        self.failed |= not checked(title, self.place(name), self.folder / "factors.npz")

    def reference_blas(self, rank):
        """Stemma's seconds with the reference BLAS; its answer is checked as the other. To be called after race(rank)."""
        threads = self.options.threads[-1]
        ours = run_stemma(self.options.articles, rank, threads, self.place("reference"), reference_environment())
        self.add("Stemma, reference BLAS", threads, rank, {**ours, **measure("Stemma", self.place("reference"))})
        self.check(f"Stemma with the reference BLAS, rank {rank}, against ARPACK", "reference")

    def rows(self):
        return [self.row(*key) for key in sorted(self.runs, key=lambda key: (key[2], key[1])) if key[2]]

    def row(self, method, threads, rank):
        runs = self.runs[method, threads, rank]
        best = next(self.runs["ARPACK", number, rank][0] for number in self.options.slow_threads)
        seconds = self.median(method, threads, rank, "seconds")
        return {"method": method, "threads": threads, "rank": rank, "runs": len(runs), "seconds": seconds,
                "ratio": self.median("scikit-learn", threads, rank, "seconds") / seconds,
                "energy": runs[-1]["squares"] / best["squares"], "residual": runs[-1]["worst"],
                "accurate": runs[-1]["accurate"], "gflops": runs[-1]["flops"] / seconds / 1e9,
                "memoryShare": runs[-1]["bytes"] / seconds / self.memory[threads], "peakMB": self.median(method, threads, rank, "peakMB")}

    def median(self, method, threads, rank, figure):
        return statistics.median(run[figure] for run in self.runs[method, threads, rank])


def reference_environment():
    """The environment in which Stemma takes the reference BLAS; an error where it does not."""
    for folder, library in REFERENCE_LIBRARIES.items():
        if not pathlib.Path(folder, library).exists():
            raise SystemExit(f"no {library} in {folder}: install libblas3 and liblapack3")
    environment = {**os.environ, "LD_LIBRARY_PATH": ":".join(REFERENCE_LIBRARIES)}
    blas = json.loads(stemma("doctor", "--format", "jsonl", environment=environment))["blas"]
    if blas != "reference BLAS":
        raise SystemExit(f"Stemma takes {blas}, not the reference BLAS")
    return environment


def target(name, value, limit, unit, met):
    return {"target": name, "value": value, "limit": limit, "unit": unit, "met": met}


def targets(race):
    """What Stemma is to reach, for each rank and number of threads."""
    options = race.options
    for rank in options.ranks:
        for threads in options.threads:
            place = f"rank {rank}, {threads} thread{'s' if threads > 1 else ''}"
            ratio = race.row("Stemma", threads, rank)["ratio"]
            yield target(f"{place}: times as fast as scikit-learn, at least", ratio, options.target, "",
                         ratio >= options.target)
            grown = race.median("Stemma", threads, rank, "peakMB") - race.median("Stemma", threads, 0, "peakMB")
            limit = MEMORY_LIMIT * needed_megabytes(race.matrix, rank)
            yield target(f"{place}: memory above that of rank 0, at most", grown, limit, " MB", grown <= limit)
        if options.blas:
            slow, fast = (race.median(name, options.threads[-1], rank, "seconds")
                          for name in ("Stemma, reference BLAS", "Stemma"))
            yield target(f"rank {rank}: reference BLAS, times the seconds of OpenBLAS, at most", slow / fast,
                         REFERENCE_LIMIT, "", slow / fast <= REFERENCE_LIMIT)


def needed_megabytes(matrix, rank):
    """Of the matrix and its transpose (4 + 4 bytes a weight, 8 a row) and of two sets of float columns."""
    sides = matrix["articles"] + matrix["terms"]
    return (2 * 8 * matrix["weights"] + 8 * sides + 2 * (rank + EXTRA_COLUMNS) * sides * 4) / 1e6


def print_table(rows):
    width = max(len(row["method"]) for row in rows)
    print(f"{'':{width}} {'threads':>7} {'rank':>5} {'seconds':>9} {'ratio':>6} {'energy':>11} {'residual':>9} "
          f"{'< 1 %':>6} {'GFLOP/s':>8} {'memory':>7} {'peak':>8} {'runs':>5}")
    for row in rows:
        print(f"{row['method']:{width}} {row['threads']:7} {row['rank']:5} {row['seconds']:9.3f} {row['ratio']:6.2f} "
              f"{row['energy']:11.7f} {row['residual']:9.1e} {row['accurate']:6} {row['gflops']:8.1f} "
              f"{100 * row['memoryShare']:5.0f} % {row['peakMB']:5.0f} MB {row['runs']:5}")


def plot(rows, path):
    """Seconds against the largest residual, a point a method, rank and number of threads."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(8, 5), layout="constrained")
    for method in dict.fromkeys(row["method"] for row in rows):
        own = [row for row in rows if row["method"] == method]
        axes.scatter([row["seconds"] for row in own], [row["residual"] for row in own], label=method)
        for row in own:
            axes.annotate(f"{row['rank']}, {row['threads']}t", (row["seconds"], row["residual"]), fontsize=7,
                          rotation=45, xytext=(2, 4), textcoords="offset points")
    axes.set(xscale="log", yscale="log", xlabel="seconds", ylabel="largest relative residual",
             title="Truncated SVD of the same matrix (rank, threads)")
    axes.axhline(0.01, color="grey", linewidth=0.8, linestyle=":")
    axes.margins(0.1)
    axes.legend()
    figure.savefig(path, dpi=150)


def numbers(text):
    return sorted({int(number) for number in text.split(",")})


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--ranks", type=numbers, default=[50, 100], help="50,100")
    parser.add_argument("--threads", type=numbers, default=[1, 2], help="1,2")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many is printed (3)")
    parser.add_argument("--slow-runs", type=int, default=1, help="the same for ARPACK and gensim (1)")
    parser.add_argument("--slow-threads", type=numbers, help="on so many threads these run (as --threads)")
    parser.add_argument("--target", type=float, default=4, help="so many times as fast as scikit-learn is the target (4)")
    parser.add_argument("--blas", choices=["reference"], help="runs Stemma once more with the reference BLAS")
    parser.add_argument("--json", type=pathlib.Path, help="where all figures go")
    parser.add_argument("--plot", type=pathlib.Path, help="where a plot goes, seconds against residual (.png)")
    options = parser.parse_args()
    options.slow_threads = options.slow_threads or options.threads
    if min(options.runs, options.slow_runs) < 1 or not set(options.slow_threads) <= set(options.threads):
        parser.error("at least one run is needed, and --slow-threads must be among --threads")
    return options


def report(race):
    """Prints table and targets, and writes the files that were asked for."""
    options, rows, goals = race.options, race.rows(), list(targets(race))
    print(f"Medians of {options.runs} runs. ARPACK and gensim, which are slow: {options.slow_runs}.\n")
    print_table(rows)
    print("\nTargets")
    for goal in goals:
        print(f"{'met  ' if goal['met'] else 'short'} {goal['target']} {goal['limit']:.0f}{goal['unit']}: "
              f"{goal['value']:.2f}{goal['unit']}")
    if options.json:
        doctor = json.loads(stemma("doctor", "--format", "jsonl"))
        result = {"articles": options.articles.name, "matrix": race.matrix, "system": doctor, "checksHold": not race.failed,
                  "rows": rows, "targets": goals}
        options.json.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    if options.plot:
        plot(rows, options.plot)


def main():
    options = read_options()
    print(stemma("doctor"))
    with tempfile.TemporaryDirectory() as folder:
        race = Race(options, pathlib.Path(folder))
        print("{articles} articles, {terms} terms, {weights} weights\n".format(**race.matrix), flush=True)
        for rank in options.ranks:
            race.race(rank)
            if options.blas:
                race.reference_blas(rank)
        report(race)
    return int(race.failed)


if __name__ == "__main__":
    sys.exit(main())
