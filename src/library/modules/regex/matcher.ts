/** Runs a pattern's program over a text: backtracking, on a stack of its own, with a bound on its steps. */
import type { Test } from './characters.js';
import { lastGroupRegister } from './program.js';
import type { Instruction, Program } from './program.js';

/** Code points of a text, or bytes. */
export type Codes = ArrayLike<number>;

/** Instructions that one search may take: far beyond any that ends soon, and under a second. */
const STEP_LIMIT = 5_000_000;

/** A search took too many steps. */
export class SearchExploded {}

/** What is tried when the way taken fails: another instruction at the same place, or a run of characters cut by one. */
interface Choice {
  readonly pc: number;
  position: number;
  /** Least position of a run; the position itself where there is nothing to cut. */
  readonly least: number;
  /** Height of the trail to go back to. */
  readonly trail: number;
}

export interface Region { readonly start: number; readonly end: number }

/** A match: registers 2g and 2g+1 are the bounds of group g, -1 where it has none. */
export type Registers = readonly number[];

export class Matcher {
  private readonly registers: number[];
  private readonly choices: Choice[] = [];
  /** Registers and the values they had, to be undone. */
  private readonly trail: number[] = [];
  private steps = 0;

  constructor(private readonly program: Program, private readonly codes: Codes, private readonly region: Region) {
    this.registers = new Array<number>(program.registers).fill(-1);
  }

  /**
   * The first match that begins at `from` or, if `anywhere`, behind it.
   * @param whole must end where the region does
   * @param notEmptyAt a match may not be empty there
   */
  find(from: number, anywhere: boolean, whole = false, notEmptyAt = -1): Registers | undefined {
    this.steps = 0;
    const [first] = this.program.instructions;
    for (let start = from; start <= this.region.end; start++) {
      const hopeless = first?.op === 'test' && (start >= this.region.end || !first.test(this.codes[start]!));
      if (!hopeless && this.matchAt(start, whole, notEmptyAt)) return this.registers.slice(0, lastGroupRegister(this.program.groups) + 1);
      if (!anywhere) return undefined;
    }
    return undefined;
  }

  private matchAt(start: number, whole: boolean, notEmptyAt: number): boolean {
    const { instructions } = this.program;
    const { registers, codes, choices } = this;
    const { end } = this.region;
    registers.fill(-1);
    choices.length = 0;
    this.trail.length = 0;
    let position = start;
    let pc = 0;
    for (;;) {
      if (++this.steps > STEP_LIMIT) throw new SearchExploded();
      const instruction = instructions[pc]!;
      let next = pc + 1;
      switch (instruction.op) {
        case 'test':
          if (position < end && instruction.test(codes[position]!)) position += 1;
          else next = -1;
          break;
        case 'run': {
          const reached = this.run(instruction.test, position, instruction.max);
          const least = position + instruction.min;
          if (reached < least) next = -1;
          else if (reached > least) this.choose(next, reached - 1, least);
          position = reached;
          break;
        }
        case 'at':
          if (!this.holds(instruction, position)) next = -1;
          break;
        case 'open':
          this.set(instruction.register, position);
          break;
        case 'close':
          this.set(2 * instruction.group, registers[instruction.register]!);
          this.set(2 * instruction.group + 1, position);
          this.set(lastGroupRegister(this.program.groups), instruction.group);
          break;
        case 'jump':
          next = instruction.target;
          break;
        case 'split':
          this.choose(instruction.target, position);
          break;
        case 'reference': {
          const reached = this.repeated(instruction, position);
          if (reached < 0) next = -1;
          else position = reached;
          break;
        }
        case 'unless':
          if (registers[2 * instruction.group + 1]! < 0) next = instruction.target;
          break;
        case 'enter':
          this.set(instruction.register, 0);
          this.set(instruction.register + 1, -1);
          break;
        case 'repeat':
          next = this.repeat(instruction, pc, position);
          break;
        case 'again':
          // Reached only when a lazy loop has to go round once more.
          next = this.goRound(instruction.register, instruction.max, position) ? instruction.body : -1;
          break;
        case 'look':
          next = this.look(instruction, next, position);
          position -= instruction.back;
          break;
        case 'commit':
          choices.length = registers[instruction.register]!;
          if (instruction.negated) next = -1;
          else if (instruction.rewind) position = registers[instruction.register + 1]!;
          break;
        case 'accept':
          if ((!whole || position === end) && position !== notEmptyAt) {
            registers[0] = start;
            registers[1] = position;
            return true;
          }
          next = -1;
          break;
      }
      if (next < 0) {
        const choice = this.backtrack();
        if (choice === undefined) return false;
        ({ pc, position } = choice);
      } else {
        pc = next;
      }
    }
  }

  // Going back

  private set(register: number, value: number): void {
    this.trail.push(register, this.registers[register]!);
    this.registers[register] = value;
  }

  private choose(pc: number, position: number, least = position): void {
    this.choices.push({ pc, position, least, trail: this.trail.length });
  }

  private backtrack(): { pc: number; position: number } | undefined {
    const choice = this.choices.at(-1);
    if (choice === undefined) return undefined;
    const { pc, position, least, trail } = choice;
    while (this.trail.length > trail) {
      const value = this.trail.pop()!;
      this.registers[this.trail.pop()!] = value;
    }
    if (position > least) choice.position -= 1;
    else this.choices.pop();
    return { pc, position };
  }

  // Parts

  /** Where a run of characters from `position` ends. */
  private run(test: Test, position: number, max: number): number {
    const end = Math.min(this.region.end, position + max);
    let reached = position;
    while (reached < end && test(this.codes[reached]!)) reached += 1;
    this.steps += (reached - position) >> 3;
    return reached;
  }

  /** The loop has been entered, or has gone round. A round that matched nothing is the last (`SRE_OP_MAX_UNTIL`). */
  private repeat(loop: Extract<Instruction, { op: 'repeat' }>, pc: number, position: number): number {
    const { register, min, max, lazy, exit } = loop;
    const count = this.registers[register]!;
    if (count < min) {
      this.set(register, count + 1);
      return pc + 2;
    }
    if (lazy) {
      this.choose(pc + 1, position);
      return exit;
    }
    if (count >= max || this.registers[register + 1] === position) return exit;
    this.choose(exit, position);
    this.goRound(register, max, position);
    return pc + 2;
  }

  private goRound(register: number, max: number, position: number): boolean {
    const count = this.registers[register]!;
    if (count >= max || this.registers[register + 1] === position) return false;
    this.set(register, count + 1);
    this.set(register + 1, position);
    return true;
  }

  /** Begins a part that is matched once and for all; gives the next instruction. */
  private look({ register, back, negated, exit }: Extract<Instruction, { op: 'look' }>, next: number, position: number): number {
    const height = this.choices.length;
    if (negated) this.choose(exit, position);
    if (position - back < 0) return -1;
    this.set(register, height);
    this.set(register + 1, position);
    return next;
  }

  private repeated({ group, same }: Extract<Instruction, { op: 'reference' }>, position: number): number {
    const [from, to] = [this.registers[2 * group]!, this.registers[2 * group + 1]!];
    if (to < 0 || position + to - from > this.region.end) return -1;
    for (let i = from; i < to; i++) if (!same(this.codes[i]!, this.codes[position + i - from]!)) return -1;
    return position + to - from;
  }

  private holds({ place, isWord }: Extract<Instruction, { op: 'at' }>, position: number): boolean {
    const { codes } = this;
    const { end } = this.region;
    switch (place) {
      case 'start': return position === 0;
      case 'end': return position === end;
      case 'line-start': return position === 0 || codes[position - 1] === 10;
      case 'line-end': return position === end || codes[position] === 10;
      case 'last-line-end': return position === end || (position === end - 1 && codes[position] === 10);
      case 'boundary': case 'inside': {
        const before = position > 0 && isWord(codes[position - 1]!);
        const behind = position < end && isWord(codes[position]!);
        return (before === behind) === (place === 'inside');
      }
    }
  }
}
