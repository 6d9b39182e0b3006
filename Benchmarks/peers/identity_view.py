"""Measures how well the two views of an article find reports of the same event.

    python3 identity_view.py articles.jsonl.gz

The articles have a field `cluster`, the event. For the words of the articles (`--view similarity`), for what makes them
themselves (`--view identity`), and for weighted sums of both cosines it prints

    mean average precision    each article a query, the others of its event to be found
    best F                    of the pairs of one event among all pairs, at the threshold that suits best
    terms                     how many an article has on average

scikit-learn's average precision is the judge. Exit status 0: the sum with 0.3 of identity finds more than the words alone.
"""

import argparse
import pathlib
import sys
import tempfile

import numpy as np
import scipy.sparse
from sklearn.metrics import average_precision_score, precision_recall_curve

from common import Report, read_records, stemma


def cosines(articles, view, ids):
    """The cosine of each two articles, and the mean number of terms."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        stemma("vectors", articles, "--rank", 0, "--view", view, "--output", folder, "--quiet")
        vectors = scipy.sparse.load_npz(folder / "tfidf.npz")
        assert (folder / "ids.txt").read_text(encoding="utf-8").split("\n")[:-1] == ids
    return (vectors @ vectors.T).toarray(), vectors.nnz / vectors.shape[0]


def scores(similarities, same):
    others = ~np.eye(len(same), dtype=bool)
    precisions = [average_precision_score(same[row][others[row]], similarities[row][others[row]])
                  for row in range(len(same)) if same[row].sum() > 1]
    upper = np.triu_indices(len(same), 1)
    precision, recall, _ = precision_recall_curve(same[upper], similarities[upper])
    return np.mean(precisions), np.max(2 * precision * recall / np.maximum(precision + recall, 1e-12))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path)
    options = parser.parse_args()
    records = read_records(options.articles)
    events = np.array([str(record["cluster"]) for record in records.values()])
    same = events[:, None] == events[None, :]
    words, word_count = cosines(options.articles, "similarity", list(records))
    identity, identity_count = cosines(options.articles, "identity", list(records))
    print(f"{len(events)} articles of {len(set(events))} events\n\n{'':22} {'mean average precision':>22} {'best F':>8} {'terms':>6}")
    found = {}
    for share in (0, 0.3, 0.5, 0.7, 1):
        name = {0: "similarity", 1: "identity"}.get(share, f"{1 - share:.1f} and {share:.1f} of both")
        found[share] = scores((1 - share) * words + share * identity, same)
        terms = {0: f"{word_count:.0f}", 1: f"{identity_count:.0f}"}.get(share, "")
        print(f"{name:22} {found[share][0]:22.3f} {found[share][1]:8.3f} {terms:>6}")
    report = Report()
    report.check("both views find more than words alone", found[0.3][0] > found[0][0],
                 f"{found[0.3][0]:.3f} against {found[0][0]:.3f}")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
