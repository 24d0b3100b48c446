"""What CPython's own tools say about a source: dis, symtable, plain runs."""
import builtins
import contextlib
import dis
import gc
import io
import linecache
import re
import symtable
import sys
import traceback

import virtual_loop


def blank_addresses(text):
    """Addresses differ from run to run: all become `0x`."""
    return re.sub(r'(?<= at )0x[0-9a-f]+', '0x', text)


def dis_text(source, filename):
    """What `python -m dis FILE` prints, with addresses blanked."""
    out = io.StringIO()
    dis.dis(compile(source, filename, 'exec', dont_inherit=True), file=out)
    return blank_addresses(out.getvalue())


def symbols(source, filename):
    """Tables as {type, name, lineno, optimized, nested, symbols: {name: flags}, children}, in CPython's order."""
    def table(t):
        raw = t._table
        return {'type': raw.type, 'name': raw.name, 'lineno': raw.lineno, 'nested': bool(raw.nested),
                'optimized': t.is_optimized(), 'symbols': dict(raw.symbols),
                'children': [table(c) for c in t.get_children()]}
    return table(symtable.symtable(source, filename, 'exec'))


def print_exit(e):
    """What the interpreter prints when a program ends with a message."""
    if e.code is not None and not isinstance(e.code, int):
        print(e.code, file=sys.stderr)


def plain_run(source, filename):
    """A run without any recorder: {stdout, stderr}, with addresses blanked."""
    gc.collect()
    virtual_loop.install()
    out, err = io.StringIO(), io.StringIO()
    linecache.cache[filename] = (len(source), None, source.splitlines(True), filename)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = compile(source, filename, 'exec', dont_inherit=True)
            exec(code, {'__name__': '__main__', '__builtins__': builtins})
        except SystemExit as e:
            print_exit(e)
        except BaseException as e:
            if isinstance(e, SyntaxError) and e.filename == filename and e.lineno:       # CPython reads it from the file
                e.text = e.text or linecache.getline(filename, e.lineno) or None
            e.__traceback__ = e.__traceback__.tb_next                # without this function's own frame
            traceback.print_exception(e)
    return {'stdout': blank_addresses(out.getvalue()), 'stderr': blank_addresses(err.getvalue())}
