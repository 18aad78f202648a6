#!/usr/bin/env python3
"""Learns the weights of Sources/Language/Hearing/Words/CategoryWeights.swift (R2).

    python3 Tests/Tools/train_categories.py

A softmax over single glyphs, pairs of glyphs and Latin words, beside the count of the policy's own words, on the
sentences of Tests/LanguageTests/data/categories.txt and build.jsonl. No randomness: the same data give the same file.
"""
import collections
import json
import math
import os
import re

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..')
DATA = os.path.join(ROOT, 'Tests', 'LanguageTests', 'data')
ROUNDS, RATE, DECAY, LEAST, WORD_WEIGHT = 40, 0.5, 0.04, 0.08, 0.7


def pieces(text):
    text = text.lower()
    found = re.findall(r'[a-z]+', text)
    for run in re.findall(r'[\u4e00-\u9fff]+', text):
        found += list(run) + [run[i:i + 2] for i in range(len(run) - 1)]
    return found


def policy_words():
    policy = open(os.path.join(ROOT, 'config', 'programme.yaml'), encoding='utf-8').read()
    policy = policy[policy.index('\ncategories:'):policy.index('\nissues:')]
    return [(code, [w.strip().lower() for w in words.split(',')])
            for code, words in re.findall(r'- code: (\w+)\n.*\n    words: \[(.*?)\]', policy)]


def word_counts(text, words):
    """As MatterWeigher counts: the longest word at each place, in glyphs."""
    table = {w: i for i, (_, ws) in enumerate(words) for w in ws}
    counts, at, text = [0] * len(words), 0, text.lower()
    longest = max(map(len, table))
    while at < len(text):
        for length in range(min(longest, len(text) - at), 0, -1):
            if text[at:at + length] in table:
                counts[table[text[at:at + length]]] += length
                at += length
                break
        else:
            at += 1
    return [min(c, 6) * WORD_WEIGHT for c in counts]


# What letters say around their matter, whatever it is: said beside every kind, it speaks for none.
AROUND = [
    ('', ''), ('尊敬的领导您好，我是本县某镇某村的村民，', '，请领导帮忙解决，谢谢'), ('', ''), ('请问有关部门，', '这个问题什么时候能解决'),
    ('', ''), ('我想咨询一下，', '政策是什么，具体怎么办理，谢谢答复'), ('', ''), ('反映一下我们村几组，', '，给老百姓的生活带来很大影响，希望相关部门处理'),
    ('', ''), ('书记你好，政府禁止的情况下，', '，镇领导和县政府没有半点作用'), ('', ''), ('在外地打工，老家农村户口，父母老人小孩在家，', '，多年一直没有人管'),
    ('', ''), ('居民小区街道附近，', '，严重影响村民，请实地察看'), ('', ''), ('A市B县的农民，', '，有没有手续和补贴，要多少钱'),
]


def sentences():
    for index, (code, text) in enumerate(bare_sentences()):
        yield code, text
        before, after = AROUND[index % len(AROUND)]
        if before:
            yield code, before + text + after


def bare_sentences():
    code = None
    for line in open(os.path.join(DATA, 'categories.txt'), encoding='utf-8'):
        line = line.strip()
        if line.startswith('#'):
            code = line[1:]
        elif line:
            for text in line.split('|'):
                yield code, text
    build = os.path.join(DATA, 'build.jsonl')
    if os.path.exists(build):
        for line in open(build, encoding='utf-8'):
            slots = json.loads(line)['slots']
            if slots.get('category') and slots.get('issue'):
                yield slots['category'], slots['issue']


def main():
    words = policy_words()
    codes = [code for code, _ in words]
    data = [(codes.index(code), sorted(set(pieces(text))), word_counts(text, words)) for code, text in sentences()]
    weights = [collections.defaultdict(float) for _ in codes]
    bias = [0.0] * len(codes)
    for round_ in range(ROUNDS):
        rate = RATE / (1 + round_ / 40)
        for gold, found, base in data:
            scale = 1 / math.sqrt(max(1, len(found)))
            scores = [base[c] + bias[c] + sum(weights[c].get(p, 0.0) for p in found) for c in range(len(codes))]
            top = max(scores)
            exps = [math.exp(s - top) for s in scores]
            total = sum(exps)
            for c in range(len(codes)):
                slope = (1.0 if c == gold else 0.0) - exps[c] / total
                if abs(slope) < 1e-3:
                    continue
                for p in found:
                    weights[c][p] += rate * slope * scale
                bias[c] += 0.01 * rate * slope
        for c in range(len(codes)):
            for p in weights[c]:
                weights[c][p] *= 1 - DECAY
    lines = ['*\t*:%d' % round(100 * WORD_WEIGHT)]
    for c, code in enumerate(codes):
        kept = sorted(((p, w) for p, w in weights[c].items() if abs(w) >= LEAST), key=lambda e: (-e[1], e[0]))
        lines.append(code + '\t' + ' '.join(['^:%d' % round(100 * bias[c])] + ['%s:%d' % (p, round(100 * w)) for p, w in kept]))
    path = os.path.join(ROOT, 'Sources', 'Language', 'Hearing', 'Words', 'CategoryWeights.swift')
    with open(path, 'w', encoding='utf-8') as out:
        out.write('/// Learned by `Tests/Tools/train_categories.py`; in hundredths, the strongest first. Not written by hand.\n')
        out.write('enum CategoryWeights {\n    static let table = """\n')
        for line in lines:
            out.write('        ' + line.replace('\t', '\\t') + '\n')
        out.write('        """\n}\n')
    print('%d sentences, %d weights' % (len(data), sum(line.count(':') for line in lines)))


main()
