/** The passes over the flow graph on their own, against CPython's `optimize_cfg`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Constant } from '../../src/bytecode/code.js';
import { reprConstant } from '../../src/bytecode/constant-repr.js';
import { Op, hasArg, hasExc, hasJump, opcodeName } from '../../src/bytecode/opcodes.js';
import { optimizeLoadFast } from '../../src/compiler/flowgraph/borrowed-loads.js';
import { graphFromSequence } from '../../src/compiler/flowgraph/build.js';
import { optimizeCodeUnit } from '../../src/compiler/flowgraph/optimize.js';
import { calculateStackDepth } from '../../src/compiler/flowgraph/stack-depth.js';
import { placeInstructions } from '../../src/compiler/flowgraph/to-sequence.js';
import { InstructionSequence } from '../../src/compiler/instructions.js';
import { ConstantPool } from '../../src/compiler/unit-metadata.js';
import { oracle, oracleMissing, type Oracle } from '../oracle/oracle.js';
import { randomNumbers } from '../support/random.js';
import { constructSources } from './sources.js';

/** An instruction as the oracle lists it; the oparg of a jump is the index of the one it goes to. */
type Listed = [opcode: number, oparg: number | null, ...place: [number, number, number, number]];

const PREPARE = `
import ast as _ast, json as _json, _opcode, _testinternalcapi as _internal
_kept = []

def _has_target(op):
    return _opcode.has_jump(op) or _opcode.has_exc(op)

def _optimize(instructions, constants, locals):
    sequence = _internal.new_instruction_sequence()
    targets = {target for op, target, *_ in instructions if _has_target(op)}
    labels = {target: sequence.new_label() for target in targets}
    for index, (op, arg, *place) in enumerate(instructions):
        if index in labels: sequence.use_label(labels[index])
        sequence.addop(op, labels[arg] if _has_target(op) else arg or 0, *place)
    return [_internal.optimize_cfg(sequence, constants, locals).get_instructions(), [repr(c) for c in constants]]

def _units(source):
    """The instructions of every code unit as code generation leaves them."""
    sequence, metadata = _internal.compiler_codegen(_ast.parse(source), '<snippet>', 0, 0)
    _kept.append((sequence, metadata))  # the latter is released once too often
    found, todo = [], [sequence]
    while todo:
        unit = todo.pop()
        found.append(unit.get_instructions())
        todo += unit.get_nested()
    return found
`;

let preparing: Promise<Oracle> | null = null;

/** The oracle with the functions above; defining them again would release what they keep. */
function prepared(): Promise<Oracle> {
  preparing ??= oracle().then((python) => {
    python.run(PREPARE);
    return python;
  });
  return preparing;
}

const localOpcodes: ReadonlySet<number> = new Set([
  Op.LOAD_FAST, Op.STORE_FAST, Op.DELETE_FAST, Op.LOAD_FAST_AND_CLEAR, Op.STORE_FAST_MAYBE_NULL,
]);

const greatestOparg = (listed: readonly Listed[], isCounted: (opcode: number) => boolean): number =>
  Math.max(-1, ...listed.filter(([opcode]) => isCounted(opcode)).map(([, oparg]) => oparg ?? 0));

function optimized(listed: readonly Listed[], constants: readonly Constant[]): { lines: string[]; constants: string[] } {
  const sequence = new InstructionSequence();
  const labels = listed.map(() => sequence.newLabel());
  for (const [index, [opcode, oparg, lineno, endLineno, col, endCol]] of listed.entries()) {
    const [label, location] = [labels[index], { lineno, endLineno, col, endCol }];
    if (label !== undefined) sequence.useLabel(label);
    const target = hasJump.has(opcode) || hasExc.has(opcode) ? labels[oparg ?? 0] : undefined;
    if (target === undefined) sequence.add(opcode, oparg ?? 0, location);
    else sequence.addJump(opcode, target, location);
  }
  const graph = graphFromSequence(sequence);
  const left = optimizeCodeUnit(graph, new ConstantPool(constants), 1 + greatestOparg(listed, (opcode) => localOpcodes.has(opcode)), 0);
  calculateStackDepth(graph);
  optimizeLoadFast(graph);
  const lines = placeInstructions(graph).map(({ opcode, oparg, location: { lineno, endLineno, col, endCol } }) =>
    line([opcode, hasArg.has(opcode) ? oparg : null, lineno, endLineno, col, endCol]));
  return { lines, constants: left.map((constant) => sortedMembers(reprConstant(constant, () => ''))) };
}

/** The order of a frozenset's members is settled only when its code object is made. */
function sortedMembers(constant: string): string {
  return constant.replace(/(?<=^frozenset\(\{)[^}]*/, (members) => members.split(', ').sort().join(', '));
}

const line = ([opcode, oparg, ...place]: Listed): string => `${opcodeName(opcode)} ${oparg} ${place.join(' ')}`;

function check(python: Oracle, listed: readonly Listed[], constants: readonly Constant[], name: string): void {
  const locals = 1 + greatestOparg(listed, (opcode) => localOpcodes.has(opcode));
  const call = `_optimize(_json.loads('${JSON.stringify(listed)}'), _json.loads('${JSON.stringify(constants)}'), ${locals})`;
  const [expected, left] = JSON.parse(python.run(`_json.dumps(${call})`)) as [Listed[], string[]];
  assert.deepEqual(optimized(listed, constants), { lines: expected.map(line), constants: left.map(sortedMembers) }, `${name}\n${listed.map(line).join('\n')}`);
}

test('passes over code CPython generated', { skip: oracleMissing }, async () => {
  const python = await prepared();
  for (const { name, text } of constructSources()) {
    const hex = Buffer.from(text).toString('hex');
    const units = JSON.parse(python.run(`_json.dumps(_units(bytes.fromhex('${hex}').decode()))`)) as Listed[][];
    for (const listed of units) {
      if (listed.some(([opcode]) => opcode === Op.ANNOTATIONS_PLACEHOLDER)) continue;
      // The oracle does not tell the constants: texts stand in for them.
      const count = 1 + greatestOparg(listed, (opcode) => opcode === Op.LOAD_CONST);
      check(python, listed, Array.from({ length: count }, (_, index) => `constant ${index}`), name);
    }
  }
});

/** A unit that loads, shuffles, stores and drops items at random; conditional jumps go from item to item. */
function randomUnit(random: (bound: number) => number): Listed[] {
  const unit: Listed[] = [[Op.RESUME, 0, 1, 1, 0, 0]];
  let lineno = 1;
  const add = (opcode: number, oparg: number | null): void => {
    if (random(5) === 0) lineno++;
    unit.push([opcode, oparg, ...(random(6) === 0 ? [-1, -1, -1, -1] as const : [lineno, lineno, 0, 1] as const)]);
  };
  for (let statement = 0; statement < 4; statement++) {
    let depth = 1 + random(5);
    for (let item = 0; item < depth; item++) {
      if (random(3)) add(Op.LOAD_FAST, random(4));
      else add(Op.LOAD_CONST, random(4));
    }
    for (let shuffle = random(6); shuffle > 0; shuffle--) {
      if (depth > 1 && random(4)) add(Op.SWAP, 1 + random(depth));
      else if (random(2)) add(Op.NOP, null);
      else { add(Op.COPY, 1 + random(depth)); depth++; }
    }
    if (random(3) === 0) {
      add(Op.TO_BOOL, null);
      const jump = [Op.POP_JUMP_IF_FALSE, Op.POP_JUMP_IF_TRUE, Op.JUMP_IF_FALSE, Op.JUMP_IF_TRUE][random(4)] ?? Op.NOP;
      // The way that does not jump does something, and goes on there too.
      add(jump, unit.length + 3);
      add(Op.LOAD_FAST, random(4));
      add(Op.STORE_FAST, random(4));
      if (jump === Op.POP_JUMP_IF_FALSE || jump === Op.POP_JUMP_IF_TRUE) depth--;
    }
    for (; depth > 0; depth--) {
      if (random(3)) add(Op.STORE_FAST, random(4));
      else add(Op.POP_TOP, null);
    }
  }
  unit.push([Op.LOAD_CONST, 0, -1, -1, -1, -1], [Op.RETURN_VALUE, null, -1, -1, -1, -1]);
  return unit;
}

test('passes over random instructions', { skip: oracleMissing }, async () => {
  const python = await prepared();
  const random = randomNumbers(314);
  for (let round = 0; round < 800; round++) {
    check(python, randomUnit(random), [null, 'a', 300, 7], `round ${round}`);
  }
});
