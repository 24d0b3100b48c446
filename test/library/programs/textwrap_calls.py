import textwrap as t
P = "The quick brown-fox jumped -- over the lazy dog's back; it's a well-known e-mail--address: foo--bar, a-b-c, --option and 12-34. Hello\tworld.\nNew (line). Supercalifragilisticexpialidocious! Mr. Smith said \"hi.\" Then left."
for w in (5, 10, 20, 33, 70):
    print(w, t.wrap(P, w)); print(t.fill(P, w, initial_indent='* ', subsequent_indent='  '))
    print(t.wrap(P, w, break_long_words=False, break_on_hyphens=False), t.wrap(P, w, fix_sentence_endings=True, drop_whitespace=False), t.wrap(P, w, expand_tabs=False, replace_whitespace=False))
for w in (8, 12, 20, 40, 300): print(t.shorten(P, w), t.wrap(P, w, max_lines=2, placeholder='...'), t.wrap(P, w, max_lines=1), sep='|')
def show(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


show(t.wrap, 'a', 0)
show(t.shorten, 'hello world', 3)
show(t.wrap, 'hello', 2, max_lines=1)
show(t.dedent, 5)
for s in ['  a\n    b\n  c', '\ta\n  b', '  a\n\n   \n  b\n', '', '  ', 'a\n  b', '\n  x\n   y\n', '  hello\n \tworld', '    abc\n    abd']: print(repr(t.dedent(s)), repr(t.indent(s, '> ')), repr(t.indent(s, '+', lambda l: True)))
print(t.wrap(''), t.wrap('   '), t.fill('a b'), t.TextWrapper(width=3).wrap('abcdefgh ij'), vars(t.TextWrapper()))
