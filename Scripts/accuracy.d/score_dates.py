"""Days of publication that newshound gives articles whose day is hidden, against the right ones.

usage: score_dates.py NEWSHOUND ARTICLES.jsonl[.gz]

The field of the day is taken out of each record; a date line in the text stays. Prints how many articles have an
answer, how many answers are exact, stated and inferred apart, and how often inferences of each probability are right.
Last line: exact SHARE answered SHARE
"""
import gzip
import json
import os
import subprocess
import sys
import tempfile


def records(path):
    with (gzip.open(path, "rt") if path.endswith(".gz") else open(path)) as lines:
        return [json.loads(line) for line in lines]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, path = sys.argv[1:]
    wanted = records(path)
    with tempfile.TemporaryDirectory() as work:
        hidden = os.path.join(work, "hidden.jsonl")
        with open(hidden, "w") as out:
            for number, record in enumerate(wanted):
                # The address of a page can hold the day, and its number the order.
                left = {key: record[key] for key in ("text", "title") if key in record}
                out.write(json.dumps({"id": str(number), **left}) + "\n")
        done = subprocess.run([program, "extract", hidden], capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stderr.strip())
    answers = {}
    for line in done.stdout.splitlines():
        found = json.loads(line)
        answers[int(found["id"])] = found["published"]
    counts, bins = {}, {}
    for number, record in enumerate(wanted):
        found = answers.get(number) or {}
        day, right = (found.get("value") or "")[:10], record["published"][:10]
        basis = found.get("basis") or "none"
        row = counts.setdefault(basis if day else "none", [0, 0])
        row[0] += 1
        row[1] += day == right
        if basis == "inferred" and day and found.get("days"):
            share = found["days"][0]["probability"]
            low = min(9, int(share * 10)) / 10
            some = bins.setdefault(low, [0, 0, 0.0])
            some[0] += 1
            some[1] += day == right
            some[2] += share
    for basis, (total, right) in sorted(counts.items()):
        print(f"{basis:10} {total:5d} articles, {right:5d} exact")
    for low, (total, right, shares) in sorted(bins.items()):
        print(f"probability {low:.1f} to {low + 0.1:.1f} {total:5d} inferred, mean {shares / total:.3f}, right {right / total:.3f}")
    answered = sum(total for basis, (total, _) in counts.items() if basis != "none")
    exact = sum(right for basis, (_, right) in counts.items() if basis != "none")
    print(f"exact {exact / max(1, answered):.4f} answered {answered / max(1, len(wanted)):.4f}")


main()
