"""Teaches a small encoder to find names, and labels unlabelled news with it.

usage: teacher.py train DATA OUT | label DATA MODEL OUT
"""
import glob
import gzip
import io
import json
import math
import os
import random
import sys
import time
import zipfile

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
INDEX = {t: i for i, t in enumerate(TAGS)}
SOURCES = [  # file, has MISC, share of sentences taken
    ("worldwide.train.bio.gz", True, 1.0),
    ("gmb.bio.gz", True, 0.25),
    ("gum_nonnews_derived.bio.gz", False, 1.0),
    ("uner_ewt.dev.bio", False, 1.0),
    ("uner_ewt.test.bio", False, 1.0),
    ("wikigold.bio", True, 1.0),
    ("re3d_nobbc.bio", True, 1.0),
]
SEED = 20261125


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def sentences(path):
    """(words, tags) by document; files without documents are one sentence a document."""
    docs, doc, words, tags = [], [], [], []
    has_docs = False
    with opened(path) as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("-DOCSTART-"):
                has_docs = True
                if words:
                    doc.append((words, tags)); words, tags = [], []
                if doc:
                    docs.append(doc); doc = []
            elif not line:
                if words:
                    doc.append((words, tags)); words, tags = [], []
            else:
                w, t = line.split("\t")[:2]
                if t not in INDEX:
                    t = "O"
                words.append(w); tags.append(t)
    if words:
        doc.append((words, tags))
    if doc:
        docs.append(doc)
    if not has_docs:
        docs = [[s] for d in docs for s in d]
    return docs


def case(word):
    if word.islower(): return 1
    if word.isupper(): return 2 if len(word) > 1 else 3
    if word[:1].isupper() and word[1:].islower(): return 4
    if any(c.isdigit() for c in word): return 5
    if any(c.isalpha() for c in word): return 6
    return 7


def package(docs, limit=90):
    """Neighbouring sentences of a document together, up to some words."""
    out = []
    for doc in docs:
        words, tags = [], []
        for w, t in doc:
            if words and len(words) + len(w) > limit:
                out.append((words, tags)); words, tags = [], []
            words = words + w; tags = tags + t
            while len(words) > limit:
                out.append((words[:limit], tags[:limit])); words, tags = words[limit:], tags[limit:]
        if words:
            out.append((words, tags))
    return out


class Encoder(torch.nn.Module):
    def __init__(self, weights):
        super().__init__()
        self.p = torch.nn.ParameterDict({k.replace(".", "|"): torch.nn.Parameter(v.float()) for k, v in weights.items()
                                         if "pooler" not in k and "position_ids" not in k})
        torch.manual_seed(SEED)
        self.case = torch.nn.Embedding(8, 384)
        self.case.weight.data.normal_(0, 0.02)
        self.head = torch.nn.Linear(384, len(TAGS))
        self.drop = torch.nn.Dropout(0.1)

    def w(self, name):
        return self.p[name.replace(".", "|")]

    def forward(self, ids, cases, mask, first):
        n, length = ids.shape
        e = "embeddings."
        x = self.w(e + "word_embeddings.weight")[ids] + self.w(e + "position_embeddings.weight")[:length] \
            + self.w(e + "token_type_embeddings.weight")[0] + self.case(cases)
        x = F.layer_norm(x, (384,), self.w(e + "LayerNorm.weight"), self.w(e + "LayerNorm.bias"), 1e-12)
        x = self.drop(x)
        bias = (1.0 - mask[:, None, None, :].float()) * -1e9
        for i in range(6):
            l = f"encoder.layer.{i}."
            def lin(name, v): return F.linear(v, self.w(l + name + ".weight"), self.w(l + name + ".bias"))
            def heads(v): return v.view(n, length, 12, 32).transpose(1, 2)
            q, k, v = (heads(lin("attention.self." + s, x)) for s in ("query", "key", "value"))
            a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.expand(n, 1, length, length))
            a = a.transpose(1, 2).reshape(n, length, 384)
            a = self.drop(lin("attention.output.dense", a))
            x = F.layer_norm(x + a, (384,), self.w(l + "attention.output.LayerNorm.weight"),
                             self.w(l + "attention.output.LayerNorm.bias"), 1e-12)
            h = self.drop(lin("output.dense", F.gelu(lin("intermediate.dense", x))))
            x = F.layer_norm(x + h, (384,), self.w(l + "output.LayerNorm.weight"),
                             self.w(l + "output.LayerNorm.bias"), 1e-12)
        x = torch.gather(x, 1, first[:, :, None].expand(-1, -1, 384))
        return self.head(x)


def pretrained():
    import all_minilm_l6_v2
    folder = os.path.dirname(all_minilm_l6_v2.__file__)
    z = zipfile.ZipFile(os.path.join(folder, "model.zip"))
    names = z.namelist()
    tok = Tokenizer.from_str(z.read([n for n in names if n.endswith("tokenizer.json")][0]).decode())
    tok.no_padding(); tok.no_truncation()
    st = [n for n in names if n.endswith("model.safetensors")]
    if st:
        from safetensors.torch import load
        weights = load(z.read(st[0]))
    else:
        weights = torch.load(io.BytesIO(z.read([n for n in names if n.endswith("pytorch_model.bin")][0])))
    return tok, weights


class Coder:
    def __init__(self, tok):
        self.tok, self.known = tok, {}

    def word(self, w):
        ids = self.known.get(w)
        if ids is None:
            ids = self.tok.encode(w, add_special_tokens=False).ids[:8] or [100]
            self.known[w] = ids
        return ids

    def batch(self, group):
        rows, cases, firsts = [], [], []
        for words in group:
            ids, cs, first = [101], [0], []
            for w in words:
                sub = self.word(w)
                first.append(len(ids))
                ids += sub
                cs += [case(w)] * len(sub)
            ids.append(102); cs.append(0)
            rows.append(ids); cases.append(cs); firsts.append(first)
        length = min(max(map(len, rows)), 400)
        width = max(map(len, firsts))
        pad = lambda r, v, n: (r + [v] * n)[:n]
        ids = torch.tensor([pad(r, 0, length) for r in rows])
        cs = torch.tensor([pad(r, 0, length) for r in cases])
        mask = torch.tensor([pad([1] * len(r), 0, length) for r in rows])
        first = torch.tensor([[min(v, length - 1) for v in pad(r, 0, width)] for r in firsts])
        return ids, cs, mask, first, width


def train(data, out):
    random.seed(SEED); torch.manual_seed(SEED)
    tok, weights = pretrained()
    coder, model = Coder(tok), Encoder(weights)
    examples = []
    for name, has_misc, share in SOURCES:
        docs = sentences(os.path.join(data, "ner/train", name))
        if share < 1: docs = random.sample(docs, int(len(docs) * share))
        packed = package(docs)
        for words, tags in packed:
            examples.append((words, [INDEX[t] for t in tags], has_misc))
            r = random.random()
            if r < 0.04: examples.append(([w.upper() for w in words], [INDEX[t] for t in tags], has_misc))
            elif r < 0.08: examples.append(([w[:1].upper() + w[1:] for w in words], [INDEX[t] for t in tags], has_misc))
        print(name, len(packed), sum(len(w) for w, _ in packed), flush=True)
    epochs = int(os.environ.get("EPOCHS", "1"))
    groups = []
    for _ in range(epochs):
        random.shuffle(examples)
        for start in range(0, len(examples), 1600):
            block = sorted(examples[start:start + 1600], key=lambda e: len(e[0]))
            g, count = [], 0
            part = []
            for e in block:
                part.append(e); count += len(e[0])
                if count > 1400: g.append(part); part, count = [], 0
            if part: g.append(part)
            random.shuffle(g)
            groups += g
    new = list(model.case.parameters()) + list(model.head.parameters())
    opt = torch.optim.AdamW([{"params": list(model.p.values()), "lr": 1.5e-4}, {"params": new, "lr": 1.5e-3}], weight_decay=0.01)
    total = len(groups)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (0.06 * total)) * max(0.02, 1 - s / total))
    begin, seen = time.time(), 0
    model.train()
    for step, g in enumerate(groups):
        ids, cs, mask, first, width = coder.batch([e[0] for e in g])
        gold = torch.tensor([(e[1] + [-1] * width)[:width] for e in g])
        free = torch.tensor([[not e[2]] for e in g])
        logp = F.log_softmax(model(ids, cs, mask, first), -1)
        # Where a source has no MISC, O may be either.
        either = torch.logsumexp(logp[:, :, [0, 7, 8]], -1)
        lp = torch.gather(logp, 2, gold.clamp(min=0)[:, :, None])[:, :, 0]
        lp = torch.where(free & (gold == 0), either, lp)
        loss = -(lp * (gold >= 0)).sum() / (gold >= 0).sum()
        opt.zero_grad(); loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step(); sched.step()
        seen += int((gold >= 0).sum())
        if step % 50 == 0:
            print(step, total, f"{loss.item():.4f} {seen/(time.time()-begin):.0f} words/s", flush=True)
    torch.save(model.state_dict(), out)


def restored(path):
    tok, weights = pretrained()
    model = Encoder(weights)
    model.load_state_dict(torch.load(path)); model.eval()
    return Coder(tok), model


def tag(coder, model, rows):
    """Tags and the least probability of each row of words."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = [None] * len(rows)
    with torch.inference_mode():
        part, count = [], 0
        def flush():
            nonlocal part, count
            if not part: return
            ids, cs, mask, first, width = coder.batch([rows[i] for i in part])
            p = torch.softmax(model(ids, cs, mask, first), -1)
            best, arg = p.max(-1)
            for k, i in enumerate(part):
                n = len(rows[i])
                out[i] = ([TAGS[v] for v in arg[k, :n].tolist()], best[k, :n].tolist())
            part, count = [], 0
        for i in order:
            part.append(i); count += len(rows[i])
            if count > 6000: flush()
        flush()
    return out


def label(data, path, out):
    coder, model = restored(path)
    every = int(os.environ.get("EVERY", "5"))
    docs, doc, k = [], [], -1
    with opened(os.path.join(data, "articles/unlabelled_tokenised.txt.gz")) as f:
        for line in f:
            if line.startswith("-DOCSTART-"):
                if doc and k % every == 0: docs.append(doc)
                doc = []; k += 1
            elif line.strip(): doc.append(line.split())
    if doc and k % every == 0: docs.append(doc)
    begin, seen = time.time(), 0
    with open(out, "w", encoding="utf-8") as o:
        for start in range(0, len(docs), 64):
            rows, where = [], []
            for d, doc in enumerate(docs[start:start + 64]):
                chunk = []
                for s in doc:
                    s = s[:90]
                    if chunk and sum(map(len, chunk)) + len(s) > 90:
                        where.append((d, chunk)); rows.append([w for c in chunk for w in c]); chunk = []
                    chunk.append(s)
                if chunk: where.append((d, chunk)); rows.append([w for c in chunk for w in c])
            tagged = tag(coder, model, rows)
            last = None
            for (d, chunk), (tags, probs) in zip(where, tagged):
                if d != last: o.write(f"-DOCSTART-\t{start + d}\n\n"); last = d
                pos = 0
                for s in chunk:
                    before = "O"
                    low = min(probs[pos:pos + len(s)])
                    o.write(f"#\t{low:.3f}\n")
                    for w, t in zip(s, tags[pos:pos + len(s)]):
                        if t[0] == "I" and before[2:] != t[2:]: t = "B" + t[1:]
                        o.write(f"{w}\t{t}\n"); before = t
                    o.write("\n"); pos += len(s)
                seen += pos
            if start % 640 == 0: print(start, len(docs), f"{seen/(time.time()-begin):.0f} words/s", flush=True)


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    if sys.argv[1] == "train": train(sys.argv[2], sys.argv[3])
    elif sys.argv[1] == "label": label(sys.argv[2], sys.argv[3], sys.argv[4])
