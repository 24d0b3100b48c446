/** Compiles a pattern into instructions for the matcher. */
import { caseVariants, categoryTest, membersTest, sameIgnoringCase } from './characters.js';
import type { Test } from './characters.js';
import { FLAG, PatternFault, TYPE_FLAGS } from './nodes.js';
import type { Node, ParsedPattern, Place, Sequence } from './nodes.js';
import { widthOf } from './width.js';

/**
 * An instruction. `register` numbers what the matcher keeps besides the position: first two for each group, its start and
 * end, then the group that closed last, then the loops' own.
 */
export type Instruction =
  | { readonly op: 'test'; readonly test: Test }
  | { readonly op: 'run'; readonly test: Test; readonly min: number; readonly max: number }
  | { readonly op: 'at'; readonly place: Place; readonly isWord: Test }
  | { readonly op: 'open'; readonly register: number }
  | { readonly op: 'close'; readonly register: number; readonly group: number }
  | { readonly op: 'jump'; target: number }
  | { readonly op: 'split'; target: number }
  | { readonly op: 'reference'; readonly group: number; readonly same: (a: number, b: number) => boolean }
  | { readonly op: 'unless'; readonly group: number; target: number }
  | { readonly op: 'enter'; readonly register: number }
  | { readonly op: 'repeat'; readonly register: number; readonly min: number; readonly max: number; readonly lazy: boolean; exit: number }
  | { readonly op: 'again'; readonly register: number; readonly max: number; readonly body: number }
  | { readonly op: 'look'; readonly register: number; readonly back: number; readonly negated: boolean; exit: number }
  | { readonly op: 'commit'; readonly register: number; readonly rewind: boolean; readonly negated: boolean }
  | { readonly op: 'accept' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registers: number;
  readonly groups: number;
}

/** The register that holds the number of the group that was closed last. */
export const lastGroupRegister = (groups: number): number => 2 * (groups + 1);

/** Throws `PatternFault` for a look-behind whose width is not fixed. */
export function compileProgram(pattern: ParsedPattern): Program {
  const compiler = new ProgramCompiler(pattern);
  compiler.sequence(pattern.body, pattern.flags);
  compiler.emit({ op: 'accept' });
  return { instructions: compiler.instructions, registers: compiler.registers, groups: pattern.groups };
}

class ProgramCompiler {
  readonly instructions: Instruction[] = [];
  registers: number;

  constructor(private readonly pattern: ParsedPattern) {
    this.registers = lastGroupRegister(pattern.groups) + 1;
  }

  emit<I extends Instruction>(instruction: I): I {
    this.instructions.push(instruction);
    return instruction;
  }

  private get here(): number { return this.instructions.length; }

  private take(count: number): number {
    const register = this.registers;
    this.registers += count;
    return register;
  }

  sequence(nodes: Sequence, flags: number): void {
    for (const node of nodes) this.node(node, flags);
  }

  private node(node: Node, flags: number): void {
    switch (node.kind) {
      case 'char': case 'any': case 'set':
        this.emit({ op: 'test', test: testOf(node, flags) });
        return;
      case 'at':
        this.emit({ op: 'at', place: multilinePlace(node.place, flags), isWord: categoryTest('w', isAscii(flags)) });
        return;
      case 'group': return this.group(node.index, node.body, combined(flags, node.add, node.remove));
      case 'branch': return this.branch(node.alternatives, flags);
      case 'repeat': return this.repeat(node, flags);
      case 'atomic': return this.committed(flags, node.body, 0, false, false);
      case 'look': return this.look(node.body, node.behind, node.negated, flags);
      case 'reference':
        this.emit({ op: 'reference', group: node.group, same: sameCharacter(flags) });
        return;
      case 'conditional': return this.conditional(node.group, node.yes, node.no, flags);
    }
  }

  private group(index: number | null, body: Sequence, flags: number): void {
    if (index === null) return this.sequence(body, flags);
    // The end of the group tells whether it has matched; its start is kept apart until then.
    const start = this.take(1);
    this.emit({ op: 'open', register: start });
    this.sequence(body, flags);
    this.emit({ op: 'close', register: start, group: index });
  }

  private branch(alternatives: readonly Sequence[], flags: number): void {
    const jumps: { target: number }[] = [];
    for (const [i, alternative] of alternatives.entries()) {
      const split = i < alternatives.length - 1 ? this.emit({ op: 'split', target: 0 }) : undefined;
      this.sequence(alternative, flags);
      if (split === undefined) break;
      jumps.push(this.emit({ op: 'jump', target: 0 }));
      split.target = this.here;
    }
    for (const jump of jumps) jump.target = this.here;
  }

  private repeat(node: Extract<Node, { kind: 'repeat' }>, flags: number): void {
    const { min, max, mode, body } = node;
    if (mode === 'possessive') return this.committed(flags, [{ ...node, mode: 'greedy' }], 0, false, false);
    const [only] = body;
    if (mode === 'greedy' && body.length === 1 && only !== undefined && isSingle(only)) {
      this.emit({ op: 'run', test: testOf(only, flags), min, max });
      return;
    }
    const register = this.take(2);
    this.emit({ op: 'enter', register });
    const repeat = this.emit({ op: 'repeat', register, min, max, lazy: mode === 'lazy', exit: 0 });
    const again = this.here;
    this.emit({ op: 'again', register, max, body: again + 1 });
    this.sequence(body, flags);
    this.emit({ op: 'jump', target: again - 1 });
    repeat.exit = this.here;
  }

  private look(body: Sequence, behind: boolean, negated: boolean, flags: number): void {
    const [least, most] = widthOf(body, this.pattern.widths);
    if (behind && least !== most) throw new PatternFault('look-behind requires fixed-width pattern', null);
    this.committed(flags, body, behind ? least : 0, true, negated);
  }

  /** A part that keeps its first way of matching: nothing tries another one later. */
  private committed(flags: number, body: Sequence, back: number, rewind: boolean, negated: boolean): void {
    const register = this.take(2);
    const look = this.emit({ op: 'look', register, back, negated, exit: 0 });
    this.sequence(body, flags);
    this.emit({ op: 'commit', register, rewind, negated });
    look.exit = this.here;
  }

  private conditional(group: number, yes: Sequence, no: Sequence, flags: number): void {
    const unless = this.emit({ op: 'unless', group, target: 0 });
    this.sequence(yes, flags);
    const jump = this.emit({ op: 'jump', target: 0 });
    unless.target = this.here;
    this.sequence(no, flags);
    jump.target = this.here;
  }
}

type Single = Extract<Node, { kind: 'char' | 'any' | 'set' }>;

const isSingle = (node: Node): node is Single => node.kind === 'char' || node.kind === 'any' || node.kind === 'set';

const isAscii = (flags: number): boolean => (flags & FLAG.UNICODE) === 0;

function testOf(node: Single, flags: number): Test {
  if (node.kind === 'any') return (flags & FLAG.DOTALL) === 0 ? (code) => code !== 10 : () => true;
  const ascii = isAscii(flags);
  const ignoresCase = (flags & FLAG.IGNORECASE) !== 0;
  if (node.kind === 'char') {
    const { code } = node;
    return ignoresCase ? (found) => sameIgnoringCase(code, found, ascii) : (found) => found === code;
  }
  const members = membersTest(node.items, ascii);
  const test: Test = ignoresCase ? (code) => caseVariants(code, ascii).some(members) : members;
  return node.negated ? (code) => !test(code) : test;
}

function sameCharacter(flags: number): (a: number, b: number) => boolean {
  if ((flags & FLAG.IGNORECASE) === 0) return (a, b) => a === b;
  const ascii = isAscii(flags);
  return (a, b) => sameIgnoringCase(a, b, ascii);
}

/** `^` and `$` mean lines only with MULTILINE. */
function multilinePlace(place: Place, flags: number): Place {
  if ((flags & FLAG.MULTILINE) !== 0) return place;
  return place === 'line-start' ? 'start' : place === 'line-end' ? 'last-line-end' : place;
}

function combined(flags: number, add: number, remove: number): number {
  return (((add & TYPE_FLAGS) === 0 ? flags : flags & ~TYPE_FLAGS) | add) & ~remove;
}
