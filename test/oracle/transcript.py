"""Splits a transcript into the inputs that a REPL would get: [{src, at}], `at` being a 1-based line.

After a prompt and its continuation lines everything is expected output, up to the next prompt or a line
of five or more `#`; after such a line, and at the start, there is plain code: one input per top-level
statement (statements that share a line are one input, as they are at a prompt).
"""
import ast
import re

PROMPT = re.compile(r'>>>( |$)')
CONTINUATION = re.compile(r'\.\.\.( |$)')
SEPARATOR = re.compile(r'#{5,}\s*$')


def statements(lines, first):
    source = '\n'.join(lines)
    try:
        body = ast.parse(source).body
    except SyntaxError:
        kept = source.strip('\n')
        return [{'src': kept, 'at': first + len(source) - len(source.lstrip('\n'))}] if kept else []
    inputs, last = [], 0
    for node in body:
        start = min([node.lineno] + [d.lineno for d in getattr(node, 'decorator_list', [])])
        if start > last:
            inputs.append({'src': None, 'at': first + start - 1, 'from': start})
        last = inputs[-1]['to'] = node.end_lineno
    return [{'src': '\n'.join(lines[i['from'] - 1:i['to']]), 'at': i['at']} for i in inputs]


def split(text):
    inputs, code, code_at, expecting = [], [], 1, False
    lines = text.split('\n')
    n = 0
    while n < len(lines):
        line = lines[n]
        if PROMPT.match(line):
            inputs += statements(code, code_at)
            code, expecting, at = [], True, n + 1
            block = [line[4:]]
            while n + 1 < len(lines) and CONTINUATION.match(lines[n + 1]):
                n += 1
                block.append(lines[n][4:])
            inputs.append({'src': '\n'.join(block).rstrip(), 'at': at})
        elif SEPARATOR.match(line):
            inputs += statements(code, code_at)
            code, expecting = [], False
        elif not expecting:
            code_at = code_at if code else n + 1
            code.append(line)
        n += 1
    return inputs + statements(code, code_at)
