/** The `dis` module: bytecode as text and as data. */
import { codeInfo, flagsText } from '../../bytecode/code-info.js';
import { dis, disassemble, disassembleBytes, type DisOptions } from '../../bytecode/dis.js';
import { disassembly, jumpTargets } from '../../bytecode/disassembly.js';
import { instructions } from '../../bytecode/instructions.js';
import { lineStarts } from '../../bytecode/positions.js';
import { declareFunctions, named, one } from '../../objects/arguments.js';
import type { Body, Declaration } from '../../objects/arguments.js';
import { callMethod, findAttribute, getAttribute } from '../../objects/attribute.js';
import { call } from '../../objects/call.js';
import { PyCode } from '../../objects/code.js';
import { PyClassMethod, PyStaticMethod } from '../../objects/descriptors.js';
import { Raise, isException, raise } from '../../objects/exception.js';
import { PyFunction, PyMethod } from '../../objects/function.js';
import { intOf } from '../../objects/integer.js';
import { collect } from '../../objects/iteration.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { sortItems } from '../../objects/sort.js';
import { textOf } from '../../objects/str-arguments.js';
import { str } from '../../objects/text.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { PyType, typeOf } from '../../objects/type.js';
import { PyBytes } from '../../values/plain.js';
import type { Machine } from '../../vm/machine.js';
import { bytecodeType } from './dis/bytecode.js';
import { instructionType, instructionValue, iterating, positionsType, unknown } from './dis/instruction.js';
import { OPTION_NAMES, optionsOf } from './dis/options.js';
import { addressesOf, codeObjectOf, compileSource, refuse, unwrapped } from './dis/subject.js';
import { opcodeTables, stackEffect } from './dis/tables.js';
import { standardStream } from './sys.js';

/** What `dis.dis(x)` prints. */
function* textFor(machine: Machine, value: PyValue, options: DisOptions): Steps<string> {
  const addressOf = addressesOf(machine);
  const subject = yield* unwrapped(machine, value);
  const members = yield* settle(findAttribute(machine, subject, '__dict__'));
  if (members !== undefined) return yield* membersText(machine, members, options);
  if (subject instanceof PyCode) return dis(subject.code, addressOf, options);
  if (subject instanceof PyBytes) return disassembleBytes(subject.data, addressOf, options);
  const source = textOf(subject);
  return source === undefined ? refuse(subject) : dis(compileSource(machine, source, '<dis>'), addressOf, options);
}

/** What of a class, module or instance is disassembled with it. */
const hasCode = (value: PyValue): boolean => value instanceof PyMethod || value instanceof PyFunction || value instanceof PyCode
  || value instanceof PyClassMethod || value instanceof PyStaticMethod || value instanceof PyType;

function* membersText(machine: Machine, members: PyValue, options: DisOptions): Steps<string> {
  const pairs = yield* settle(collect(machine, yield* settle(callMethod(machine, members, 'items', []))));
  yield* sortItems(machine, pairs, null, false);
  const parts: string[] = [];
  for (const pair of pairs) {
    const [name, value] = (pair as PyTuple).items as [PyValue, PyValue];
    if (!hasCode(value)) continue;
    parts.push(`Disassembly of ${yield* settle(str(machine, name))}:\n`);
    try {
      // Through the machine, so that classes within classes do not grow JavaScript's stack.
      parts.push(textOf(yield* settle<PyValue>(textFor(machine, value, options)))!);
    } catch (error) {
      if (!(error instanceof Raise && isException(error.exception, 'TypeError'))) throw error;
      parts.push(`Sorry: ${yield* settle(str(machine, error.exception))}\n`);
    }
    parts.push('\n');
  }
  return parts.join('');
}

function* print(machine: Machine, text: string, file: PyValue | undefined): Steps {
  const target = file === undefined || file === null ? standardStream(machine, 'stdout') : file;
  if (target !== null) yield* settle(call(machine, yield* settle(getAttribute(machine, target, 'write')), [text]));
  return null;
}

/** Of the last traceback, or of one that is given, the code with the instruction that raised. */
function* tracebackText(machine: Machine, given: PyValue, options: DisOptions): Steps<string> {
  const traceback = given === null ? yield* lastTraceback(machine) : given;
  const code = yield* settle(getAttribute(machine, yield* settle(getAttribute(machine, traceback, 'tb_frame')), 'f_code'));
  const lasti = yield* settle(getAttribute(machine, traceback, 'tb_lasti'));
  return disassemble(needCode(code), addressesOf(machine), { ...options, lasti: Number(lasti) });
}

/** The innermost entry of the traceback that ended the last input. */
function* lastTraceback(machine: Machine): Steps {
  const exception = yield* settle(findAttribute(machine, machine.modules.get('sys')!, 'last_exc'));
  if (exception === undefined) raise('RuntimeError', 'no last traceback to disassemble');
  let traceback = yield* settle(getAttribute(machine, exception, '__traceback__'));
  for (;;) {
    const next = yield* settle(getAttribute(machine, traceback, 'tb_next'));
    if (next === null) return traceback;
    traceback = next;
  }
}

function needCode(value: PyValue): PyCode['code'] {
  return value instanceof PyCode ? value.code : raise('AttributeError', `'${typeOf(value).name}' object has no attribute 'co_lines'`);
}

/** A function that prints, with the shared options: `name(first=None, *, file=None, …)`. */
function printing(
  first: string, required: 0 | 1, more: readonly string[],
  text: (value: PyValue, options: DisOptions, more: readonly (PyValue | undefined)[]) => Steps<string>, machine: Machine,
): Declaration {
  const body: Body<null, [(PyValue | undefined)[]]> = function* printed(_, [value = null, file, ...rest]): Steps {
    const options = yield* optionsOf(machine, rest);
    return yield* print(machine, yield* text(value, options, rest.slice(OPTION_NAMES.length)), file);
  };
  return named({ names: [first, 'file', ...OPTION_NAMES, ...more], positional: 1, required }, body);
}

function functionsOf(machine: Machine): Record<string, Declaration> {
  const addressOf = addressesOf(machine);
  return {
    dis: printing('x', 0, ['depth'], function* text(value, options, [depth = null]) {
      if (value === null) return yield* tracebackText(machine, null, options);
      return yield* textFor(machine, value, { ...options, depth: depth === null ? undefined : Number(depth) });
    }, machine),
    distb: printing('tb', 0, [], (traceback, options) => tracebackText(machine, traceback, options), machine),
    disassemble: named<null>({ names: ['co', 'lasti', 'file', ...OPTION_NAMES], positional: 2, required: 1 },
      function* text(_, [co, lasti = -1, file, ...rest]): Steps {
        const options = yield* optionsOf(machine, rest);
        return yield* print(machine, disassemble(needCode(co!), addressOf, { ...options, lasti: Number(lasti) }), file);
      }),
    code_info: one<null>(function* info(_, value): Steps { return codeInfo(yield* codeObjectOf(machine, value), addressOf); }),
    show_code: named<null>({ names: ['co', 'file'], positional: 1, required: 1 }, function* show(_, [value, file]): Steps {
      return yield* print(machine, `${codeInfo(yield* codeObjectOf(machine, value!), addressOf)}\n`, file);
    }),
    pretty_flags: one<null>((_, flags) => flagsText(BigInt(intOf(flags) ?? raise('TypeError', 'flags must be an integer')))),
    get_instructions: named<null>({ names: ['x', 'first_line', 'show_caches', 'adaptive'], positional: 1, required: 1 },
      function* listed(_, [value, firstLine = null, , adaptive]): Steps {
        yield* optionsOf(machine, [undefined, adaptive]);
        const code = yield* codeObjectOf(machine, value!);
        const lineOffset = firstLine === null ? 0 : Number(firstLine) - code.firstlineno;
        return iterating(disassembly(code, { addressOf, lineOffset, handlers: false }).instructions, (item) => instructionValue(machine, code, item));
      }),
    findlinestarts: one<null>((_, code) => iterating(lineStarts(needCode(code)), ({ offset, line }) => tupleOf([offset, line]))),
    findlabels: one<null>((_, code) => new PyList(jumpTargets(instructions(
      code instanceof PyBytes ? code.data : raise('TypeError', `object of type '${typeOf(code).name}' has no len()`))))),
    stack_effect: stackEffect,
  };
}

const PUBLIC = [
  'code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code', 'get_instructions', 'Instruction', 'Bytecode',
  'cmp_op', 'stack_effect', 'hascompare', 'opname', 'opmap', 'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasarg', 'hasconst', 'hasname', 'hasjump',
  'hasjrel', 'hasjabs', 'hasfree', 'haslocal', 'hasexc',
];

/** Makes `dis`. */
export function makeDis(machine: Machine): PyModule {
  const functions = declareFunctions(functionsOf(machine), 'dis');
  functions.set('disco', functions.get('disassemble')!);
  return new PyModule('dis', [
    ['__all__', new PyList(PUBLIC)], ...functions, ...opcodeTables(),
    ['Instruction', instructionType], ['Positions', positionsType], ['Bytecode', bytecodeType(machine)], ['UNKNOWN', unknown],
  ]);
}
