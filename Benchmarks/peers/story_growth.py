"""How the time of `stories` grows with the number of articles, with the answer checked.

    python3 story_growth.py articles.jsonl [more.jsonl ...] [--sizes 25000,50000,100000,200000] [--kind short|long] [--dated]

Articles are made from the given ones, always the same for the same input: short ones are pieces of paragraphs of 20 to 60
words (short_articles.py), long ones the first half of one article and the second half of another. Of every hundred, two are
edited copies of another one. With --dated each has a day of one year, a copy that of its first version or the day after; so
a larger set is a denser one. The command `stemma` must be in PATH.

Printed for each size: seconds of the stage, peak memory, stories, the share of copies that stand in one story with their
first version; and at the end the exponent, the slope of log seconds over log articles. Fails where the exponent is above
1.3 or the share below 0.95.
"""

import argparse
import datetime
import json
import math
import pathlib
import random
import tempfile

from common import Report, stemma
from short_articles import edited, pieces

COPIES = 0.02
LONGEST_HALF = 400


def short_texts(paths, chance):
    yield from pieces(paths, chance)


def long_texts(paths, chance):
    """The first half of one article and the second half of another, for ever."""
    texts = []
    for path in paths:
        for line in open(path, encoding="utf-8"):
            words = (json.loads(line).get("text") or "").split()
            if len(words) >= 100:
                texts.append(words)
    while True:
        first, second = chance.choice(texts), chance.choice(texts)
        yield first[: len(first) // 2][:LONGEST_HALF] + second[len(second) // 2 :][:LONGEST_HALF]


def articles(options, count, chance):
    """Records and the pairs of ids that belong together."""
    source = (short_texts if options.kind == "short" else long_texts)(options.articles, chance)
    originals = count - round(count * COPIES)
    texts = [words for _, words in zip(range(originals), source)]
    if len(texts) < originals:
        raise SystemExit(f"expected articles enough for {originals} pieces, found {len(texts)}")
    first = datetime.date(2023, 1, 1)
    days = [chance.randrange(364) for _ in texts]
    records = [(f"p{number:07}", words, days[number]) for number, words in enumerate(texts)]
    pairs = []
    for number in chance.sample(range(originals), count - originals):
        name = f"p{number:07}-copy"
        records.append((name, edited(texts[number], chance), days[number] + chance.randrange(2)))
        pairs.append((f"p{number:07}", name))
    rows = []
    for name, words, day in records:
        row = {"id": name, "text": " ".join(words)}
        if options.dated:
            row["date"] = str(first + datetime.timedelta(days=day))
        rows.append(row)
    return rows, pairs


def measure(options, count, folder):
    rows, pairs = articles(options, count, random.Random(options.seed))
    file, timings = folder / f"{count}.jsonl", folder / "timings.json"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    lines = stemma("stories", file, "--format", "jsonl", "--quiet", "--timings", timings).splitlines()
    stories = {row["id"]: row["story"] for row in map(json.loads, lines)}
    times = json.loads(timings.read_text())
    together = sum(stories[one] == stories[other] for one, other in pairs) / len(pairs)
    print(
        f"{count:>8} articles: {times['stories']:7.1f} s, {times['peakMemoryMB']:6.0f} MB, "
        f"{len(set(stories.values()))} stories, copies together {together:.3f}",
        flush=True,
    )
    file.unlink()
    return times["stories"], together


def exponent(sizes, seconds):
    """The slope of the least-squares line through the logarithms."""
    xs, ys = [math.log(size) for size in sizes], [math.log(value) for value in seconds]
    middle, height = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - middle) * (y - height) for x, y in zip(xs, ys)) / sum((x - middle) ** 2 for x in xs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--sizes", default="25000,50000,100000,200000")
    parser.add_argument("--kind", choices=["short", "long"], default="short")
    parser.add_argument("--dated", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        results = [measure(options, size, pathlib.Path(folder)) for size in sizes]
    slope = exponent(sizes, [seconds for seconds, _ in results])
    report.check("exponent of the time", slope <= 1.3, f"{slope:.2f}, allowed 1.3")
    least = min(together for _, together in results)
    report.check("copies in one story", least >= 0.95, f"{least:.3f} at the least, asked for 0.95")
    raise SystemExit(report.failed)


if __name__ == "__main__":
    main()
