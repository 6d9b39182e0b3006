"""The collections with known subjects that topics are judged on, each as records with `id`, `text` and `label`.

The folder of real articles is STEMMA_DATA, else ../shared/data beside the checkout; a collection that is not there is left out.
The sample comes with Stemma. Of 20 Newsgroups only the bodies count (what follows the first blank line), since headers
name the group; R8 is the usual part of Reuters: articles of the ModApte split with one topic, out of eight.
"""

import json
import os
import pathlib

from common import read_records

ROOT = pathlib.Path(__file__).parents[2]
DATA = pathlib.Path(os.environ.get("STEMMA_DATA", ROOT.parent / "shared/data"))
R8 = {"acq", "crude", "earn", "grain", "interest", "money-fx", "ship", "trade"}


def bodies(records):
    for record in records:
        body = record["text"].partition("\n\n")[2]
        if body.strip():
            yield {"id": record["id"], "text": body, "label": record["label"]}


def r8(records):
    for record in records:
        topics = record["topics"] if isinstance(record["topics"], list) else record["topics"].split()
        if record["modapte"] in ("train", "test") and len(topics) == 1 and topics[0] in R8:
            yield {**record, "label": topics[0]}


def as_they_are(records):
    return (record for record in records if record.get("label"))


SETS = {
    "sample": (ROOT / "Sources/StemmaCorpus/Resources/sample.jsonl", as_they_are),
    "ecbplus": (DATA / "ecbplus/articles.jsonl.gz", as_they_are),
    "conflict-reports": (DATA / "conflict-reports/articles.jsonl.gz", as_they_are),
    "r8": (DATA / "reuters21578/articles.jsonl.gz", r8),
    "20newsgroups": (DATA / "20newsgroups/articles.jsonl.gz", bodies),
    "allsides-abp": (DATA / "allsides-abp/articles.jsonl.gz", as_they_are),
}


def write(name, folder):
    """Writes a collection into a folder; its file, and the label of each id, or None where it is not there."""
    path, chosen = SETS[name]
    if not path.exists():
        return None
    records = list(chosen(read_records(path).values()))
    file = folder / f"{name}.jsonl"
    with open(file, "w", encoding="utf-8") as lines:
        lines.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return file, {str(record["id"]): record["label"] for record in records}
