"""Compares the pairs that stemma copies finds with a list of all pairs that was made by counting.

    python3 near_pairs.py articles.jsonl.gz near_pairs.tsv --thresholds 0.3,0.5,0.8

The list has three columns: id, id, and the Jaccard similarity over sets of 5-word shingles, rounded to 4 places. It
holds every pair from 0.3 on. An article of fewer than 5 words has no shingles for Stemma and stands in no pair; listed
pairs of such articles are left out of the comparison and counted. So are those whose rounded similarity does not tell on
which side of a threshold they are.
Exit status 0: the same pairs with the same similarity to 4 places; 1: not so.
"""

import argparse
import json
import pathlib
import re
import sys

from common import Report, read_records, stemma

# Half a unit of the last place, and what the last bit of a quotient may turn.
TOLERANCE = 0.5e-4 + 1e-9
SHINGLE = 5
# The least similarity of the list.
LEAST = 0.3


def listed_pairs(path):
    """{(a, b): similarity} with a before b in the order of their bytes."""
    pairs = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        one, other, similarity = line.split("\t")
        pairs[tuple(sorted((one, other), key=str.encode))] = float(similarity)
    return pairs


def found_pairs(articles, threshold):
    lines = stemma("copies", articles, "--threshold", threshold, "--format", "jsonl").splitlines()
    return {(pair["a"], pair["b"]): pair["jaccard"] for pair in map(json.loads, lines)}


def short_articles(articles):
    """The ids of articles of too few words for a shingle."""
    records = read_records(articles).values()
    return {str(record["id"]) for record in records if len(re.findall(r"\w+", record.get("text") or "")) < SHINGLE}


def compare(report, found, listed, threshold):
    unclear = {pair for pair, similarity in listed.items() if abs(similarity - threshold) <= TOLERANCE and threshold > LEAST}
    expected = {pair: similarity for pair, similarity in listed.items() if similarity >= threshold and pair not in unclear}
    found = {pair: similarity for pair, similarity in found.items() if pair not in unclear}
    only_found, missing = found.keys() - expected.keys(), expected.keys() - found.keys()
    report.check(f"pairs at {threshold}", not only_found and not missing,
                 f"{len(found)} in Stemma, {len(expected)} listed; "
                 f"only in Stemma {len(only_found)}: {sorted(only_found)[:3]}; "
                 f"missing {len(missing)}: {sorted(missing)[:3]}")
    both = found.keys() & expected.keys()
    largest = max((abs(found[pair] - expected[pair]) for pair in both), default=0.0)
    report.check("similarity to 4 places", largest <= TOLERANCE, f"largest difference {largest:.2e}, rounding included")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=pathlib.Path, help="JSON Lines, plain or .gz")
    parser.add_argument("near_pairs", type=pathlib.Path, help="id, id, similarity, separated by tabs")
    parser.add_argument("--thresholds", type=lambda text: [float(number) for number in text.split(",")], default=[LEAST])
    options = parser.parse_args()

    report = Report()
    listed = listed_pairs(options.near_pairs)
    short = short_articles(options.articles)
    expected = {pair: similarity for pair, similarity in listed.items() if not short.intersection(pair)}
    if len(expected) < len(listed):
        print(f"      {len(listed) - len(expected)} listed pairs of articles with fewer than {SHINGLE} words left out")
    for threshold in options.thresholds:
        compare(report, found_pairs(options.articles, threshold), expected, threshold)
    return int(report.failed)


if __name__ == "__main__":
    sys.exit(main())
