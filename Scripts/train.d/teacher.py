"""Teaches a small encoder names, tags and trees, and labels unlabelled news with them.

usage: teacher.py train DATA OUT | label DATA MODEL OUT.bio OUT.conllu
"""
import collections
import gzip
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

from encoder import Coder, Teacher, pretrained

TAGS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
INDEX = {t: i for i, t in enumerate(TAGS)}
SOURCES = [  # file, has MISC, share of documents taken
    ("worldwide.train.bio.gz", True, 1.0),
    ("gmb.bio.gz", True, 0.25),
    ("gum_nonnews_derived.bio.gz", False, 1.0),
    ("uner_ewt.dev.bio", False, 1.0),
    ("uner_ewt.test.bio", False, 1.0),
    ("wikigold.bio", True, 1.0),
    ("re3d_nobbc.bio", True, 1.0),
]
TREEBANKS = ["ewt_train_rebuilt.conllu.gz", "gum_train.conllu.gz"]
NAME_EPOCHS, TREE_EPOCHS = 2, 3
SEED = 20261125
LONGEST = 90  # maximum number of words in neighbouring sentences that are encoded together


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def named(path):
    """Documents of sentences (words, tags); a file without documents has one sentence a document."""
    docs, doc, words, tags, has_docs = [], [], [], [], False
    with opened(path) as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("-DOCSTART-"):
                has_docs = True
                if words: doc.append((words, tags)); words, tags = [], []
                if doc: docs.append(doc); doc = []
            elif not line:
                if words: doc.append((words, tags)); words, tags = [], []
            else:
                w, t = line.split("\t")[:2]
                words.append(w); tags.append(INDEX.get(t, 0))
    if words: doc.append((words, tags))
    if doc: docs.append(doc)
    return docs if has_docs else [[s] for d in docs for s in d]


def packed(docs):
    """Neighbouring sentences of a document together, up to some words; one longer sentence is cut."""
    out = []
    for doc in docs:
        words, tags = [], []
        for w, t in doc:
            if words and len(words) + len(w) > LONGEST: out.append((words, tags)); words, tags = [], []
            words, tags = words + w, tags + t
            while len(words) > LONGEST:
                out.append((words[:LONGEST], tags[:LONGEST])); words, tags = words[LONGEST:], tags[LONGEST:]
        if words: out.append((words, tags))
    return out


def trees(path):
    """Stretches of sentences: (words, tags, heads, relations, sentences); a root is its own head."""
    out, stretch, rows = [], ([], [], [], [], []), []

    def end():
        nonlocal stretch
        if stretch[0]: out.append(stretch)
        stretch = ([], [], [], [], [])

    with opened(path) as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("# newdoc"): end()
            elif len(cells) == 10 and cells[0].isdigit(): rows.append(cells)
            elif len(cells) < 2 and not cells[0] and rows:
                if len(stretch[0]) + len(rows) > LONGEST: end()
                if len(rows) <= 2 * LONGEST:
                    base, number = len(stretch[0]), stretch[4][-1] + 1 if stretch[4] else 0
                    for i, c in enumerate(rows):
                        head = int(c[6]) - 1
                        stretch[0].append(c[1]); stretch[1].append(c[3] + "\t" + c[4])
                        stretch[2].append(base + (i if head < 0 else head)); stretch[3].append(c[7])
                        stretch[4].append(number)
                rows = []
    end()
    return out


def grouped(examples, size=1400):
    """Examples of like length in groups of some words."""
    random.shuffle(examples)
    groups = []
    for start in range(0, len(examples), 1600):
        part, count = [], 0
        for e in sorted(examples[start:start + 1600], key=lambda e: len(e[0])):
            part.append(e); count += len(e[0])
            if count > size: groups.append(part); part, count = [], 0
        if part: groups.append(part)
    return groups


def padded(group, part, width, value):
    return torch.tensor([(e[part] + [value] * width)[:width] for e in group])


def name_loss(model, coder, group):
    ids, cs, mask, first, width = coder.batch([e[0] for e in group])
    gold = padded(group, 1, width, -1)
    free = torch.tensor([[not e[2]] for e in group])
    logp = F.log_softmax(model.find_names(model.encoder(ids, cs, mask, first)), -1)
    # In a source without MISC, O may be O or MISC.
    either = torch.logsumexp(logp[:, :, [0, 7, 8]], -1)
    lp = torch.gather(logp, 2, gold.clamp(min=0)[:, :, None])[:, :, 0]
    lp = torch.where(free & (gold == 0), either, lp)
    return -(lp * (gold >= 0)).sum() / (gold >= 0).sum()


def tree_loss(model, coder, group):
    ids, cs, mask, first, width = coder.batch([e[0] for e in group])
    tags, heads, kinds = (padded(group, i, width, -1) for i in (1, 2, 3))
    sentence = padded(group, 4, width, -1)
    x = model.mixed(model.encoder(ids, cs, mask, first))
    arcs = model.find_arcs(x, sentence)
    relations = model.find_relations(x, heads.clamp(min=0))
    loss = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1).float(), gold.flatten(), ignore_index=-1)
    return 0.5 * loss(model.tags(x), tags) + loss(arcs, heads) + 0.5 * loss(relations, kinds)


def train(data, out):
    random.seed(SEED); torch.manual_seed(SEED)
    names = []
    for name, has_misc, share in SOURCES:
        docs = named(os.path.join(data, "ner/train", name))
        if share < 1: docs = random.sample(docs, int(len(docs) * share))
        for words, tags in packed(docs):
            names.append((words, tags, has_misc))
            r = random.random()
            if r < 0.04: names.append(([w.upper() for w in words], tags, has_misc))
            elif r < 0.08: names.append(([w[:1].upper() + w[1:] for w in words], tags, has_misc))
    banks = [t for name in TREEBANKS for t in trees(os.path.join(data, "syntax", name))]
    known = []
    for part in (1, 3):
        counts = collections.Counter(v for t in banks for v in t[part])
        known.append(sorted(v for v, n in counts.items() if n >= 10))
    numbers = [{v: i for i, v in enumerate(k)} for k in known]
    banks = [(w, [numbers[0].get(v, -1) for v in t], h, [numbers[1].get(v, -1) for v in r], s) for w, t, h, r, s in banks]
    groups = [(name_loss, g) for _ in range(NAME_EPOCHS) for g in grouped(names)] \
        + [(tree_loss, g) for _ in range(TREE_EPOCHS) for g in grouped(banks)]
    random.shuffle(groups)
    tok, weights = pretrained()
    coder, model = Coder(tok), Teacher(weights, len(TAGS), len(known[0]), len(known[1]), SEED)
    opt = torch.optim.AdamW([{"params": list(model.encoder.p.values()), "lr": 1.5e-4}, {"params": model.new(), "lr": 1e-3}],
                            weight_decay=0.01)
    total = len(groups)
    sched = torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / (0.06 * total)) * max(0.02, 1 - s / total))
    begin, seen, means = time.time(), 0, {}
    model.train()
    for step, (kind, group) in enumerate(groups):
        with torch.autocast("cpu", torch.bfloat16):
            loss = kind(model, coder, group)
        opt.zero_grad(); loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step(); sched.step()
        seen += sum(len(e[0]) for e in group)
        means[kind.__name__] = 0.95 * means.get(kind.__name__, loss.item()) + 0.05 * loss.item()
        if step % 100 == 0: print(step, total, means, f"{seen / (time.time() - begin):.0f} words/s", flush=True)
    torch.save({"model": model.state_dict(), "tags": known[0], "relations": known[1]}, out)


def restored(path):
    saved = torch.load(path)
    tok, weights = pretrained()
    model = Teacher(weights, len(TAGS), len(saved["tags"]), len(saved["relations"]), SEED)
    model.load_state_dict(saved["model"]); model.eval()
    return Coder(tok), model, saved["tags"], saved["relations"]


def labelled(coder, model, rows, sentences):
    """(name tags, their probabilities, tags, heads, the arcs' probabilities, relations) of each row of words."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    out = [None] * len(rows)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        while order:
            part, count = [], 0
            while order and count < 5000: part.append(order.pop()); count += len(rows[part[-1]])
            ids, cs, mask, first, width = coder.batch([rows[i] for i in part])
            layers = model.encoder(ids, cs, mask, first)
            sure, name = torch.softmax(model.find_names(layers), -1).max(-1)
            x = model.mixed(layers)
            where = padded([(sentences[i],) for i in part], 0, width, -1)
            likely, heads = torch.softmax(model.find_arcs(x, where), -1).max(-1)
            tags, kinds = model.tags(x).argmax(-1), model.find_relations(x, heads).argmax(-1)
            found = [v.tolist() for v in (name, sure, tags, heads, likely, kinds)]
            for k, i in enumerate(part): out[i] = [f[k][:len(rows[i])] for f in found]
    return out


def is_tree(heads):
    """Whether heads, a root being its own, are a tree with one root."""
    if sum(h == i for i, h in enumerate(heads)) != 1: return False
    for i in range(len(heads)):
        at, steps = i, 0
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads): return False
    return True


# The documents are labelled in parts; each part has every fifth document.
EVERY = 5


def documents(data, part):
    """The documents of a part, as lists of sentences."""
    docs, doc, k = [], [], -1
    with opened(os.path.join(data, "articles/unlabelled_tokenised.txt.gz")) as f:
        for line in f:
            if line.startswith("-DOCSTART-"):
                if doc and k % EVERY == part: docs.append(doc)
                doc = []; k += 1
            elif line.strip(): doc.append(line.split())
    if doc and k % EVERY == part: docs.append(doc)
    return docs


def label(data, path, names_out, trees_out, *parts):
    """Writes the names of the documents of some parts to one file and their trees to another."""
    teacher = restored(path)
    with open(names_out, "w", encoding="utf-8") as o, open(trees_out, "w", encoding="utf-8") as c:
        for part in parts: label_all(documents(data, int(part)), teacher, o, c)


def label_all(docs, teacher, o, c):
    coder, model, known_tags, known_relations = teacher
    begin, seen, kept, all_ = time.time(), 0, 0, 0
    for start in range(0, len(docs), 64):
        rows, where = [], []
        for d, doc in enumerate(docs[start:start + 64]):
            chunk = []
            for s in doc + [None]:
                if chunk and (s is None or sum(map(len, chunk)) + len(s[:LONGEST]) > LONGEST):
                    where.append((d, chunk)); rows.append([w for x in chunk for w in x]); chunk = []
                if s: chunk.append(s[:LONGEST])
        numbers = [[n for n, s in enumerate(chunk) for _ in s] for _, chunk in where]
        last = None
        for (d, chunk), (name, sure, tags, heads, likely, kinds) in zip(where, labelled(coder, model, rows, numbers)):
            if d != last:
                o.write(f"-DOCSTART-\t{start + d}\n\n"); c.write(f"# newdoc id = {start + d}\n"); last = d
            at = 0
            for s in chunk:
                end, before = at + len(s), "O"
                o.write(f"#\t{min(sure[at:end]):.3f}\n")
                for w, number in zip(s, name[at:end]):
                    t = TAGS[number]
                    if t[0] == "I" and before[2:] != t[2:]: t = "B" + t[1:]
                    o.write(f"{w}\t{t}\n"); before = t
                o.write("\n")
                own = [h - at for h in heads[at:end]]
                all_ += 1
                if len(s) > 2 and is_tree(own):
                    kept += 1
                    c.write(f"# sure = {sum(likely[at:end]) / len(s):.3f}\n")
                    for i, w in enumerate(s):
                        head, kind = own[i] + 1, known_relations[kinds[at + i]]
                        if own[i] == i: head, kind = 0, "root"
                        part, fine = known_tags[tags[at + i]].split("\t")
                        c.write(f"{i + 1}\t{w}\t_\t{part}\t{fine}\t_\t{head}\t{kind}\t_\t_\n")
                    c.write("\n")
                at = end
            seen += at
        if start % 640 == 0:
            print(start, len(docs), f"{seen / (time.time() - begin):.0f} words/s, {kept} of {all_} trees", flush=True)


if __name__ == "__main__":
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    {"train": train, "label": label}[sys.argv[1]](*sys.argv[2:])
