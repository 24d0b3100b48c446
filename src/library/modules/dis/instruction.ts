/** `dis.Instruction` and `dis.Positions`: instructions as Python values. */
import { UNKNOWN } from '../../../bytecode/argument.js';
import type { CodeObject, Constant } from '../../../bytecode/code.js';
import type { Instruction } from '../../../bytecode/disassembly.js';
import { BARE_COLUMNS, printInstruction } from '../../../bytecode/formatter.js';
import { jumpTarget } from '../../../bytecode/instructions.js';
import { Op } from '../../../bytecode/opcode-table.js';
import { baseOpcode, cacheCount, hasConst, opcodeName } from '../../../bytecode/opcodes.js';
import { NO_POSITION } from '../../../bytecode/positions.js';
import { addDeclarations, declareFunctions, named, none } from '../../../objects/arguments.js';
import { PyStaticMethod } from '../../../objects/descriptors.js';
import { installIteratorProtocol } from '../../../objects/iterators.js';
import { PyIterator } from '../../../objects/iteration.js';
import { PyList } from '../../../objects/list.js';
import { addGetters } from '../../../objects/native.js';
import { PyInstance } from '../../../objects/object.js';
import type { PyValue } from '../../../objects/object.js';
import { PyTuple, tupleOf } from '../../../objects/tuple.js';
import { builtinType, setTypeAttribute } from '../../../objects/type.js';
import { PyBytes } from '../../../values/plain.js';
import { constantsOf } from '../../../vm/constants.js';
import type { Machine } from '../../../vm/machine.js';
import { namedTupleType } from '../../named-tuple.js';

export const positionsType = namedTupleType('dis', 'Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], [null, null, null, null]);

const FIELDS = [
  'opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset', 'starts_line', 'line_number', 'label', 'positions', 'cache_info',
] as const;
type Field = (typeof FIELDS)[number];

export const instructionType = namedTupleType('dis', 'Instruction', FIELDS, [null, null, null]);

const unknownType = builtinType('_Unknown', undefined, 'dis');
addDeclarations(unknownType, { __repr__: none(() => '<unknown>') });

/** `dis.UNKNOWN`: stands for values that cannot be told. */
export const unknown = new PyInstance(unknownType);

const at = (self: unknown, field: Field): PyValue => (self as PyTuple).items[FIELDS.indexOf(field)]!;
const numberAt = (self: unknown, field: Field): number => Number(at(self, field));
const argAt = (self: unknown): number | null => (at(self, 'arg') === null ? null : numberAt(self, 'arg'));

addGetters(instructionType, {
  oparg: (self) => at(self, 'arg'),
  baseopcode: (self) => baseOpcode(numberAt(self, 'opcode')),
  baseopname: (self) => opcodeName(baseOpcode(numberAt(self, 'opcode'))),
  cache_offset: (self) => numberAt(self, 'offset') + 2,
  end_offset: (self) => numberAt(self, 'offset') + 2 + 2 * cacheCount(numberAt(self, 'opcode')),
  jump_target: (self) => jumpTarget({
    opcode: numberAt(self, 'opcode'), arg: argAt(self), offset: numberAt(self, 'offset'), startOffset: numberAt(self, 'start_offset'),
  }),
  is_jump_target: (self) => at(self, 'label') !== null,
});

addDeclarations(instructionType, {
  __str__: none<PyTuple>((self) => printInstruction({
    opname: String(at(self, 'opname')), opcode: numberAt(self, 'opcode'), arg: argAt(self), argval: null, argrepr: String(at(self, 'argrepr')),
    offset: 0, startOffset: 0, startsLine: false, lineNumber: null, label: at(self, 'label') === null ? null : numberAt(self, 'label'),
    position: NO_POSITION, cache: null,
  }, BARE_COLUMNS, false)),
});

const MAKE_PARAMETERS = [...FIELDS.filter((field) => field !== 'opcode')];
setTypeAttribute(instructionType, 'make', new PyStaticMethod(declareFunctions({
  make: named({ names: MAKE_PARAMETERS, positional: MAKE_PARAMETERS.length, required: MAKE_PARAMETERS.length - 3 }, (_, values) => {
    const [opname, ...rest] = values.map((value) => (value === undefined ? null : value));
    const opcode = typeof opname === 'string' && Object.hasOwn(Op, opname) ? Op[opname as keyof typeof Op] : null;
    return new PyTuple([opname!, opcode, ...rest], instructionType);
  }),
}, 'dis').get('make')!));

/** The Python value of an instruction of a code object. */
export function instructionValue(machine: Machine, code: CodeObject, instruction: Instruction): PyTuple {
  const { opname, opcode, arg, argrepr, offset, startOffset, startsLine, lineNumber, label, position, cache } = instruction;
  const { line, endLine, column, endColumn } = position;
  const cacheInfo = cache?.map(({ name, size, data }) => tupleOf([name, size, new PyBytes(data)]));
  return new PyTuple([
    opname, opcode, arg, argumentValue(machine, code, instruction), argrepr, offset, startOffset, startsLine, lineNumber, label,
    new PyTuple([line, endLine, column, endColumn], positionsType), cacheInfo === undefined ? null : new PyList(cacheInfo),
  ], instructionType);
}

function argumentValue(machine: Machine, code: CodeObject, { opcode, arg, argval }: Instruction): PyValue {
  // The very object that stands in `co_consts`.
  if (arg !== null && hasConst.has(opcode)) return constantsOf(machine, code)[arg]!;
  if (opcode === Op.CONVERT_VALUE) return argval === null ? null : machine.builtins.get(argval as string)!;
  if (Array.isArray(argval)) return tupleOf(argval.map((name) => (name === UNKNOWN ? unknown : name as string)));
  return argval === UNKNOWN ? unknown : argval as Exclude<Constant, object> | null;
}

/** What `get_instructions` and `iter(Bytecode)` give. */
class PyInstructions extends PyIterator {
  constructor(private readonly values: Iterator<PyValue>) {
    super(instructionsType);
  }

  override advance(): PyValue | undefined {
    const { done, value } = this.values.next();
    return done === true ? undefined : value;
  }
}

const instructionsType = builtinType('generator');
installIteratorProtocol([instructionsType]);

/** An iterator over values that are made as it goes. */
export function iterating<T>(items: Iterable<T>, valueOf: (item: T) => PyValue): PyIterator {
  return new PyInstructions((function* values() {
    for (const item of items) yield valueOf(item);
  })());
}
