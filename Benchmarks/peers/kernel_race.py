"""Races Stemma's sparse product against scipy's on the term vectors of articles, and prints how near it is to its roof.

    python3 kernel_race.py articles.jsonl.gz --runs 9

The kernel itself is called, compiled as for a release from Sources/CKernels, on scipy's own arrays: the same matrix, the
same numbers, the same float32; the answers must agree to what float32 allows (status 1). scipy's product has one thread;
Stemma's is made as its solver makes it: the dense columns in blocks of 32, each a piece of memory of its own, one after
another, on one thread and on all. Each thread takes one range of rows, with as many weights as the others': the solver's
ranges of 256 rows would take Python as long to call as the kernel to work through. The fastest of the runs counts.

    ratio       scipy's time by Stemma's
    of roof     the roof's time by Stemma's. The roof is that of SparseProductRoof.swift for one block, as often as there are
                blocks: the operations, and for each working set that `stemma bench` reads the bytes that do not fit a
                smaller one, at the speed it measures
    lines       whether the dense blocks begin where a cache line does: "plain" as malloc gives them, "aligned" on 2 MiB, with
                large pages where the system gives them
"""

import argparse
import concurrent.futures
import ctypes
import json
import mmap
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np
import scipy.sparse

from common import stemma

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from instruction_counts import KERNELS  # noqa: E402

WIDTHS = [32, 64, 128]
LEVELS = {"baseline": 0, "avx2": 1, "avx512": 2}
# As BlockKernel.swift has it.
BLOCK_WIDTH = 32
# Sums of some hundred products in float32, relative to the largest element.
TOLERANCE = 1e-5


class Kernel:
    """stemma_sparse_times_dense on the arrays of one matrix."""

    def __init__(self, folder, matrix):
        library = folder / "kernels.so"
        subprocess.run(["clang", "-O2", "-shared", "-fPIC", f"-I{KERNELS / 'include'}",
                        *sorted(KERNELS.glob("*.c")), "-o", library], check=True)
        self.library = ctypes.CDLL(str(library))
        self.highest = self.library.stemma_highest_instruction_set()
        self.offsets = matrix.indptr.astype(np.int64)
        self.columns, self.values, self.rows = matrix.indices.astype(np.int32), matrix.data, matrix.shape[0]

    def ranges(self, threads):
        """As many ranges of rows, with equal numbers of weights."""
        shares = np.arange(threads + 1) * self.offsets[-1] // threads
        ends = [*np.searchsorted(self.offsets, shares[:-1]), self.rows]
        return [(int(first), int(last)) for first, last in zip(ends, ends[1:])]

    def multiply(self, level, dense, product, pool, ranges):
        """Block by block, with the rows of both 32 apart, as SparseMatrix+Blocks.swift has it.

        dense and product: blocks × rows × 32.
        """
        arrays = [ctypes.c_void_p(array.ctypes.data) for array in (self.offsets, self.columns, self.values)]
        width = ctypes.c_ssize_t(BLOCK_WIDTH)

        def rows(source, target, first, last):
            self.library.stemma_sparse_times_dense(
                level, *arrays, ctypes.c_void_p(source.ctypes.data), width, width,
                ctypes.c_void_p(target.ctypes.data + 4 * first * BLOCK_WIDTH), width, ctypes.c_ssize_t(first),
                ctypes.c_ssize_t(last))

        for source, target in zip(dense, product):
            list((pool.map if pool else map)(lambda ends: rows(source, target, *ends), ranges))


def aligned(shape):
    """Zeros that begin on a multiple of 2 MiB, in large pages where they are given."""
    size, page = 4 * int(np.prod(shape)), 1 << 21
    memory = mmap.mmap(-1, size + page)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        memory.madvise(mmap.MADV_HUGEPAGE)
    whole = np.frombuffer(memory, np.uint8)
    start = -whole.ctypes.data % page
    return whole[start:start + size].view(np.float32).reshape(shape)


def fastest(runs, step):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return min(times)


def limits(threads):
    """Bytes a second by working set, and operations a second, as `stemma bench` measures them."""
    rows = [row for row in json.loads(stemma("bench", "--threads", threads, "--articles", 2048, "--format", "json"))
            if row["threads"] == threads]
    readings = [(row["size"], row["rate"] * 1e9) for row in rows if row["name"] == "reading"]
    return readings, next(row["rate"] * 1e9 for row in rows if row["name"] == "arithmetic")


def roof(matrix, blocks, readings, operations):
    """The least seconds for so many blocks, and what they are due to: as SparseProductRoof.swift works it out."""
    counts = np.sort(np.bincount(matrix.indices, minlength=matrix.shape[1]))[::-1]
    served = np.concatenate([[0], np.cumsum(counts)])
    row_bytes = 4 * BLOCK_WIDTH
    passing = 8 * matrix.nnz + (8 + row_bytes) * matrix.shape[0]
    bounds, nearer = [(2 * matrix.nnz * BLOCK_WIDTH / operations, "arithmetic")], 0
    for size, speed in readings:
        fits = passing + row_bytes * matrix.shape[1] <= nearer
        beyond = matrix.nnz - served[min(nearer // row_bytes, matrix.shape[1])]
        bounds.append((0 if fits else (passing + beyond * row_bytes) / speed, f"{size >> 10} KiB"))
        nearer = size
    seconds, due = max(bounds)
    return seconds * blocks, due


def in_blocks(dense):
    """The same columns as blocks × rows × 32."""
    return np.ascontiguousarray(dense.reshape(len(dense), -1, BLOCK_WIDTH).transpose(1, 0, 2))


def load(articles):
    """The weights of the articles, as Stemma makes them, and its kernel."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stemma("vectors", articles, "--rank", 0, "--output", folder, "--quiet")
        matrix = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr().astype(np.float32)
        return matrix, Kernel(folder, matrix)


class Race:
    """scipy against the kernel at one number of columns."""

    def __init__(self, matrix, kernel, width, runs):
        self.matrix, self.kernel, self.width, self.runs = matrix, kernel, width, runs
        dense = np.random.default_rng(1).random((matrix.shape[1], width), dtype=np.float32) - np.float32(0.5)
        plain = in_blocks(dense)
        large = aligned(plain.shape)
        large[:] = plain
        self.layouts = {"plain": plain, "aligned": large}
        self.expected = matrix @ dense
        self.theirs = fastest(runs, lambda: matrix @ dense)

    def rate(self, seconds):
        return 2e-9 * self.matrix.nnz * self.width / seconds

    def print_theirs(self):
        print(f"{self.width:7} {'scipy':8} {1:7} {'plain':7} {1000 * self.theirs:8.2f} {1:6.1f} "
              f"{self.rate(self.theirs):8.1f}")

    def run(self, level, threads, limits, lines):
        """Prints a line; whether the product is right."""
        product = np.zeros((self.width // BLOCK_WIDTH, self.matrix.shape[0], BLOCK_WIDTH), np.float32)
        ranges = self.kernel.ranges(threads)
        with concurrent.futures.ThreadPoolExecutor(threads) as pool:
            ours = fastest(self.runs, lambda: self.kernel.multiply(
                LEVELS[level], self.layouts[lines], product, pool if threads > 1 else None, ranges))
        least, due = roof(self.matrix, len(product), *limits)
        print(f"{self.width:7} {level:8} {threads:7} {lines:7} {1000 * ours:8.2f} {self.theirs / ours:6.1f} "
              f"{self.rate(ours):8.1f} {100 * least / ours:6.0f} %  {due}", flush=True)
        difference = np.abs(product - in_blocks(self.expected)).max()
        if difference > TOLERANCE * np.abs(self.expected).max():
            print(f"FAIL  {level}, {self.width} columns: the products differ")
            return False
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="JSON Lines, plain or .gz")
    parser.add_argument("--runs", type=int, default=9, help="the fastest of so many is printed (9)")
    options = parser.parse_args()
    matrix, kernel = load(options.articles)
    print(f"{matrix.shape[0]} articles, {matrix.shape[1]} terms, {matrix.nnz} weights")
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    measured = {threads: limits(threads) for threads in sorted({1, processors})}
    print(f"{'columns':>7} {'level':8} {'threads':>7} {'lines':7} {'time ms':>8} {'ratio':>6} {'GFLOP/s':>8} "
          f"{'of roof':>8}  which is")
    failed = False
    for width in WIDTHS:
        race = Race(matrix, kernel, width, options.runs)
        race.print_theirs()
        for level in (level for level, number in LEVELS.items() if number <= kernel.highest):
            for threads, bounds in measured.items():
                for lines in race.layouts:
                    failed |= not race.run(level, threads, bounds, lines)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
