/** `try` in every form, raising with causes, `with`. */
import { expression } from './expressions.js';
import type { Place } from './scope.js';
import { clause, line } from './tree.js';
import type { Statement } from './tree.js';
import type { Form, Weighted, Writer } from './writer.js';
import { inner } from './writer.js';

const CAUGHT = ['Exception', 'NameError', 'TypeError', 'ValueError', '(TypeError, KeyError)', 'LookupError', 'E0', 'ZeroDivisionError', 'AttributeError', 'UnboundLocalError', 'StopIteration'];
const RAISED = ['ValueError', "TypeError('t')", "KeyError('k')", 'E0', "E0('e', 1)", "RuntimeError('r')", 'StopIteration(3)', 'AssertionError'];

function raising(writer: Writer, place: Place): Statement {
  return line(`raise ${writer.one([
    () => writer.pick(RAISED), () => writer.pick(RAISED), () => `${writer.pick(RAISED)} from ${writer.pick(['None', 'err', "KeyError('cause')", ...RAISED])}`,
    () => expression(writer, place, 'int', 1), () => `E0(${expression(writer, place, 'str', 1)})`,
  ])}`);
}

const handlerLines: readonly string[] = [
  'print(type(err).__name__, err)', 'print(repr(err))', 'print(err.args)', 'raise', "raise E0('again')", "raise E0('again') from err", 'raise ValueError from None',
  'print(type(err.__context__).__name__, err.__cause__)', "err.add_note('noted')", 'xs = err.args', 'u = lambda: err', 'print(err.__traceback__.tb_lineno)',
];

const trying: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const inside = inner(place);
  const body = [...writer.block(inside, 2), ...(writer.rarely(3) ? [raising(writer, inside)] : [])];
  const handlers = writer.several(0, 2, (index) => {
    const statements = writer.rarely(2) ? writer.block(inside, 2) : [];
    return clause(`except ${index === 0 && writer.rarely(2) ? 'Exception' : writer.pick(CAUGHT)} as err`, [...statements, line(writer.pick(handlerLines))]);
  });
  const bare = handlers.length > 0 && writer.rarely(6) ? [clause('except', [line(writer.pick(["print('bare')", 'raise']))])] : [];
  const otherwise = handlers.length > 0 && writer.rarely(4) ? [clause('else', writer.block(inside, 1))] : [];
  const final = handlers.length === 0 || writer.rarely(3) ? [clause('finally', [...writer.block({ ...inside, loop: false, returns: false }, 1), line("print('finally')")])] : [];
  return [[clause('try', body), ...handlers, ...bare, ...otherwise, ...final]];
};

const groups: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const members = writer.several(1, 3, () => writer.pick([...RAISED, "ExceptionGroup('in', [KeyError(1), ValueError(2)])"])).map((text) => (text.endsWith(')') ? text : `${text}()`));
  const inside = inner(place, { loop: false, returns: false });
  const handlers = writer.several(1, 2, () => clause(`except* ${writer.pick(['ValueError', 'KeyError', '(TypeError, E0)', 'LookupError', 'Exception'])} as err`, [
    line(writer.pick(['print(err.exceptions)', 'print(repr(err))', 'raise', "raise E0('star')"])),
    ...(writer.rarely(3) ? writer.block(inside, 1) : []),
  ]));
  const final = writer.rarely(4) ? [clause('finally', [line("print('star done')")])] : [];
  return [[clause('try', [[clause('try', [line(`raise ExceptionGroup('out', [${members.join(', ')}])`)]), ...handlers, ...final]]), clause('except Exception as err', [line('print(repr(err), repr(err.__context__))')])]];
};

const withBlock: Form = (writer, place) => {
  if (place.room <= 0) return null;
  const inside = inner(place);
  const managers = writer.several(1, 2, () => `Manager(${writer.choose(9)}, ${writer.pick(['False', 'True', '0', writer.name(place, 'int')])})`);
  const items = managers.map((text) => `${text}${writer.pick(['', ` as ${writer.target(place, 'int')}`])}`).join(', ');
  const body = [...writer.block(inside, 2), ...(writer.rarely(3) ? [raising(writer, inside)] : [])];
  return [[clause(`with ${writer.rarely(4) ? `(${items})` : items}`, body)]];
};

const raised: Form = (writer, place) => (writer.rarely(2) ? null : [raising(writer, place)]);

/** A guarded part of the program. */
const guarded: Form = (writer, place) => {
  if (place.room <= 0 || place.scope.type === 'class') return null;
  const inside = inner(place);
  return [[clause('try', writer.block(inside, 3)), clause('except Exception as err', [line('print(type(err).__name__, err)')])]];
};

/** What the statements above need; at the start of a program. */
export const EXCEPTION_PRELUDE: readonly Statement[] = [
  [clause('class E0(Exception)', [])],
  [clause('class Manager', [
    [clause('def __init__(self, name, quiet)', [line('self.name = name'), line('self.quiet = quiet')])],
    [clause('def __enter__(self)', [line("print('enter', self.name)"), line('return self.name')])],
    [clause('def __exit__(self, kind, value, trace)', [line("print('exit', self.name, kind and kind.__name__)"), line('return self.quiet')])],
  ])],
];

/** Exceptions by topic. */
export const EXCEPTIONS: readonly Weighted[] = [[6, trying], [2, groups], [3, withBlock], [1, raised], [8, guarded]];
