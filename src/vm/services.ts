import type { Context } from '../objects/context.js';
import type { PyDict } from '../objects/dict.js';
import type { PyException } from '../objects/exception.js';
import type { PyValue } from '../objects/object.js';
import { CHARACTERS_PER_WORD } from '../values/limits.js';
import { Environment } from './environment.js';
import type { Frame } from './frame.js';
import { Handling } from './handling.js';
import type { Host } from './host.js';
import type { Observer } from './observer.js';
import { superArguments } from './super-arguments.js';

/** Words of memory that are filled in the time of an instruction. */
const WORDS_PER_ROUND = 32;

/** What builtins may ask of the machine that runs them; and how much a program does, which builtins count, too. */
export class Services extends Environment implements Context {
  /** The frame that runs; null when nothing does. */
  frame: Frame | null = null;
  /** What the frame that runs is handling. */
  handling = new Handling(null);
  stopped: PyException | null = null;
  /** Watches the run; set only while nothing runs. */
  observer: Observer | undefined = undefined;
  /** Instructions left of the slice. */
  budget = 0;
  /** Instructions, and rounds of builtins' loops, of all slices. */
  private spent = 0;
  /** The budget that the slice began with. */
  private slice = 0;
  /** Words of memory taken at one go since the machine was made. */
  private charged = 0;

  constructor(readonly host: Host) {
    super();
  }

  get handled(): PyException | null { return this.handling.innermost; }

  get globals(): PyDict | undefined { return this.frame?.globals; }

  superArguments(): { thisClass: PyValue; self: PyValue } { return superArguments(this.frame!); }

  spend(): boolean {
    this.budget -= 1;
    return this.budget <= 0;
  }

  charge(words: number): void {
    this.charged += words;
    // What takes much takes long: it counts for as many instructions, so that slices stay short.
    if (words >= WORDS_PER_ROUND) this.budget -= Math.floor(words / WORDS_PER_ROUND);
  }

  /** Counts what a watcher does as so many instructions: slices stay short. */
  delay(rounds: number): void { this.budget -= rounds; }

  /** Instructions, and rounds of builtins' loops, so far. */
  get rounds(): number { return this.spent; }

  /** What the program has done so far, as an upper bound of what it can have taken: instructions, rounds of builtins' loops, words of memory. */
  get work(): number { return this.spent + this.charged; }

  write(stream: 'out' | 'err', text: string): void {
    this.charge(text.length / CHARACTERS_PER_WORD);
    this.host.write(stream, text);
    this.observer?.output(stream, text);
  }

  protected beginSlice(budget: number): void {
    this.budget = this.slice = budget;
  }

  /** Ends the slice with the instruction that runs. */
  protected endSlice(): void {
    this.slice -= this.budget;
    this.budget = 0;
  }

  /** The slice is over: what was done in it counts. */
  protected countSlice(): void {
    this.spent += this.slice - this.budget;
  }
}
