#!/usr/bin/env python3
"""Turns short notes into example records of the ontology: `examples.py judge < judge.txt > judge.jsonl`.

A line is `text|intent|slots|other intents|role`; `@group role context` begins a group. Slots are `key:value;…` with the
keys below, a list is parted by commas, a day is `words=2026-11-20`, votes are `e8p6f5a1s0`.
"""
import json
import re
import sys

KEYS = {'h': 'households', 'hc': 'household_count', 'xh': 'except_households', 'oh': 'old_households',
        'ih': 'issue_households', 'd': 'date', 'due': 'due', 'n': 'note', 'i': 'issue', 'r': 'reason', 'c': 'category',
        'm': 'mode', 'o': 'outcome', 'id': 'issue_id', 'ids': 'issue_ids', 'a': 'assignee', 'b': 'body', 'to': 'to',
        'v': 'votes', 'res': 'result', 's': 'satisfaction', 'u': 'urgency', 'ch': 'choice', 'tl': 'to_lang'}
LISTS = {'h', 'xh', 'oh', 'ih', 'ids'}
VOTES = {'e': 'expected', 'p': 'present', 'f': 'for', 'a': 'against', 's': 'abstain'}
CONTEXTS = {
    'confirm': {'expecting': 'confirm', 'prompt': '记录走访：3号 张德才，今天，老人身体还好。对吗？'},
    'choose2': {'expecting': 'choose', 'prompt': '有两位张大爷：1. 3号张德才 2. 9号张有福。是哪一位？',
                'options': ['3号张德才', '9号张有福']},
    'choosecat': {'expecting': 'choose', 'prompt': '这个问题属于哪一类？1. 供电照明 2. 道路交通 3. 治安安全 4. 其他',
                  'options': ['供电照明', '道路交通', '治安安全', '其他']},
    'household': {'expecting': 'household', 'prompt': '走访的是哪一户？请回户号或户主姓名。'},
    'date': {'expecting': 'date', 'prompt': '是哪一天去的？'},
    'issue_text': {'expecting': 'issue_text', 'prompt': '请说说是什么问题。'},
    'satisfaction': {'expecting': 'satisfaction', 'prompt': '您反映的“5号门口路灯”已办结，您满意吗？回“满意”或“不满意”。'}}
LANGS = {'en': 'en', 'trad': 'zh-Hant', 'latin': 'zh-Latn'}


def slots(text):
    found = {}
    for part in filter(None, text.split(';')):
        key, _, value = part.partition(':')
        if key in LISTS:
            value = value.split(',')
        elif key in ('d', 'due'):
            raw, _, iso = value.rpartition('=')
            value = {'raw': raw, 'iso': None if iso == 'null' else iso}
        elif key == 'v':
            value = {VOTES[k]: int(n) for k, n in re.findall(r'([epfas])(\d+)', value)}
        elif key == 'hc' or key == 'ch' and value.isdigit():
            value = int(value)
        found[KEYS[key]] = value
    return found


def main():
    name, group, role, context, count = sys.argv[1], '', 'member', None, 0
    for line in sys.stdin:
        line = line.rstrip('\n')
        if not line:
            continue
        if line.startswith('@'):
            group, role, context = (line[1:].split() + [None, None])[:3]
            continue
        text, intent, filled, others, who = (line.split('|') + [''] * 5)[:5]
        count += 1
        print(json.dumps({
            'id': '%s%04d' % (name[0].upper(), count), 'text': text, 'lang': LANGS.get(group, 'zh-Hans'), 'intent': intent,
            'slots': slots(filled), 'alt_intents': [i for i in others.split(',') if i],
            'context': CONTEXTS[context] if context else None, 'role': who or role, 'group': group, 'tags': []},
            ensure_ascii=False))


main()
