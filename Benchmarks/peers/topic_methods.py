"""How well topics meet the known subjects of each collection: representation × method, with scikit-learn in the same run.

    python3 topic_methods.py [--sets sample,r8] [--json table.json] [--quick]

The collections are those of topic_sets.py; the command `stemma` must be in PATH. Each cell gives NMI / ARI / number of topics,
by scikit-learn's measures, over all articles that have a label. What is compared:

    scikit-learn      its own TF-IDF (sublinear, English stop words, 2 articles at the least), LSA of 100 dimensions, rows at
                      length 1, k-means with 10 starts, *given the true number*
    default, Leiden, HDBSCAN, given K
                      Stemma's methods; no number given, but for the last
    representations   Stemma's vectors, clustered by scikit-learn's k-means given the true number, so that only the
                      representation differs; and the texts read in another way, with Stemma's own default method

Fails (status 1) where Stemma's default, which is given no number, has a lower NMI than scikit-learn, which is.
"""

import argparse
import json
import pathlib
import sys
import tempfile

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.preprocessing import normalize

import topic_sets
from common import Report, english_stop_words, read_records, stemma, topics_by_id, whole_text

METHODS = {
    "default": [],
    "Leiden": ["--method", "leiden"],
    "HDBSCAN": ["--method", "hdbscan"],
}
VECTORS = {
    "LSA 100": [],
    "LSA 50": ["--rank", 50],
    "LSA 200": ["--rank", 200],
    "LSA, chosen rank": ["--rank", "auto"],
    "LSA, σ^½": ["--sigma-exponent", 0.5],
    "LSA, σ^0": ["--sigma-exponent", 0],
    "correspondence": ["--latent", "ca"],
    "LSA, phrases": ["--phrases"],
    "LSA, stems": ["--stem"],
}
READINGS = {
    "default, phrases": ["--phrases"],
    "default, stems": ["--stem"],
    "default, numbers folded": ["--numbers", "folded"],
}


def score(truth, found):
    """NMI, ARI and the number of topics, of two lists in the same order."""
    return normalized_mutual_info_score(truth, found), adjusted_rand_score(truth, found), len(set(found))


def topics(file, labels, options):
    found = topics_by_id(file, *options)
    # An article without words has no topic: one more group, that nobody gains by.
    return score(list(labels.values()), [-1 if found.get(name) is None else found[name] for name in labels])


def k_means(rows, labels):
    count = len(set(labels))
    return score(labels, KMeans(count, n_init=10, random_state=1).fit_predict(normalize(rows)).tolist())


def scikit_learn(file, labels):
    records = read_records(file)
    texts = [whole_text(records[name]) for name in labels]
    weights = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words=english_stop_words()).fit_transform(texts)
    rank = min(100, min(weights.shape) - 1)
    return k_means(TruncatedSVD(rank, random_state=1).fit_transform(weights), list(labels.values()))


def vectors(file, labels, options, folder):
    stemma("vectors", file, "--output", folder, "--quiet", *options)
    rows = np.load(folder / "vectors.npy")
    names = (folder / "ids.txt").read_text(encoding="utf-8").splitlines()
    return k_means(rows, [labels[name] for name in names])


def cells(file, labels, folder, quick):
    """The name and the scores of each way, one after the other."""
    yield "scikit-learn, given K", scikit_learn(file, labels)
    for name, options in METHODS.items():
        yield name, topics(file, labels, options)
    yield "k-means, given K", topics(file, labels, ["--count", len(set(labels.values()))])
    for name, options in {} if quick else READINGS.items():
        yield name, topics(file, labels, options)
    for name, options in {} if quick else VECTORS.items():
        yield f"{name}, given K", vectors(file, labels, options, folder / "vectors")


def table(results):
    names = list(dict.fromkeys(name for scores in results.values() for name in scores))
    print("\n| | " + " | ".join(f"{name} ({count})" for name, count in results) + " |")
    print("|---" * (len(results) + 1) + "|")
    for name in names:
        print(f"| {name} | " + " | ".join("{:.3f} / {:.3f} / {}".format(*scores[name]) for scores in results.values()) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", default=",".join(topic_sets.SETS), help="the collections, of " + ", ".join(topic_sets.SETS))
    parser.add_argument("--quick", action="store_true", help="methods only, no representations")
    parser.add_argument("--json", type=pathlib.Path, help="where the figures go")
    options, report, results = parser.parse_args(), Report(), {}
    with tempfile.TemporaryDirectory() as name:
        for collection in options.sets.split(","):
            written = topic_sets.write(collection, pathlib.Path(name))
            if written is None:
                print(f"{collection}: left out, as it is not in {topic_sets.DATA}", file=sys.stderr)
                continue
            file, labels = written
            scores = results[collection, len(set(labels.values()))] = {}
            for way, figures in cells(file, labels, pathlib.Path(name), options.quick):
                scores[way] = figures
                print(f"{collection}, {way}: {figures[0]:.3f} / {figures[1]:.3f} / {figures[2]}", file=sys.stderr, flush=True)
            ours, theirs = scores["default"][0], scores["scikit-learn, given K"][0]
            report.check(f"{collection}: NMI without a number", ours >= theirs, f"{ours:.3f} against {theirs:.3f}")
    table(results)
    if options.json:
        figures = [{"set": name, "subjects": count, "scores": scores} for (name, count), scores in results.items()]
        options.json.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
