/** Classes: bodies as scopes, methods, properties, descriptors, slots, operators, metaclasses. */
import { signature } from './calls.js';
import { expression } from './expressions.js';
import { attempt, definition } from './functions.js';
import type { Callable, Place } from './scope.js';
import { Scope } from './scope.js';
import { clause, line } from './tree.js';
import type { Statement } from './tree.js';
import type { Form, Weighted, Writer } from './writer.js';
import { inner } from './writer.js';

/** Special methods: [what makes a program use them, parameters, lines of the body]. They call nothing of the program, so nothing recurses. */
const SPECIAL: readonly (readonly [name: string, parameters: string, body: readonly string[], use: string])[] = [
  ['__repr__', 'self', ["return f'<{type(self).__name__} {self.x}>'"], 'print(o, [o])'],
  ['__str__', 'self', ["return 'str'"], "print(o, f'{o!r:.3}')"],
  ['__eq__', 'self, other', ["return self.x == getattr(other, 'x', other)"], 'print(o == p, o != 1, o in [1, o])'],
  ['__lt__', 'self, other', ['return self.x < other.x'], 'print(o < p, o > p, sorted([o, o])[0] is o)'],
  ['__add__', 'self, other', ['return (self.x, other)'], 'print(o + 1, o + "a")'],
  ['__radd__', 'self, other', ["return ('radd', other)"], 'print(1 + o, sum([o]))'],
  ['__iadd__', 'self, other', ['self.x = other', 'return self'], 'o += 5; print(o.x)'],
  ['__neg__', 'self', ['return -self.x'], 'print(-o)'],
  ['__len__', 'self', ['return self.x'], 'print(len(o), bool(o))'],
  ['__bool__', 'self', ['return self.x > 1'], 'print(not o, 1 if o else 2)'],
  ['__getitem__', 'self, key', ['return [self.x, self.x + 1][key]'], 'print(o[0], list(o), 2 in o)'],
  ['__setitem__', 'self, key, value', ['self.x = (key, value)'], 'o[1:2] = 3; print(o.x)'],
  ['__contains__', 'self, item', ['return item == self.x'], 'print(1 in o, 2 not in o)'],
  ['__iter__', 'self', ['yield self.x', 'yield 1'], 'print(list(o), max(o)); i, *xs = o'],
  ['__call__', 'self, n=1', ['return (self.x, n)'], 'print(o(), o(2), list(map(o, [3])))'],
  ['__getattr__', 'self, name', ["if name[0] == '_': raise AttributeError(name)", 'return name * 2'], 'print(o.zz, hasattr(o, "_z"))'],
  ['__setattr__', 'self, name, value', ["print('set', name)", 'object.__setattr__(self, name, value)'], 'o.x = 4; o.y = 5'],
  ['__delattr__', 'self, name', ["print('del', name)", 'super().__delattr__(name)'], 'del o.x'],
  ['__hash__', 'self', ['return 7'], 'print({o: 1}[o], len({o, o}))'],
  ['__enter__', 'self', ['return self.x'], 'with o as n: print(n)'],
  ['__format__', 'self, spec', ["return f'[{spec}]'"], "print(f'{o:abc}', format(o))"],
  ['__index__', 'self', ['return 1'], 'print([7, 8][o], hex(o))'],
];

const EXTRA: readonly ((writer: Writer) => Statement)[] = [
  () => [clause('def __init_subclass__(cls, **kw)', [line("print('sub', cls.__name__, kw)"), line('super().__init_subclass__()')])],
  () => [clause('def __class_getitem__(cls, item)', [line('return (cls.__name__, item)')])],
  () => [clause('def __new__(cls, *args, **kw)', [line("print('new', cls.__name__)"), line('return super().__new__(cls)')])],
  () => line('tag = __qualname__'),
  () => line('q = __class__ if False else 1'),
];

function property(writer: Writer): Statement[] {
  const getter: Statement = [{ text: '@property', body: null }, clause('def p(self)', [line(writer.pick(['return self.x + 1', 'return self.x', 'return self._p', 'raise AttributeError("p")']))])];
  const setter: Statement = [{ text: '@p.setter', body: null }, clause('def p(self, value)', [line('self.x = value')])];
  const deleter: Statement = [{ text: '@p.deleter', body: null }, clause('def p(self)', [line('del self.x')])];
  return [getter, ...(writer.rarely(2) ? [setter] : []), ...(writer.rarely(4) ? [deleter] : [])];
}

/** A method whose body may call only methods of lower numbers: nothing recurses without end. */
function method(writer: Writer, place: Place, number: number): [Callable, Statement] {
  const kind = writer.pick(['method', 'method', 'method', 'classmethod', 'staticmethod', 'generator'] as const);
  const first = kind === 'staticmethod' ? [] : kind === 'classmethod' ? ['cls'] : ['self'];
  const lower = new Map([...place.classes].map(([name, facts]) => [name, { ...facts, methods: facts.methods.filter(({ name: other }) => Number(other.slice(1)) < number) }]));
  const { callable, definition: written } = definition(writer, { ...place, room: 1, classes: lower }, kind === 'generator' ? 'yield' : null, `m${number}`, first);
  const head = written.at(-1);
  const opening = kind === 'method' ? writer.pick([[], [line('self.x += 1')], [line(`print(super().m${number}())`)], [line('print(__class__.__name__)')], [line('print(self.x)')]]) : [];
  const decorator = kind === 'classmethod' || kind === 'staticmethod' ? line(`@${kind}`) : written.slice(0, -1);
  return [callable, [...decorator, { text: head?.text ?? '', body: [...opening, ...head?.body ?? []] }]];
}

function initializer(writer: Writer, place: Place, base: string | null): [Omit<Callable, 'name' | 'gives'>, Statement] {
  const parameters = signature(writer, () => expression(writer, place, 'int', 0), ['self']);
  const source = [...parameters.positional, ...parameters.keywords];
  const value = (): string => (source.length > 0 ? writer.pick(source) : '1');
  const call = base === null || writer.rarely(4) ? [] : [line(writer.pick(['super().__init__()', `${base}.__init__(self)`, `super().__init__(${value()})`]))];
  return [parameters, [clause(`def __init__(${parameters.text})`, [...call, line(`self.x = ${value()}`), ...(writer.rarely(2) ? [line(`self.y = ${value()}`)] : [])])]];
}

const HEADS = { plain: [''], meta: ['metaclass=Meta'] };
const NO_PARAMETERS = { positional: [], positionOnly: 0, required: 0, keywords: [], requiredKeywords: 0, star: false, doubleStar: false };

const classDefinition: Form = (writer, place) => {
  if (place.room <= 1 || place.scope.type !== 'module') return null;
  const name = `A${writer.number()}`;
  const bases = [...place.classes.keys()];
  const base = bases.length > 0 && writer.rarely(2) ? writer.pick(bases) : null;
  const second = base !== null && writer.rarely(4) ? writer.pick(bases) : null;
  const scope = new Scope('class', place.scope);
  const inside = inner(place, { scope, loop: false, returns: false, suspends: null, binds: false });
  const body: Statement[] = writer.rarely(8) ? [line(`__slots__ = ${writer.pick(["('x', 'y')", "['x']", "'x'"])}`)] : [];
  if (writer.rarely(2)) body.push(...writer.block({ ...inside, room: 1 }, 2));
  const [parameters, init] = writer.rarely(4) ? [base === null ? NO_PARAMETERS : place.classes.get(base)?.make ?? NO_PARAMETERS, line(`x = ${writer.choose(5)}`)] as const : initializer(writer, inside, base);
  body.push(init);
  const specials = writer.several(0, 3, () => writer.pick(SPECIAL)).filter((special, index, all) => all.indexOf(special) === index);
  for (const [special, params, lines] of specials) body.push([...(special === '__iter__' ? line('@keep') : []), clause(`def ${special}(${params})`, lines.map(line))]);
  if (specials.some(([special]) => special === '__enter__')) body.push([clause('def __exit__(self, *exc)', [line("print('exit', exc[0])")])]);
  if (writer.rarely(3)) body.push(...property(writer));
  if (writer.rarely(6)) body.push(line(`${writer.pick(['x', 'y'])} = Field()`));
  if (writer.rarely(5)) body.push(writer.pick(EXTRA)(writer));
  const methods: Callable[] = [];
  for (let number = 0; number < 3; number++) {
    if (!writer.rarely(2)) continue;
    const [callable, statement] = method(writer, inside, number);
    methods.push(callable);
    body.push(statement);
  }
  const heads = [base, second === base ? null : second, ...writer.pick(writer.rarely(6) ? [HEADS.meta] : [HEADS.plain])].filter((head) => head !== null && head !== '');
  const make: Callable = { ...parameters, name, gives: 'object' };
  place.classes.set(name, { name, make, methods: [...(base === null ? [] : place.classes.get(base)?.methods ?? []), ...methods], abilities: new Set(specials.map(([special]) => special)) });
  const uses = specials.flatMap(([, , , use]) => [attempt(writer, use)]);
  const calls = methods.map((callable) => attempt(writer, `print(o.${callable.name}(${callable.positional.slice(0, callable.required).map(() => '1').join(', ')}))`));
  return [
    [clause(`class ${name}${heads.length > 0 ? `(${heads.join(', ')})` : ''}`, body)],
    attempt(writer, `${writer.target(place, 'object')} = ${expression(writer, { ...place, classes: new Map([...place.classes].filter(([other]) => other === name)) }, 'object', 1)}`),
    ...uses, ...calls,
    ...(writer.rarely(4) ? [attempt(writer, writer.pick(['print(vars(o))', 'print(o.p)', 'o.p = 3', 'del o.p', `print([c.__name__ for c in ${name}.__mro__])`, `print(sorted(k for k in vars(${name}) if k[0] != '_'))`, `print(isinstance(o, ${name}), ${name}.__name__)`, 'print(o.tag)']))] : []),
  ];
};

/** What the classes above need; at the start of a program. */
export const CLASS_PRELUDE: readonly Statement[] = [
  [clause('class Meta(type)', [
    [clause('def __new__(mcs, name, bases, ns, **kw)', [line("print('meta', name, [b.__name__ for b in bases])"), line('return super().__new__(mcs, name, bases, ns)')])],
    [clause('def __call__(cls, *args, **kw)', [line("print('make', cls.__name__)"), line('return super().__call__(*args, **kw)')])],
  ])],
  [clause('class Field', [
    [clause('def __set_name__(self, owner, name)', [line("self.name = '_' + name")])],
    [clause('def __get__(self, obj, owner=None)', [line('if obj is None: return self.name'), line('return getattr(obj, self.name, 0)')])],
    [clause('def __set__(self, obj, value)', [line("print('field', self.name, value)"), line('setattr(obj, self.name, value)')])],
  ])],
];

export const CLASSES: readonly Weighted[] = [[6, classDefinition]];
