/** The bytecode of a program as rows for the view: what `dis` prints, taken apart. */
import { CO_FAST_CELL, CO_FAST_FREE, CodeObject } from '../bytecode/code.js';
import type { AddressOf } from '../bytecode/constant-repr.js';
import { disassembly, type Instruction } from '../bytecode/disassembly.js';
import { printHandlers } from '../bytecode/formatter.js';
import { Op } from '../bytecode/opcode-table.js';
import { hasFree, hasLocal } from '../bytecode/opcodes.js';
import { shownName } from '../bytecode/plain-names.js';
import { Diagnostic } from '../source/diagnostic.js';
import { isTranscript } from '../source/transcript.js';
import { inputsOf } from './inputs.js';
import type { FrontEnd } from './program.js';

/** One instruction. */
export interface ListingRow {
  /** In bytes, from the start of its code. */
  readonly offset: number;
  /** 1-based line of the whole text, null for an instruction without one. */
  readonly line: number | null;
  /** The first instruction of its line. */
  readonly startsLine: boolean;
  /** `L1`; '' where nothing jumps to. */
  readonly label: string;
  /** The opcode's own name, and the one for teaching (see `PLAIN_NAMES`). */
  readonly names: { readonly exact: string; readonly plain: string };
  /** The oparg; '' without one. */
  readonly arg: string;
  /** What the oparg stands for; '' for nothing. */
  readonly text: string;
  /** Where the instruction looks for the name in `text`; null for other instructions. Global names may be builtins. */
  readonly scope: 'local' | 'cell' | 'free' | 'global' | null;
}

/** A code object. What it is called by in a trace: `q`, `l` and `i` of its `Code`. */
export interface CodeListing {
  readonly qualname: string;
  /** `co_firstlineno`, counted within its own input. */
  readonly firstLine: number;
  /** The number of the transcript's input; undefined in a program. */
  readonly input: number | undefined;
  readonly rows: readonly ListingRow[];
  /** The exception table, a line an entry: `L1 to L2 -> L3 [1] lasti`. */
  readonly handlers: readonly string[];
}

/** Code objects have no address before they run. */
const NO_ADDRESS: AddressOf = () => '0x…';

/** Every code object of a program, or of the inputs of a transcript that compile. Throws the Diagnostic of a program that does not. */
export function listingsOf(frontEnd: FrontEnd, text: string): CodeListing[] {
  if (!isTranscript(text)) return within(frontEnd.compile(text, '<snippet>', 'exec').code, undefined, 0);
  return inputsOf(text, frontEnd.parser).flatMap(({ n, text: input, line }) => {
    try {
      return within(frontEnd.compile(`${input}\n`, `<python-input-${n}>`, 'single').code, n, line - 1);
    } catch (error) {
      // A failing input spoils nothing else.
      if (error instanceof Diagnostic) return [];
      throw error;
    }
  });
}

function within(code: CodeObject, input: number | undefined, lineOffset: number): CodeListing[] {
  const nested = code.consts.filter((constant) => constant instanceof CodeObject);
  return [listing(code, input, lineOffset), ...nested.flatMap((inner) => within(inner, input, lineOffset))];
}

function listing(code: CodeObject, input: number | undefined, lineOffset: number): CodeListing {
  const apart = disassembly(code, { addressOf: NO_ADDRESS, lineOffset });
  return {
    qualname: code.qualname, firstLine: code.firstlineno, input,
    rows: apart.instructions.map((instruction) => row(instruction, code)),
    handlers: printHandlers(apart).split('\n').slice(1, -1).map((line) => line.trim()),
  };
}

function row(instruction: Instruction, code: CodeObject): ListingRow {
  const { offset, lineNumber, startsLine, label, opname, arg, argrepr } = instruction;
  return {
    offset, line: lineNumber, startsLine, label: label === null ? '' : `L${label}`,
    names: { exact: opname, plain: shownName(opname, 'plain') },
    arg: arg === null ? '' : String(arg), text: argrepr, scope: scopeOf(instruction, code),
  };
}

const GLOBALS: ReadonlySet<number> = new Set([Op.LOAD_GLOBAL, Op.STORE_GLOBAL, Op.DELETE_GLOBAL, Op.LOAD_NAME, Op.STORE_NAME, Op.DELETE_NAME]);

/** A slot's kind decides; two slots in one instruction are locals, or it would not be one. */
function scopeOf({ opcode, arg }: Instruction, code: CodeObject): ListingRow['scope'] {
  if (arg === null) return null;
  if (GLOBALS.has(opcode)) return 'global';
  if (!hasLocal.has(opcode) && !hasFree.has(opcode)) return null;
  const kind = code.localspluskinds[arg] ?? 0;
  return kind & CO_FAST_FREE ? 'free' : kind & CO_FAST_CELL ? 'cell' : 'local';
}
