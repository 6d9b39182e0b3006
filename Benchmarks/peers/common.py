"""What the comparisons share: running Stemma, reading articles as Stemma reads them, and reporting."""

import gzip
import json
import pathlib
import subprocess

STOP_WORDS = pathlib.Path(__file__).parents[2] / "Sources/StemmaText/Tokens/StopWords.swift"


def stemma(*arguments, environment=None):
    """Runs the command, which must be in PATH. Records that were skipped (status 3) are said on standard error."""
    run = subprocess.run(["stemma", *map(str, arguments)], stdout=subprocess.PIPE, encoding="utf-8", env=environment)
    if run.returncode not in (0, 3):
        raise SystemExit(f"stemma {arguments[0]} ended with status {run.returncode}")
    return run.stdout


def topics_by_id(file, *options):
    """The topic of each article, as `stemma topics` gives it."""
    rows = map(json.loads, stemma("topics", file, "--format", "jsonl", "--quiet", *options).splitlines())
    return {row["id"]: row["topic"] for row in rows}


def read_records(path):
    """The records of a JSON Lines file, plain or .gz, by id, in the order of the ids' bytes; of equal ids the first."""
    records = {}
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                record = json.loads(line)
                records.setdefault(str(record["id"]), record)
    return dict(sorted(records.items(), key=lambda item: item[0].encode()))


def whole_text(record):
    """Headline and text, as topics and similar reports see them; a headline that the text repeats counts once."""
    title, text = record.get("title") or "", record.get("text") or ""
    return text if not title.strip() or text.startswith(title) else f"{title}\n{text}"


def english_stop_words():
    """Stemma's list, out of its source: the words of the first multi-line string."""
    return STOP_WORDS.read_text(encoding="utf-8").split('"""')[1].split()


class Report:
    """Prints each comparison and remembers whether one failed."""

    def __init__(self):
        self.failed = False

    def check(self, name, holds, detail):
        print(f"{'ok  ' if holds else 'FAIL'}  {name}: {detail}", flush=True)
        self.failed |= not holds

    def check_at_most(self, name, value, tolerance):
        self.check(name, value <= tolerance, f"{value:.2e}, allowed {tolerance:.0e}")
