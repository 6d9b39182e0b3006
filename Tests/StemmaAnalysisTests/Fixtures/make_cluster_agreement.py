"""Writes ClusterAgreementFixture.swift: labelings and what scikit-learn says of them.

    python3 make_cluster_agreement.py > ClusterAgreementFixture.swift

Needs numpy, scipy and scikit-learn (made with 1.9). A labeling is a string, one letter an article.
"""

import string

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn import metrics

LETTERS = string.digits + string.ascii_letters


def b_cubed(truth, found):
    """B-cubed precision and recall, by the definition: article against article."""
    same_truth = truth[:, None] == truth[None, :]
    same_found = found[:, None] == found[None, :]
    both = (same_truth & same_found).sum(axis=1)
    return (both / same_found.sum(axis=1)).mean(), (both / same_truth.sum(axis=1)).mean()


def accuracy(truth, found):
    """The share of articles right under the best one-to-one matching of clusters."""
    table = metrics.cluster.contingency_matrix(truth, found)
    return table[linear_sum_assignment(table, maximize=True)].sum() / len(truth)


def noisy(random, truth, clusters, share):
    """The labeling with a share of its articles moved to a random cluster."""
    moved = random.random(len(truth)) < share
    return np.where(moved, random.integers(0, clusters, len(truth)), truth)


def labelings():
    random = np.random.default_rng(20231122)
    unrelated = random.integers(0, 5, 60), random.integers(0, 7, 60)
    yield "unrelated", *unrelated
    truth = random.integers(0, 8, 240)
    yield "one in five moved", truth, noisy(random, truth, 8, 0.2)
    truth = np.repeat(np.arange(40), random.integers(1, 7, 40))
    yield "small stories", truth, noisy(random, truth, 40, 0.3)
    truth = np.minimum(random.geometric(0.25, 200) - 1, 12)
    yield "skewed sizes", truth, noisy(random, truth, 13, 0.5)
    yield "clusters split in two", truth, truth * 2 + random.integers(0, 2, 200)
    yield "clusters joined", truth, truth // 3
    yield "one cluster found", truth, np.zeros(200, int)
    yield "every article its own cluster", random.integers(0, 4, 50), np.arange(50)
    yield "five articles", np.array([0, 0, 0, 1, 1]), np.array([1, 1, 1, 0, 1])
    yield "less than chance", np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1])


def case(name, truth, found):
    precision, recall = b_cubed(truth, found)
    values = {
        "adjustedRandIndex": metrics.adjusted_rand_score(truth, found),
        "adjustedMutualInformation": metrics.adjusted_mutual_info_score(truth, found),
        "normalizedMutualInformation": metrics.normalized_mutual_info_score(truth, found),
        "homogeneity": metrics.homogeneity_score(truth, found),
        "completeness": metrics.completeness_score(truth, found),
        "vMeasure": metrics.v_measure_score(truth, found),
        "bCubedPrecision": precision,
        "bCubedRecall": recall,
        "bCubedF": 2 * precision * recall / (precision + recall),
        "accuracy": accuracy(truth, found),
    }
    lines = [f'        name: "{name}",']
    for label, labels in (("truth", truth), ("found", found)):
        text = "".join(LETTERS[i] for i in labels)
        lines.append(f'        {label}: """')
        lines.append("\\\n".join(f"            {text[i:i + 90]}" for i in range(0, len(text), 90)))
        lines.append('            """,')
    lines += [f"        {key}: {float(value)!r}," for key, value in values.items()]
    lines[-1] = lines[-1].rstrip(",")
    return "    .init(\n" + "\n".join(lines) + "),"


print("// Written by make_cluster_agreement.py with scikit-learn; do not edit by hand.")
print("// swift-format-ignore-file")
print("let clusterAgreementFixture: [ClusterAgreementCase] = [")
for labeling in labelings():
    print(case(*labeling))
print("]")
