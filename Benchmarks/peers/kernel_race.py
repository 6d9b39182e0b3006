"""Races Stemma's sparse product against scipy's on the term vectors of articles, and prints how near it is to its roof.

    python3 kernel_race.py articles.jsonl.gz --runs 9

The kernel itself is called, compiled as for a release from Sources/CKernels, on scipy's own arrays: the same matrix, the
same dense block, the same float32; the answers must agree to what float32 allows (status 1). scipy's product has one thread;
Stemma's takes blocks of rows on one thread and on all. The fastest of the runs counts.

    ratio       scipy's time by Stemma's
    of roof     the roof's time by Stemma's. The roof is that of SparseProductRoof.swift: the operations, and for each working
                set that `stemma bench` reads the bytes that do not fit a smaller one, at the speed it measures
    lines       whether the dense block begins where a cache line does: "plain" as malloc gives it, "aligned" on 2 MiB, with
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
BLOCK_ROWS, STRIPE = 1024, 32
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

    def multiply(self, level, dense, product, pool):
        """In stripes of columns, and in each by blocks of rows, as SparseMatrix+Products.swift has it."""
        arrays = [ctypes.c_void_p(array.ctypes.data) for array in (self.offsets, self.columns, self.values)]
        stride, width = dense.shape[1], min(STRIPE, dense.shape[1])

        def block(place):
            stripe, first = place
            self.library.stemma_sparse_times_dense(
                level, *arrays, ctypes.c_void_p(dense.ctypes.data + 4 * stripe), ctypes.c_ssize_t(stride),
                ctypes.c_ssize_t(width), ctypes.c_void_p(product.ctypes.data + 4 * (first * stride + stripe)),
                ctypes.c_ssize_t(stride), ctypes.c_ssize_t(first), ctypes.c_ssize_t(min(first + BLOCK_ROWS, self.rows)))

        places = [(stripe, first) for stripe in range(0, stride, width) for first in range(0, self.rows, BLOCK_ROWS)]
        list(pool.map(block, places) if pool else map(block, places))


def aligned(shape):
    """Zeros that begin on a multiple of 2 MiB, in large pages where they are given."""
    size, page = 4 * shape[0] * shape[1], 1 << 21
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


def roof(matrix, width, readings, operations):
    """The least seconds, and what they are due to; the reckoning is SparseProductRoof's."""
    counts = np.sort(np.bincount(matrix.indices, minlength=matrix.shape[1]))[::-1]
    served = np.concatenate([[0], np.cumsum(counts)])
    row_bytes = 4 * width
    passing = 8 * matrix.nnz + (8 + row_bytes) * matrix.shape[0]
    bounds, nearer = [(2 * matrix.nnz * width / operations, "arithmetic")], 0
    for size, speed in readings:
        fits = passing + row_bytes * matrix.shape[1] <= nearer
        beyond = matrix.nnz - served[min(nearer // row_bytes, matrix.shape[1])]
        bounds.append((0 if fits else (passing + beyond * row_bytes) / speed, f"{size >> 10} KiB"))
        nearer = size
    return max(bounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="JSON Lines, plain or .gz")
    parser.add_argument("--runs", type=int, default=9, help="the fastest of so many is printed (9)")
    options = parser.parse_args()
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stemma("vectors", options.articles, "--rank", 0, "--output", folder, "--quiet")
        matrix = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr().astype(np.float32)
        kernel = Kernel(folder, matrix)
    print(f"{matrix.shape[0]} articles, {matrix.shape[1]} terms, {matrix.nnz} weights")
    measured = {threads: limits(threads) for threads in sorted({1, processors})}
    print(f"{'columns':>7} {'level':8} {'threads':>7} {'lines':7} {'time ms':>8} {'ratio':>6} {'GFLOP/s':>8} {'of roof':>8}  which is")
    for width in WIDTHS:
        plain = np.random.default_rng(1).random((matrix.shape[1], width), dtype=np.float32) - np.float32(0.5)
        large = aligned(plain.shape)
        large[:] = plain
        expected = matrix @ plain
        theirs = fastest(options.runs, lambda: matrix @ plain)
        print(f"{width:7} {'scipy':8} {1:7} {'plain':7} {1000 * theirs:8.2f} {1:6.1f} {2e-9 * matrix.nnz * width / theirs:8.1f}")
        for level, number in LEVELS.items():
            if number > kernel.highest:
                continue
            for threads, (readings, operations) in measured.items():
                for lines, dense in (("plain", plain), ("aligned", large)):
                    product = np.zeros((matrix.shape[0], width), np.float32)
                    with concurrent.futures.ThreadPoolExecutor(threads) as pool:
                        ours = fastest(options.runs, lambda: kernel.multiply(
                            number, dense, product, pool if threads > 1 else None))
                    if np.abs(product - expected).max() > TOLERANCE * np.abs(expected).max():
                        print(f"FAIL  {level}, {width} columns: the products differ")
                        failed = True
                    least, due = roof(matrix, width, readings, operations)
                    print(f"{width:7} {level:8} {threads:7} {lines:7} {1000 * ours:8.2f} {theirs / ours:6.1f} "
                          f"{2e-9 * matrix.nnz * width / ours:8.1f} {100 * least / ours:6.0f} %  {due}", flush=True)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
