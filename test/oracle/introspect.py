"""What CPython's own tools say about a source: dis, symtable, plain runs."""
import dis
import io
import symtable


def dis_text(source, filename):
    """What `python -m dis FILE` prints."""
    out = io.StringIO()
    dis.dis(compile(source, filename, 'exec', dont_inherit=True), file=out)
    return out.getvalue()


def symbols(source, filename):
    """Tables as {type, name, lineno, optimized, nested, symbols: {name: flags}, children}, in CPython's order."""
    def table(t):
        raw = t._table
        return {'type': raw.type, 'name': raw.name, 'lineno': raw.lineno, 'nested': bool(raw.nested),
                'optimized': t.is_optimized(), 'symbols': dict(raw.symbols),
                'children': [table(c) for c in t.get_children()]}
    return table(symtable.symtable(source, filename, 'exec'))
