#!/usr/bin/env python3
"""Learns the weights of Sources/Language/Hearing/Words/CategoryWeights.swift (R2).

    python3 Tests/Tools/train_categories.py

A softmax over single glyphs, pairs of glyphs and Latin words, beside the count of the policy's own words, on the
sentences of Tests/LanguageTests/data/categories.txt and of the sets learned from (`SETS`). A second model of the same pieces, `matter`, tells
these sentences from those of talk.txt and from the examples that are no matter. No randomness: the same data give the
same file. `--folds 5` learns nothing but measures: each fifth by what the others taught.
"""
import collections
import json
import math
import os
import re
import sys

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


def bare_sentences():
    code = None
    for line in open(os.path.join(DATA, 'categories.txt'), encoding='utf-8'):
        line = line.strip()
        if line.startswith('#'):
            code = line[1:]
        elif line:
            for text in line.split('|'):
                yield code, text
    for record in records():
        slots = record['slots']
        if slots.get('category') and slots.get('issue') and len(slots['issue']) <= LETTER:
            yield slots['category'].split('/')[0], slots['issue']


# The sets learned from; `judge` stays unseen.
SETS = ['build', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh']
# Glyphs of an issue beyond which it speaks of many things.
LETTER = 60


def records():
    for name in SETS:
        for line in open(os.path.join(DATA, name + '.jsonl'), encoding='utf-8'):
            yield json.loads(line)


MATTERS = {'report_issue', 'log_visit+report_issue', 'urgent', 'issue_status'}


def talk():
    """What is no matter: talk.txt, and the examples that are nothing of the kind."""
    found = []
    for line in open(os.path.join(DATA, 'talk.txt'), encoding='utf-8'):
        if not line.startswith('#'):
            found += line.strip().split('|')
    for record in records():
        accepted = {record['intent'], *record['alt_intents']}
        if not accepted & MATTERS and not record['context'] and record['role'] == 'member' and len(record['text']) <= LETTER:
            found.append(record['text'])
    return found


def learned(data, classes, rounds=ROUNDS):
    """Weights of pieces and a bias for each class; an item is its class, its pieces, and what is known beforehand."""
    weights = [collections.defaultdict(float) for _ in range(classes)]
    bias = [0.0] * classes
    for round_ in range(rounds):
        rate = RATE / (1 + round_ / 40)
        for gold, found, base in data:
            scale = 1 / math.sqrt(max(1, len(found)))
            scores = [base[c] + bias[c] + sum(weights[c].get(p, 0.0) for p in found) for c in range(classes)]
            top = max(scores)
            exps = [math.exp(s - top) for s in scores]
            total = sum(exps)
            for c in range(classes):
                slope = (1.0 if c == gold else 0.0) - exps[c] / total
                if abs(slope) < 1e-3:
                    continue
                for p in found:
                    weights[c][p] += rate * slope * scale
                bias[c] += 0.01 * rate * slope
        for c in range(classes):
            for p in weights[c]:
                weights[c][p] *= 1 - DECAY
    return weights, bias


def item(text, gold, words):
    return gold, sorted(set(pieces(text))), word_counts(text, words)


def guess(model, found, base):
    weights, bias = model
    scores = [base[c] + bias[c] + sum(weights[c].get(p, 0.0) for p in found) for c in range(len(bias))]
    return scores.index(max(scores))


def measure(folds, words, codes):
    """Of the sentences, each fifth by what the others taught; of the county's letters beside it, if they are there."""
    bare = list(bare_sentences())
    right = total = 0
    letters, letters_right = [], 0
    for path in sys.argv[3:]:
        letters += [json.loads(line) for line in open(path, encoding='utf-8')]
    for fold in range(folds):
        model = learned([item(text, codes.index(code), words)
                         for index, (code, text) in enumerate(around(bare)) if index_of[index] % folds != fold], len(codes))
        for index, (code, text) in enumerate(bare):
            if index % folds == fold:
                total += 1
                right += guess(model, *item(text, 0, words)[1:]) == codes.index(code)
    print('categories: %d of %d sentences right, %.1f%%, each judged by a model that has not seen it'
          % (right, total, 100.0 * right / total))
    # The letters beside the sentences: with the other fifths of the letters learned too, and without any.
    if letters:
        for share in (False, True):
            hits = 0
            for fold in range(folds):
                data = [item(text, codes.index(code), words) for code, text in around(bare)]
                if share:
                    data += [item(r['text'], codes.index(r['category_ours']), words)
                             for i, r in enumerate(letters) if i % folds != fold]
                model = learned(data, len(codes))
                hits += sum(codes[guess(model, *item(r['text'], 0, words)[1:])] == r['category_ours']
                            for i, r in enumerate(letters) if i % folds == fold)
                if not share:
                    hits = sum(codes[guess(model, *item(r['text'], 0, words)[1:])] == r['category_ours'] for r in letters)
                    break
            print('letters: %d of %d right, %s' % (hits, len(letters), 'the other folds learned' if share else 'none learned'))
    matters, others = [text for _, text in bare], talk()
    bad = missed = 0
    for fold in range(folds):
        model = learned(told_apart([t for i, t in enumerate(matters) if i % folds != fold],
                                   [t for i, t in enumerate(others) if i % folds != fold], len(codes)), 2, 20)
        bad += sum(chance(model, t) > SURE for i, t in enumerate(others) if i % folds == fold)
        missed += sum(chance(model, t) <= SURE for i, t in enumerate(matters) if i % folds == fold)
    print('matters: %d of %d missed; %d of %d others taken for one' % (missed, len(matters), bad, len(others)))


SURE = 0.85


def chance(model, text):
    weights, bias = model
    found = sorted(set(pieces(text)))
    score = bias[1] - bias[0] + sum(weights[1].get(p, 0.0) - weights[0].get(p, 0.0) for p in found)
    return 1 / (1 + math.exp(-score))


def told_apart(matters, others, classes):
    data = []
    share = max(1, round(len(matters) / max(1, len(others))))
    for index, text in enumerate(matters):
        data.append((1, sorted(set(pieces(text))), [0.0, 0.0]))
        for other in others[index * len(others) // len(matters):(index + 1) * len(others) // len(matters)]:
            data += [(0, sorted(set(pieces(other))), [0.0, 0.0])] * share
    return data


index_of = {}


def around(bare):
    """The sentences, and as letters put them."""
    count = 0
    for index, (code, text) in enumerate(bare):
        index_of[count] = index
        count += 1
        yield code, text
        before, after = AROUND[index % len(AROUND)]
        if before:
            index_of[count] = index
            count += 1
            yield code, before + text + after


def main():
    words = policy_words()
    codes = [code for code, _ in words]
    bare = list(bare_sentences())
    list(around(bare))
    if len(sys.argv) > 2 and sys.argv[1] == '--folds':
        return measure(int(sys.argv[2]), words, codes)
    data = [item(text, codes.index(code), words) for code, text in around(bare)]
    weights, bias = learned(data, len(codes))
    lines = ['*\t*:%d' % round(100 * WORD_WEIGHT)]
    for c, code in enumerate(codes):
        lines.append(line_of(code, bias[c], weights[c]))
    apart, lean = learned(told_apart([text for _, text in bare], talk(), len(codes)), 2, 20)
    lines.append(line_of('matter', lean[1] - lean[0],
                         {p: apart[1].get(p, 0.0) - apart[0].get(p, 0.0) for p in {*apart[0], *apart[1]}}))
    path = os.path.join(ROOT, 'Sources', 'Language', 'Hearing', 'Words', 'CategoryWeights.swift')
    with open(path, 'w', encoding='utf-8') as out:
        out.write('/// Learned by `Tests/Tools/train_categories.py`; in hundredths, the strongest first. Not written by hand.\n')
        out.write('enum CategoryWeights {\n    static let table = """\n')
        for line in lines:
            out.write('        ' + line.replace('\t', '\\t') + '\n')
        out.write('        """\n}\n')
    print('%d sentences, %d weights' % (len(data), sum(line.count(':') for line in lines)))


def line_of(code, bias, weights):
    kept = sorted(((p, w) for p, w in weights.items() if abs(w) >= LEAST), key=lambda e: (-e[1], e[0]))
    return code + '\t' + ' '.join(['^:%d' % round(100 * bias)] + ['%s:%d' % (p, round(100 * w)) for p, w in kept])


main()
