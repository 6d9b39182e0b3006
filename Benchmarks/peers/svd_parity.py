"""Compares Stemma's singular values with SciPy's, and works out the residuals of its singular triplets afresh.

    stemma vectors articles.jsonl.gz --rank 50 --output DIR
    python3 svd_parity.py DIR

Reads tfidf.npz (A), vectors.npy (U S), components.npy (V), singular_values.npy (S) and
certificate.json of the folder.
Exit status 0: values equal to 1e-4 relative, factors consistent, residuals small and certified; 1: not so.
"""

import argparse
import json
import pathlib
import sys

import numpy as np
import scipy.linalg
import scipy.sparse
import scipy.sparse.linalg

# What is promised; the values err by the square of the vectors' error.
VALUE_TOLERANCE = 1e-4
# float32 columns of some thousand entries: 6e-8 a product, summed.
ORTHOGONALITY_TOLERANCE = 1e-4
# Relative; what the latent space is fitted to. LAPACK's dense method comes out far below it.
RESIDUAL_TOLERANCE = 1e-2
# Of the singular value: what rounding the files to float32 may add to a residual.
ROUNDING = 1e-5
# Up to this smaller side the reference is LAPACK's dense decomposition, beyond it ARPACK's.
DENSE_LIMIT = 4000


def reference_values(matrix, rank):
    """The largest singular values in double precision, largest first, and the method that gave them."""
    if min(matrix.shape) <= DENSE_LIMIT:
        return scipy.linalg.svdvals(matrix.toarray())[:rank], "LAPACK, dense"
    values = scipy.sparse.linalg.svds(matrix, k=rank, return_singular_vectors=False, tol=1e-10, random_state=1)
    return np.sort(values)[::-1], "ARPACK"


def residuals(matrix, left, values, right):
    """sqrt((|A v - s u|^2 + |A' u - s v|^2) / 2) of each triplet."""
    on_the_left = np.linalg.norm(matrix @ right - left * values, axis=0)
    on_the_right = np.linalg.norm(matrix.T @ left - right * values, axis=0)
    return np.sqrt((on_the_left**2 + on_the_right**2) / 2)


def departure(columns):
    """How far columns are from orthonormal: the largest entry of X'X - I."""
    return np.abs(columns.T @ columns - np.eye(columns.shape[1])).max()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vectors", type=pathlib.Path, help="the folder stemma vectors wrote")
    folder = parser.parse_args().vectors

    matrix = scipy.sparse.load_npz(folder / "tfidf.npz").tocsr().astype(np.float64)
    values = np.load(folder / "singular_values.npy").astype(np.float64)
    scaled = np.load(folder / "vectors.npy").astype(np.float64)
    right = np.load(folder / "components.npy").astype(np.float64)
    rank = len(values)
    print(f"      {matrix.shape[0]} articles, {matrix.shape[1]} terms, {matrix.nnz} non-zeros, rank {rank}")
    if scaled.shape != (matrix.shape[0], rank) or right.shape != (matrix.shape[1], rank):
        print(f"FAIL  shapes: vectors {scaled.shape}, components {right.shape}")
        return 1

    failed = False

    def check(name, value, tolerance):
        nonlocal failed
        holds = value <= tolerance
        failed |= not holds
        print(f"{'ok  ' if holds else 'FAIL'}  {name}: {value:.2e}, allowed {tolerance:.0e}")

    left = scaled / values
    expected, method = reference_values(matrix, rank)
    check(f"singular values against {method}, largest relative difference",
          (np.abs(values - expected) / expected).max(), VALUE_TOLERANCE)
    check("left vectors, distance from orthonormal", departure(left), ORTHOGONALITY_TOLERANCE)
    check("right vectors, distance from orthonormal", departure(right), ORTHOGONALITY_TOLERANCE)
    mine = residuals(matrix, left, values, right)
    check("largest relative residual", (mine / values).max(), RESIDUAL_TOLERANCE)
    stated = json.loads((folder / "certificate.json").read_text(encoding="utf-8"))["residuals"]
    check("residuals above those certified, of the singular value", ((mine - stated) / values).max(), ROUNDING)
    print(f"      energy kept: {np.square(values).sum() / np.square(expected).sum():.6f} of the best of this rank")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
