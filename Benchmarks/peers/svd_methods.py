"""One truncated SVD by a Python library, in this process, so that its peak memory is its own.

    python3 svd_methods.py scikit-learn tfidf.npz --rank 100 --threads 2
    python3 svd_methods.py ARPACK tfidf.npz --rank 100 --threads 2 --output factors.npz
    python3 svd_methods.py Stemma folder-of-stemma-vectors

Prints one JSON object: seconds, peakMB (10⁶ bytes, of the whole process until then), flops and bytes (of the sparse products;
class Work), then, worked out afresh in double precision, squares (the sum of the squared singular values), worst (the largest relative residual) and accurate (how many
are under 1 %). Of Stemma's folder only the latter.

    scikit-learn   TruncatedSVD, randomized, 5 iterations, float32
    ARPACK         scipy.sparse.linalg.svds, double precision, tolerance 1e-10: the reference
    gensim         LsiModel of the whole matrix at once, its own defaults: 2 iterations, 100 more samples, double precision.
                   It gives no vectors of articles; they are A v / s, as its users make them
"""

import argparse
import json
import pathlib
import resource
import sys
import time

import numpy as np
import scipy.sparse
from gensim.models import lsimodel
from threadpoolctl import threadpool_limits

from svd_parity import Decomposition, relative_residuals


def scikit_learn(matrix, rank):
    from sklearn.decomposition import TruncatedSVD
    matrix = matrix.astype(np.float32)
    model = TruncatedSVD(n_components=rank, algorithm="randomized", n_iter=5, random_state=1)

    def decompose():
        mapped = model.fit_transform(matrix)
        return mapped / model.singular_values_, model.singular_values_, model.components_.T
    return decompose


def arpack(matrix, rank):
    from scipy.sparse.linalg import svds
    matrix = matrix.astype(np.float64)

    def decompose():
        left, values, right = svds(matrix, k=rank, tol=1e-10, random_state=1)
        order = np.argsort(-values)
        return left[:, order], values[order], right[order].T
    return decompose


def gensim(matrix, rank):
    from gensim.models import LsiModel
    from gensim.utils import FakeDict
    documents = scipy.sparse.csc_matrix(matrix.T.astype(np.float64))

    def decompose():
        model = LsiModel(documents, num_topics=rank, id2word=FakeDict(documents.shape[0]), random_seed=1)
        right, values = model.projection.u, model.projection.s
        return documents.T @ right / values, values, right
    return decompose


class Work:
    """Counts what the products with a sparse matrix cost, at the one place where scipy and gensim make them.

    A product of w columns is 2w operations a weight, and has to move the weights with their indices once, and both dense
    matrices once, wherever they lie."""

    def __init__(self):
        self.flops = self.bytes = 0
        for module in (scipy.sparse._sparsetools, lsimodel):
            for name in ("csr_matvec", "csc_matvec", "csr_matvecs", "csc_matvecs"):
                if hasattr(module, name):
                    setattr(module, name, self.counted(getattr(module, name)))

    def counted(self, product):
        def wrapped(rows, columns, *rest):
            width = rest[0] if isinstance(rest[0], int) else 1
            indices, values = rest[-4], rest[-3]
            self.flops += 2 * len(values) * width
            self.bytes += len(values) * (values.itemsize + indices.itemsize) + (rows + columns) * width * values.itemsize
            return product(rows, columns, *rest)
        return wrapped


METHODS = {"scikit-learn": scikit_learn, "ARPACK": arpack, "gensim": gensim}


def peak_megabytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def accuracy(matrix, left, values, right):
    left, values, right = (part.astype(np.float64) for part in (left, values, right))
    residuals = relative_residuals(matrix.astype(np.float64), left, values, right)
    return {"found": len(values), "squares": np.square(values).sum(), "worst": residuals.max(),
            "accurate": int((residuals < 0.01).sum())}


def run(options):
    """The figures of a method of METHODS, which gets the matrix in the type it wants before the clock starts."""
    matrix = scipy.sparse.load_npz(options.matrix).tocsr()
    with threadpool_limits(options.threads):
        decompose, work = METHODS[options.method](matrix, options.rank), Work()
        start = time.perf_counter()
        factors = decompose()
        seconds = time.perf_counter() - start
    figures = {"seconds": seconds, "peakMB": peak_megabytes(), "flops": work.flops, "bytes": work.bytes,
               **accuracy(matrix, *factors)}
    if options.output:
        np.savez(options.output, left=factors[0], values=factors[1], right=factors[2])
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("method", choices=["Stemma", *METHODS])
    parser.add_argument("matrix", type=pathlib.Path, help="tfidf.npz, or for Stemma the folder")
    parser.add_argument("--rank", type=int, default=100)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--output", type=pathlib.Path, help="where the factors go (.npz)")
    options = parser.parse_args()
    if options.method == "Stemma":
        found = Decomposition(options.matrix)
        figures = accuracy(found.matrix, found.left, found.values, found.right)
    else:
        figures = run(options)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
