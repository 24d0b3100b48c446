# dis as data: instructions, tables, what is known of a code object.
import dis


def f(a, b=2, /, c=3, *, d=4):
    """Doc."""
    for x in a:
        if x in b and x is not c:
            print(f'{x!s}', -1.5, d.e, sep='')
    assert b < c, (1, None)
    return [g for g in a], lambda: c


for instruction in dis.get_instructions(f):
    print(instruction)
    print(repr(instruction))
    print(instruction.oparg, instruction.baseopcode, instruction.baseopname, instruction.cache_offset, instruction.end_offset,
          instruction.jump_target, instruction.is_jump_target)

first = next(dis.get_instructions(f, first_line=100))
print(first.opname, first.opcode, first.arg, first.argval, first.argrepr, first.offset, first.start_offset, first.starts_line,
      first.line_number, first.label, first.positions, first.cache_info)
print(first._fields, first._replace(arg=7), first == tuple(first), len(first), first[0])
print(first.positions._asdict(), dis.Positions(1, 2), dis.Positions(lineno=3))
print(dis.Instruction._field_defaults, repr(dis.Instruction._make(range(12))))
print(str(dis.Instruction('LOAD_FAST', 84, 1, 'x', 'x', 0, 0, True, 1, 2)))
print(type(first), type(first).__name__, isinstance(first, tuple))
consts = [i.argval for i in dis.get_instructions(f) if i.opname == 'LOAD_CONST']
print(all(any(value is other for other in f.__code__.co_consts) for value in consts))
conversions = [i.argval for i in dis.get_instructions(f) if i.opname == 'CONVERT_VALUE']
print(conversions)

code = dis.Bytecode(f)
print(code.codeobj is f.__code__, code.first_line, code.current_offset, code.exception_entries, code.show_caches, code.adaptive)
print(code)
print(code.info())
print(code.dis())
print([(i.opname, i.label) for i in code])
shifted = dis.Bytecode(f, first_line=50, current_offset=4, show_offsets=True)
print(shifted.first_line, shifted.dis())
print([i.line_number for i in shifted])
print(dis.Bytecode('x = 1').dis())


def handled():
    try:
        f()
    finally:
        f()


print(dis.Bytecode(handled).exception_entries)
print([(i.offset, i.label) for i in dis.Bytecode(handled)], [(i.offset, i.label) for i in dis.get_instructions(handled)])

print(dis.code_info(f))
dis.show_code(handled)
dis.show_code('a = b')
print(list(dis.findlinestarts(f.__code__)), dis.findlabels(f.__code__.co_code), dis.findlabels(handled.__code__.co_code))
print(dis.pretty_flags(f.__code__.co_flags), '|', dis.pretty_flags(0), '|', dis.pretty_flags(2 ** 33 + 1), '|', dis.pretty_flags(0x1000001))

print(dis.opname)
print(dis.opmap)
for name in ('cmp_op', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname', 'hasjump', 'hasjrel', 'hasjabs', 'hasfree',
             'haslocal', 'hasexc', 'hascompare', 'COMPILER_FLAG_NAMES', 'UNKNOWN', '__all__'):
    print(name, getattr(dis, name))


def effect(*args, **options):
    try:
        return dis.stack_effect(*args, **options)
    except ValueError as error:
        return str(error)


for opcode in [*dis.opmap.values(), 190, 212, -1, 1000]:
    print(opcode, effect(opcode), effect(opcode, 1), effect(opcode, 3, jump=True), effect(opcode, 3, jump=False), effect(opcode, -1))
