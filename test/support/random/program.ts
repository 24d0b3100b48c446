/**
 * Random programs of scopes, closures, classes, generators and exceptions. They end by construction, raise often, and
 * nothing that they print depends on addresses, on the order of hashed strings or on when garbage is collected.
 */
import { CLASSES, CLASS_PRELUDE } from './classes.js';
import { EXCEPTIONS, EXCEPTION_PRELUDE } from './exceptions.js';
import { FLOW } from './flow.js';
import { FUNCTIONS, GENERATOR_PRELUDE } from './functions.js';
import type { Place } from './scope.js';
import { Scope } from './scope.js';
import { SIMPLE, beginnings } from './simple.js';
import { clause, line } from './tree.js';
import type { Statement } from './tree.js';
import { Writer } from './writer.js';

/** What coroutines wait for, and who resumes them. */
const COROUTINE_PRELUDE: readonly Statement[] = [
  [clause('class Pause', [[clause('def __init__(self, n)', [line('self.n = n')])], [clause('def __await__(self)', [line('got = yield self.n'), line('return got')])]])],
  [clause('def drive(coro)', [
    line('sent = None'),
    [clause('while True', [
      [clause('try', [line('sent = coro.send(sent)')]), clause('except StopIteration as stop', [line('return stop.value')])],
    ])],
  ])],
];

/** The statements with only those parts of the prelude that they name. */
function withPrelude(statements: readonly Statement[]): Statement[] {
  const words = JSON.stringify(statements);
  const needed = [...EXCEPTION_PRELUDE, ...CLASS_PRELUDE, ...GENERATOR_PRELUDE, ...COROUTINE_PRELUDE].filter(([head]) => {
    const [, name] = /^(?:class|def) (\w+)/.exec(head?.text ?? '') ?? [];
    return new RegExp(`\\b${name}\\b`).test(words);
  });
  return [...needed, ...statements];
}

/** A program; the same for the same seed. */
export function randomProgram(seed: number): Statement[] {
  const writer = new Writer(seed, [...SIMPLE, ...FLOW, ...FUNCTIONS, ...EXCEPTIONS, ...CLASSES]);
  const place: Place = { scope: new Scope('module', null), room: 3, loop: false, returns: false, suspends: null, binds: true, classes: new Map() };
  const start = beginnings(writer, place);
  const parts = writer.several(3, 8, () => {
    const statements = writer.block(place, 2);
    return writer.rarely(7) ? statements : [[clause('try', statements), clause('except Exception as err', [line('print(type(err).__name__, err)')])]];
  });
  return withPrelude([...start, ...parts.flat()]);
}
