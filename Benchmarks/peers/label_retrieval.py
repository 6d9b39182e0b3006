"""How well the labels of topics find articles that were not there when the topics were named.

    python Benchmarks/peers/label_retrieval.py [--every N] FILE.jsonl…

Of each file, or of every Nth of its articles by id, half of the articles (every second by id) is given to `stemma topics
--summary`; the others are held out. The right topic of a held-out article is the one whose mean TF-IDF vector lies nearest
to it: no label plays a part in that. Then topics are ranked by the label phrases that the article's text holds, each weighed
by the logarithm of how much more often it stands inside than outside, counted on the first half. An article that holds no
phrase of any label is not retrieved.

Beside it in the same run: as many words of each topic by c-TF-IDF as BERTopic names topics (M. Grootendorst, 2022, equation
2), matched and weighed in the same way.
"""

import argparse
import json
import math
import pathlib
import re
import tempfile

import numpy
from common import english_stop_words, read_records, stemma, whole_text
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

WORD = re.compile(r"\w+")


def plain(text):
    """A text as its words in lower case between blanks."""
    return f" {' '.join(WORD.findall(text.lower()))} "


def split(path, every):
    """Every second article, and the others; of every so many articles the first."""
    records = list(read_records(path).values())[::every]
    return records[::2], records[1::2]


def topics_of(records):
    """The topic of each article that Stemma finds, and its topics."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "half.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        rows = [json.loads(line) for line in stemma("topics", path, "--quiet", "--format", "jsonl").splitlines()]
        topics = [
            json.loads(line) for line in stemma("topics", path, "--quiet", "--summary", "--format", "jsonl").splitlines()
        ]
    topic_of = {row["id"]: row["topic"] for row in rows}
    return numpy.array([topic_of[str(record["id"])] for record in records]), topics


def right_topics(texts, held, assignments, count):
    """The topic of each held-out article: that of the nearest mean TF-IDF vector."""
    vectorizer = TfidfVectorizer(sublinear_tf=True, min_df=2, stop_words=english_stop_words())
    vectors = vectorizer.fit_transform(texts)
    means = numpy.vstack([numpy.asarray(vectors[assignments == topic].mean(axis=0)) for topic in range(count)])
    means /= numpy.maximum(numpy.linalg.norm(means, axis=1, keepdims=True), 1e-12)
    return numpy.asarray(vectorizer.transform(held) @ means.T).argmax(axis=1)


def class_tfidf(texts, assignments, count, limit):
    """The first words of each topic by c-TF-IDF, counted on tokens as BERTopic does."""
    vectorizer = CountVectorizer(stop_words=english_stop_words())
    counts = vectorizer.fit_transform(texts)
    sums = numpy.vstack([numpy.asarray(counts[assignments == topic].sum(axis=0)) for topic in range(count)])
    shares = sums / numpy.maximum(sums.sum(axis=1, keepdims=True), 1)
    scores = shares * numpy.log(1 + sums.sum() / count / sums.sum(axis=0))
    words = vectorizer.get_feature_names_out()
    return [[words[place] for place in (-row).argsort(kind="stable")[:limit]] for row in scores]


def weights(phrases, texts, assignments, count):
    """For each topic its phrases with log2(share inside / share outside), half an article added to each count."""
    distinct = {phrase for topic in phrases for phrase in topic}
    holders = {phrase: numpy.array([phrase in text for text in texts]) for phrase in distinct}
    weighed = []
    for topic in range(count):
        inside = assignments == topic
        row = {}
        for phrase in phrases[topic]:
            share = (holders[phrase][inside].sum() + 0.5) / (inside.sum() + 1)
            other = (holders[phrase][~inside].sum() + 0.5) / ((~inside).sum() + 1)
            row[phrase] = math.log2(share / other)
        weighed.append(row)
    return weighed


def retrieval(phrases, texts, held, assignments, right, count):
    """Precision and recall of the right topic, and their harmonic mean."""
    phrases = [[plain(phrase) for phrase in topic] for topic in phrases]
    weighed = weights(phrases, texts, assignments, count)
    retrieved = hits = 0
    for text, topic in zip(held, right):
        scores = [sum(weight for phrase, weight in row.items() if phrase in text) for row in weighed]
        if max(scores) <= 0:
            continue
        retrieved += 1
        hits += int(numpy.argmax(scores)) == topic
    precision, recall = hits / max(1, retrieved), hits / len(held)
    return precision, recall, 2 * precision * recall / max(1e-12, precision + recall)


def label_phrases(topic):
    """The words and phrases of a label; none where it is a headline, for want of words that mark the topic."""
    return [] if topic["label"].startswith("e.g. “") else topic["label"].split(", ")


def compare(path, every):
    half, held = split(path, every)
    assignments, topics = topics_of(half)
    count = len(topics)
    texts, others = [whole_text(record) for record in half], [whole_text(record) for record in held]
    right = right_topics(texts, others, assignments, count)
    baseline = class_tfidf(texts, assignments, count, 10)
    plain_texts, plain_held = [plain(text) for text in texts], [plain(text) for text in others]
    print(f"\n{path.name}: {count} topics, {len(half)} articles, {len(held)} held out")
    print("  parts  method     precision  recall     F")
    labels = [label_phrases(topic) for topic in topics]
    terms = [[term["term"] for term in topic["terms"]] for topic in topics]
    for name, rows in (
        ("3  Stemma   ", labels),
        ("3  c-TF-IDF ", [words[: len(label)] for words, label in zip(baseline, labels)]),
        ("10 Stemma   ", terms),
        ("10 c-TF-IDF ", [words[: len(row)] for words, row in zip(baseline, terms)]),
    ):
        scores = retrieval(rows, plain_texts, plain_held, assignments, right, count)
        print(f"  {name:<17}" + "".join(f"{score:>10.3f}" for score in scores), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth article alone")
    parser.add_argument("files", nargs="+", type=pathlib.Path, metavar="FILE.jsonl")
    arguments = parser.parse_args()
    for file in arguments.files:
        compare(file, arguments.every)
