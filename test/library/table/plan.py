# Runs in CPython: which attributes a receiver has, and with how many arguments it is worth calling them.
import inspect
import json

# What the table leaves out, and why, is said in known.txt.
LEFT_OUT = ABSENT | {
    '__subclasses__', '__basicsize__', '__itemsize__', '__dictoffset__', '__weakrefoffset__', '__flags__',
    '__annotate__', '__loader__', '__spec__', '__buffer__', '__release_buffer__',
}
LEFT_OUT_OF = {
    'code': {'__replace__', 'replace', 'co_code', '_co_code_adaptive', 'co_consts', 'co_linetable', 'co_lnotab', 'co_lines', 'co_positions',
             'co_branches', '_varname_from_oparg', 'co_filename', 'co_firstlineno', 'co_exceptiontable', 'co_stacksize', '__hash__'},
    'generator': {'gi_frame', 'gi_code'},
    'function': {'__globals__', '__builtins__', '__code__'},
    'type': {'__dict__'},
}


def probe(call, arity):
    """Whether calls with so many arguments come to more than one complaint about their number."""
    texts = set()
    for value in (1, 'a', None):
        try:
            call(*[value] * arity)
            return True
        except TypeError as error:
            texts.add(str(error))
        except BaseException:
            return True
    text = texts.pop()
    return len(texts) > 0 or not ('argument' in text and ('given' in text or 'got' in text or 'missing' in text or 'exactly' in text))


def keywords_of(call):
    try:
        parameters = inspect.signature(call).parameters.values()
    except (ValueError, TypeError):
        return []
    required = sum(1 for p in parameters if p.default is p.empty and p.kind == p.POSITIONAL_ONLY)
    return [[p.name, required] for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)]


def plan_of(make, kind):
    entries = []
    receiver = make()
    for name in sorted(set(dir(receiver)) - LEFT_OUT - LEFT_OUT_OF.get(kind, set())):
        value = getattr(receiver, name, None)
        if not callable(value) or isinstance(value, type):
            entries.append({'name': name, 'arities': None, 'keywords': []})
            continue
        call = lambda *args: getattr(make(), name)(*args)
        entries.append({'name': name, 'arities': [n for n in range(4) if probe(call, n)], 'keywords': keywords_of(value)})
    return entries


def plan(rows, functions):
    namespace = globals()
    answer = {}
    for kind, expression in rows:
        answer[kind] = plan_of(eval('lambda: ' + expression, namespace), kind)
    answer['builtins'] = [
        {'name': name, 'arities': [n for n in range(4) if probe(eval(name, namespace), n)], 'keywords': keywords_of(eval(name, namespace))}
        for name in functions]
    return json.dumps(answer)
