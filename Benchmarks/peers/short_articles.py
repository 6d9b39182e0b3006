"""Cuts long articles into short ones and plants edited copies among them, always the same for the same input.

    python3 short_articles.py OUTPUT.jsonl articles.jsonl [more.jsonl ...] [--count 1000000] [--copies 0.02] [--seed 1]

A short article is a paragraph, or a piece of one, of 20 to 60 words. Of every hundred, two are copies of another
one: of its words up to an eighth are replaced, up to a sixth of its end is cut off, and its numbers are changed. The id
of a copy is that of the first version with "-copy" behind it. Where the input is too short for the count, the script
says so and writes nothing.
"""

import argparse
import json
import random
import re
import sys

SHORTEST, LONGEST = 20, 60


def pieces(paths, chance):
    """The paragraphs of the articles, cut to between SHORTEST and LONGEST words."""
    for path in paths:
        for line in open(path, encoding="utf-8"):
            for paragraph in re.split(r"\n\s*\n", json.loads(line).get("text") or ""):
                words = paragraph.split()
                while len(words) >= SHORTEST:
                    length = chance.randint(SHORTEST, LONGEST)
                    yield words[:length]
                    words = words[length:]


def edited(words, chance):
    """A copy of the words with some replaced, the end cut, and other numbers."""
    copy = words[: len(words) - chance.randint(0, len(words) // 6)]
    for _ in range(chance.randint(0, max(1, len(copy) // 8))):
        copy[chance.randrange(len(copy))] = chance.choice(words)
    return [re.sub(r"\d", lambda _: str(chance.randrange(10)), word) for word in copy]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--copies", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()

    chance = random.Random(options.seed)
    originals = options.count - round(options.count * options.copies)
    texts = []
    for piece in pieces(options.articles, chance):
        texts.append(piece)
        if len(texts) == originals:
            break
    else:
        sys.exit(f"expected articles enough for {originals} pieces, found {len(texts)}")
    records = [(f"p{number:07}", words) for number, words in enumerate(texts)]
    for number in chance.sample(range(originals), options.count - originals):
        records.append((f"p{number:07}-copy", edited(texts[number], chance)))
    chance.shuffle(records)
    with open(options.output, "w", encoding="utf-8") as output:
        for name, words in records:
            output.write(json.dumps({"id": name, "text": " ".join(words)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
