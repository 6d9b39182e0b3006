"""Writes DensityTreeFixture.swift: rows and the dense groups that scikit-learn's HDBSCAN finds in them.

    python3 make_density_tree.py > DensityTreeFixture.swift

Needs numpy and scikit-learn (made with 1.9). Coordinates are whole numbers; the distance is 1 - cosine. A labeling is a
string, one letter a row, - for a row in no group. scikit-learn counts a row among its own neighbours, so its min_samples
is one more than the neighbour whose distance is the core distance here. A row whose core distance is the length of its
edges to two groups joins both at once, and may be given to either or to none; these cases have no such row.
"""

import string

import numpy as np
from sklearn.cluster import HDBSCAN

LETTERS = string.digits + string.ascii_letters


def bundles(random, sizes, spreads, dimensions, stray):
    """Rows around random directions, and rows around none."""
    parts = [
        random.normal(size=dimensions) + spread * random.normal(size=(size, dimensions))
        for size, spread in zip(sizes, spreads)
    ]
    parts.append(random.normal(size=(stray, dimensions)))
    rows = np.vstack(parts)
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return np.rint(9999 * rows[random.permutation(len(rows))]).astype(int)


def cases():
    random = np.random.default_rng(20130414)
    yield "two bundles", bundles(random, [30, 30], [0.1, 0.1], 4, 0), 5, 5
    yield "uneven bundles and strays", bundles(random, [60, 25, 12], [0.25, 0.1, 0.05], 4, 20), 8, 2
    yield "many small bundles", bundles(random, [12] * 8, [0.15] * 8, 5, 10), 5, 2
    yield "nested densities", bundles(random, [40, 40, 20, 20], [0.5, 0.2, 0.1, 0.05], 3, 15), 6, 3
    yield "nothing but strays", bundles(random, [], [], 6, 80), 6, 4
    yield "core distance to the nearest", bundles(random, [50, 50], [0.3, 0.3], 8, 30), 10, 1


def case(name, rows, least, core):
    unit = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    distances = np.maximum(0, 1 - unit @ unit.T)
    np.fill_diagonal(distances, 0)
    model = HDBSCAN(min_cluster_size=least, min_samples=core + 1, metric="precomputed", copy=True)
    labels = model.fit(distances).labels_
    text = "".join("-" if label < 0 else LETTERS[label] for label in labels)
    lines = [f'        name: "{name}", columns: {rows.shape[1]}, least: {least}, core: {core},', "        rows: ["]
    for start in range(0, len(rows), 4):
        lines.append("            " + ", ".join(str(x) for x in rows[start:start + 4].ravel()) + ",")
    lines.append("        ],")
    lines.append('        labels: """')
    lines.append("\\\n".join(f"            {text[i:i + 90]}" for i in range(0, len(text), 90)))
    lines.append('            """)')
    return "    .init(\n" + "\n".join(lines) + ","


print("// Written by make_density_tree.py with scikit-learn; do not edit by hand.")
print("// swift-format-ignore-file")
print("let densityTreeFixture: [DensityTreeCase] = [")
for values in cases():
    print(case(*values))
print("]")
