/** `dis.Bytecode`: code to be looked at in several ways. */
import { codeInfo } from '../../../bytecode/code-info.js';
import type { CodeObject } from '../../../bytecode/code.js';
import { disassemble } from '../../../bytecode/dis.js';
import { disassembly } from '../../../bytecode/disassembly.js';
import { exceptionEntries } from '../../../bytecode/exception-table.js';
import { addClassDeclarations, addConstructor, addDeclarations, matchArguments, none } from '../../../objects/arguments.js';
import { getAttribute } from '../../../objects/attribute.js';
import { call } from '../../../objects/call.js';
import { pyCode } from '../../../objects/code.js';
import type { PyCode } from '../../../objects/code.js';
import { PyList } from '../../../objects/list.js';
import { ensureDict } from '../../../objects/object-methods.js';
import { PyInstance } from '../../../objects/object.js';
import type { PyValue } from '../../../objects/object.js';
import { settle } from '../../../objects/pending.js';
import type { Keywords, Steps } from '../../../objects/pending.js';
import { repr } from '../../../objects/text.js';
import { truth } from '../../../objects/truth.js';
import { PyTuple } from '../../../objects/tuple.js';
import { builtinType, typeOf } from '../../../objects/type.js';
import type { PyType } from '../../../objects/type.js';
import type { Machine } from '../../../vm/machine.js';
import { namedTupleType } from '../../named-tuple.js';
import { instructionValue, iterating } from './instruction.js';
import { OPTION_NAMES, optionsOf } from './options.js';
import { addressesOf, codeObjectOf } from './subject.js';

const entryType = namedTupleType('dis', '_ExceptionTableEntry', ['start', 'end', 'target', 'depth', 'lasti']);

const PARAMETERS = { names: ['x', 'first_line', 'current_offset', ...OPTION_NAMES], positional: 1, required: 1 };

/** The class, made anew for each program: the addresses in its texts are the machine's. */
export function bytecodeType(machine: Machine): PyType {
  const type = builtinType('Bytecode', undefined, 'dis');
  const addressOf = addressesOf(machine);
  type.hasDict = true;
  addConstructor(type, () => (_, [cls]) => new PyInstance(cls as PyType));
  addDeclarations(type, {
    __init__: () => (_, [self, ...args], keywords) => fill(machine, self as PyInstance, args, keywords),
    __iter__: none<PyInstance>((self) => {
      const code = codeOf(self);
      return iterating(disassembly(code, { addressOf, lineOffset: lineOffset(self) }).instructions, (item) => instructionValue(machine, code, item));
    }),
    __repr__: none<PyInstance>(function* reprBytecode(self): Steps {
      return `${typeOf(self).shortName}(${yield* settle(repr(machine, field(self, '_original_object')))})`;
    }),
    info: none<PyInstance>((self) => codeInfo(codeOf(self), addressOf)),
    dis: none<PyInstance>(function* dis(self): Steps {
      const options = yield* optionsOf(machine, OPTION_NAMES.map((name) => field(self, name)));
      const current = field(self, 'current_offset');
      return disassemble(codeOf(self), addressOf, { ...options, lasti: current === null ? -1 : Number(current), lineOffset: lineOffset(self) });
    }),
  });
  addClassDeclarations(type, {
    from_traceback: () => (_, [cls, ...args], keywords) => fromTraceback(machine, cls!, args, keywords),
  });
  return type;
}

function* fill(machine: Machine, self: PyInstance, args: PyValue[], keywords: Keywords | undefined): Steps {
  const [x, firstLine = null, currentOffset = null, ...options] = matchArguments('Bytecode', PARAMETERS, args, keywords);
  const code = yield* codeObjectOf(machine, x!);
  yield* optionsOf(machine, options);
  const entries = exceptionEntries(code.exceptiontable).map(({ start, end, target, depth, lasti }) =>
    new PyTuple([start, end, target, depth, lasti], entryType));
  const { entries: fields } = ensureDict(self);
  fields.set('codeobj', pyCode(code));
  fields.set('first_line', firstLine === null ? code.firstlineno : firstLine);
  fields.set('_line_offset', firstLine === null ? 0 : Number(firstLine) - code.firstlineno);
  fields.set('_original_object', x!);
  fields.set('current_offset', currentOffset);
  fields.set('exception_entries', new PyList(entries));
  for (const [i, name] of OPTION_NAMES.entries()) fields.set(name, options[i] === undefined ? false : options[i]);
  return null;
}

/** Of the innermost frame of a traceback, the instruction that raised marked. */
function* fromTraceback(machine: Machine, cls: PyValue, args: PyValue[], keywords: Keywords | undefined): Steps {
  const [given, ...options] = matchArguments('from_traceback', { names: ['tb', 'show_caches', 'adaptive'], positional: 1, required: 1 }, args, keywords);
  let traceback: PyValue = given!;
  for (;;) {
    const next: PyValue = yield* settle(getAttribute(machine, traceback, 'tb_next'));
    if (!(yield* settle(truth(machine, next)))) break;
    traceback = next;
  }
  const frame = yield* settle(getAttribute(machine, traceback, 'tb_frame'));
  const [showCaches = false, adaptive = false] = options;
  const named: Keywords = new Map<string, PyValue>([
    ['current_offset', yield* settle(getAttribute(machine, traceback, 'tb_lasti'))], ['show_caches', showCaches], ['adaptive', adaptive],
  ]);
  return yield* settle(call(machine, cls, [yield* settle(getAttribute(machine, frame, 'f_code'))], named));
}

const field = (self: PyInstance, name: string): PyValue => ensureDict(self).entries.get(name) ?? null;
const codeOf = (self: PyInstance): CodeObject => (field(self, 'codeobj') as PyCode).code;
const lineOffset = (self: PyInstance): number => Number(field(self, '_line_offset'));
