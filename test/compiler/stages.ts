/** Code generation on its own: our instruction sequences and those of CPython's `compiler_codegen`, as text. */
import type { CodeObject } from '../../src/bytecode/code.js';
import { hasArg, hasExc, hasJump, opcodeName } from '../../src/bytecode/opcodes.js';
import { Codegen } from '../../src/compiler/codegen/codegen.js';
import { moduleUnit } from '../../src/compiler/codegen/module.js';
import { VISITORS } from '../../src/compiler/compile.js';
import type { InstructionSequence } from '../../src/compiler/instructions.js';
import type { Unit } from '../../src/compiler/unit.js';
import { SourceText } from '../../src/source/text.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import type { Mode, Parser } from '../../src/syntax/parser.js';
import type { Oracle } from '../oracle/oracle.js';

/** One code unit: its instructions, one a line (name, oparg or target, place), then the units inside it. */
export type UnitText = [instructions: string[], inner: UnitText[]];

/** Keeps every unit's instructions before the back half takes them. */
class RecordingCodegen extends Codegen {
  private readonly innerOf = new Map<InstructionSequence, UnitText[]>();
  finished: UnitText | null = null;

  protected override assemble(unit: Unit): CodeObject {
    this.finished = [instructionLines(unit.sequence), this.innerOf.get(unit.sequence) ?? []];
    const around = this.units.at(-1)?.sequence;
    if (around) this.innerOf.set(around, [...this.innerOf.get(around) ?? [], this.finished]);
    return super.assemble(unit);
  }
}

/** What our code generation makes of a program. */
export function ourInstructions(parser: Parser, text: string, mode: Mode): UnitText {
  const module = parser.parse(text, mode);
  const source = new SourceText(text);
  const options = { filename: '<snippet>', source, interactive: mode === 'single' };
  const c = new RecordingCodegen(buildSymbolTables(module, source), options, VISITORS);
  moduleUnit(c, module);
  if (!c.finished) throw new Error('the module was not assembled');
  return c.finished;
}

function instructionLines(sequence: InstructionSequence): string[] {
  return sequence.instructions.map(({ opcode, oparg, location: { lineno, endLineno, col, endCol } }) => {
    const target = hasJump.has(opcode) || hasExc.has(opcode);
    const arg = target ? sequence.positionOf(oparg) : oparg;
    return instructionLine(opcode, hasArg.has(opcode) ? arg : null, lineno, endLineno, col, endCol);
  });
}

function instructionLine(opcode: number, arg: number | null, ...place: number[]): string {
  return `${opcodeName(opcode)} ${arg ?? ''} [${place.join(' ')}]`;
}

// CPython corrupts its memory when it frees the sequence of a module with annotations: all are kept.
const CODEGEN_PY = `
import ast as _ast, json as _json, warnings as _warnings, _testinternalcapi as _internal
_kept = globals().get('_kept', [])
def _sequence(s):
    return [s.get_instructions(), [_sequence(inner) for inner in s.get_nested()]]
def _codegen(source, mode):
    source = bytes.fromhex(source).decode()
    with _warnings.catch_warnings(action='ignore'):
        tree = compile(source, '<snippet>', mode, _ast.PyCF_ONLY_AST, dont_inherit=True)
        result = _internal.compiler_codegen(tree, '<snippet>', 0, 2 if mode == 'single' else 0)
    _kept.append(result)
    return _json.dumps(_sequence(result[0]))
`;

type Dumped = [instructions: [opcode: number, arg: number | null, ...place: number[]][], inner: Dumped[]];

/** What CPython's makes of it; an annotation function of the module is not among the inner units. */
export function oracleInstructions(oracle: Oracle, text: string, mode: Mode): UnitText {
  const dumped = oracle.run(`${CODEGEN_PY}\n_codegen('${Buffer.from(text).toString('hex')}', '${mode}')`);
  const unitText = ([instructions, inner]: Dumped): UnitText =>
    [instructions.map((instruction) => instructionLine(...instruction)), inner.map(unitText)];
  return unitText(JSON.parse(dumped) as Dumped);
}
