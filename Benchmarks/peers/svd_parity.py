"""Compares Stemma's singular values with SciPy's, and works out the residuals of its singular triplets afresh.

    python3 svd_parity.py articles.jsonl.gz --rank 50
    python3 svd_parity.py articles.jsonl.gz --rank 100

Runs `stemma vectors` and reads what it wrote: tfidf.npz (A), vectors.npy (U S), components.npy (V),
singular_values.npy (S) and certificate.json.
Exit status 0: factors orthonormal, residuals no larger than certified, and, where Stemma took the dense method, values
equal to 1e-4 relative and residuals under 1e-2; 1: not so. Of the other method values and residuals are only shown.
"""

import argparse
import json
import pathlib
import sys
import tempfile

import numpy as np
import scipy.linalg
import scipy.sparse
import scipy.sparse.linalg

from common import Report, stemma

# What is promised of the dense method; the values err by the square of the vectors' error.
VALUE_TOLERANCE = 1e-4
# float32 columns of some thousand entries: 6e-8 a product, summed.
ORTHOGONALITY_TOLERANCE = 1e-4
# Relative; what the latent space is fitted to. LAPACK's dense method comes out far below it.
RESIDUAL_TOLERANCE = 1e-2
# Of the singular value: what rounding the files to float32 may add to a residual.
ROUNDING = 1e-5
# Up to this smaller side the reference is LAPACK's dense decomposition, beyond it ARPACK's.
DENSE_LIMIT = 4000


class Decomposition:
    """What stemma vectors wrote into a folder, in double precision."""

    def __init__(self, folder):
        self.matrix = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr().astype(np.float64)
        self.values = np.load(folder / "singular_values.npy").astype(np.float64)
        self.left = np.load(folder / "vectors.npy").astype(np.float64) / self.values
        self.right = np.load(folder / "components.npy").astype(np.float64)
        self.certificate = json.loads((folder / "certificate.json").read_text(encoding="utf-8"))


def relative_residuals(matrix, left, values, right):
    """sqrt((|A v - s u|^2 + |A' u - s v|^2) / 2) / s of each triplet."""
    on_the_left = np.linalg.norm(matrix @ right - left * values, axis=0)
    on_the_right = np.linalg.norm(matrix.T @ left - right * values, axis=0)
    return np.sqrt((on_the_left**2 + on_the_right**2) / 2) / values


def reference_values(matrix, rank):
    """The largest singular values in double precision, largest first, and the method that gave them."""
    if min(matrix.shape) <= DENSE_LIMIT:
        return scipy.linalg.svdvals(matrix.toarray())[:rank], "LAPACK, dense"
    values = scipy.sparse.linalg.svds(matrix, k=rank, return_singular_vectors=False, tol=1e-10, random_state=1)
    return np.sort(values)[::-1], "ARPACK"


def departure(columns):
    """How far columns are from orthonormal: the largest entry of X'X - I."""
    return np.abs(columns.T @ columns - np.eye(columns.shape[1])).max()


def compare(found, report):
    rank = len(found.values)
    rows, columns = found.matrix.shape
    method = found.certificate["method"]
    print(f"      {rows} articles, {columns} terms, {found.matrix.nnz} non-zeros, rank {rank}, method {method}")
    report.check("shapes", found.left.shape == (rows, rank) and found.right.shape == (columns, rank),
                 f"vectors {found.left.shape}, components {found.right.shape}")
    if report.failed:
        return

    expected, reference = reference_values(found.matrix, rank)
    differences = np.abs(found.values - expected) / expected
    residuals = relative_residuals(found.matrix, found.left, found.values, found.right)
    # Of an approximate method as much is promised as its certificate says.
    is_exact = method == "dense"
    report.check_at_most(f"singular values against {reference}, largest relative difference", differences.max(),
                         VALUE_TOLERANCE if is_exact else np.inf)
    report.check_at_most("left vectors, distance from orthonormal", departure(found.left), ORTHOGONALITY_TOLERANCE)
    report.check_at_most("right vectors, distance from orthonormal", departure(found.right), ORTHOGONALITY_TOLERANCE)
    report.check_at_most("largest relative residual", residuals.max(), RESIDUAL_TOLERANCE if is_exact else np.inf)
    excess = (residuals - found.certificate["residuals"] / found.values).max()
    report.check_at_most("residuals above those certified, of the singular value", excess, ROUNDING)
    print(f"      relative residuals: median {np.median(residuals):.2e}; {(residuals < 0.01).sum()} of {rank} under 1 %")
    print(f"      energy kept: {np.square(found.values).sum() / np.square(expected).sum():.6f} of the best of this rank")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("--rank", type=int, default=50)
    options = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        stemma("vectors", options.articles, "--rank", options.rank, "--output", folder, "--quiet")
        compare(Decomposition(pathlib.Path(folder)), report)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
