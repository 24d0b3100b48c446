/** Takes a pattern apart as `re/_parser.py` does, with its faults. */
import { readEscape, readSet } from './escapes.js';
import { FLAG, PatternFault, PatternRefusal, TYPE_FLAGS, UNBOUNDED } from './nodes.js';
import type { Node, ParsedPattern, Sequence, Width } from './nodes.js';
import { PatternSource, isDecimal } from './source.js';
import { widthOf } from './width.js';
import { reprStr } from '../../../values/str.js';

const FLAG_LETTERS: ReadonlyMap<string, number> = new Map([
  ['i', FLAG.IGNORECASE], ['L', FLAG.LOCALE], ['m', FLAG.MULTILINE], ['s', FLAG.DOTALL], ['x', FLAG.VERBOSE], ['a', FLAG.ASCII], ['u', FLAG.UNICODE],
]);
const MAX_REPEAT = 4294967295;
const MAX_GROUPS = 1073741823;
const DIGIT = /^[0-9]$/;
const UNFINISHED = 'missing ), unterminated subpattern';

/** Takes a pattern apart. Throws `PatternFault` and `PatternRefusal`. */
export function parsePattern(text: string, isText: boolean, flags: number): ParsedPattern {
  return new PatternParser(new PatternSource(text, isText), flags).parse();
}

class PatternParser {
  private groups = 0;
  private readonly names = new Map<string, number>();
  /** By group; undefined while it is open. */
  private readonly widths: (Width | undefined)[] = [[0, 0]];
  /** Groups that a condition asks for, and where it does so. */
  private readonly asked = new Map<number, number>();
  /** Groups before the outermost look-behind that is open. */
  private groupsBehind: number | null = null;

  constructor(private readonly source: PatternSource, private flags: number) {}

  parse(): ParsedPattern {
    const body = this.alternatives((this.flags & FLAG.VERBOSE) !== 0, true);
    const flags = checkedFlags(this.flags, this.source.isText);
    if (this.source.next !== undefined) this.source.fail('unbalanced parenthesis');
    for (const [group, at] of this.asked) if (group > this.groups) throw new PatternFault(`invalid group reference ${group}`, at);
    return { body, flags, groups: this.groups, names: this.names, widths: this.widths.map((width) => width ?? [0, UNBOUNDED]) };
  }

  /** `a|b|c`. */
  private alternatives(verbose: boolean, outermost: boolean): Sequence {
    const alternatives: Sequence[] = [];
    let isVerbose = verbose;
    do {
      alternatives.push(this.sequence(isVerbose, outermost && alternatives.length === 0));
      if (outermost) isVerbose = (this.flags & FLAG.VERBOSE) !== 0;
    } while (this.source.match('|'));
    return alternatives.length === 1 ? alternatives[0]! : [{ kind: 'branch', alternatives }];
  }

  private sequence(verbose: boolean, first: boolean): Sequence {
    const { source } = this;
    const nodes: Node[] = [];
    let isVerbose = verbose;
    for (;;) {
      const { next } = source;
      if (next === undefined || next === '|' || next === ')') return nodes;
      source.get();
      if (isVerbose && /^[ \t\n\r\v\f]$/.test(next)) continue;
      if (isVerbose && next === '#') {
        for (let character = source.get(); character !== undefined && character !== '\n';) character = source.get();
      } else if (next === '(') {
        const node = this.parenthesis(isVerbose, first && nodes.length === 0);
        if (node === 'flags') isVerbose = (this.flags & FLAG.VERBOSE) !== 0;
        else if (node !== undefined) nodes.push(node);
      } else if ('*+?{'.includes(next)) {
        this.repetition(nodes, next);
      } else {
        nodes.push(this.single(next));
      }
    }
  }

  private single(character: string): Node {
    switch (character) {
      case '.': return { kind: 'any' };
      case '^': return { kind: 'at', place: 'line-start' };
      case '$': return { kind: 'at', place: 'line-end' };
      case '[': return readSet(this.source);
    }
    if (character.startsWith('\\')) return readEscape(this.source, character, (group, back) => { this.checkReference(group, back); });
    return { kind: 'char', code: character.codePointAt(0)! };
  }

  // Repetitions

  private repetition(nodes: Node[], sign: string): void {
    const { source } = this;
    const start = source.position;
    const bounds = this.bounds(sign);
    if (bounds === undefined) {
      nodes.push({ kind: 'char', code: 0x7b });
      source.seek(start);
      return;
    }
    const [min, max] = bounds;
    const item = nodes.at(-1);
    if (item === undefined || item.kind === 'at') return source.fail('nothing to repeat', source.position - start + 1);
    if (item.kind === 'repeat') return source.fail('multiple repeat', source.position - start + 1);
    const plain = item.kind === 'group' && item.index === null && item.add === 0 && item.remove === 0;
    const mode = source.match('?') ? 'lazy' : source.match('+') ? 'possessive' : 'greedy';
    nodes[nodes.length - 1] = { kind: 'repeat', min, max, mode, body: plain ? item.body : [item] };
  }

  /** Least and most times; undefined for a brace that is only a brace. */
  private bounds(sign: string): Width | undefined {
    if (sign === '?') return [0, 1];
    if (sign === '*') return [0, UNBOUNDED];
    if (sign === '+') return [1, UNBOUNDED];
    const { source } = this;
    const start = source.position;
    if (source.next === '}') return undefined;
    const low = source.getWhile(Infinity, DIGIT);
    const high = source.match(',') ? source.getWhile(Infinity, DIGIT) : low;
    if (!source.match('}')) return undefined;
    const [min, max] = [low === '' ? 0 : Number(low), high === '' ? UNBOUNDED : Number(high)];
    if (min >= MAX_REPEAT || (high !== '' && max >= MAX_REPEAT)) throw new PatternRefusal('OverflowError', 'the repetition number is too large');
    if (max < min) source.fail('min repeat greater than max repeat', source.position - start);
    return [min, max];
  }

  // Parentheses

  /** What stands in parentheses; nothing for a comment, 'flags' for flags of the whole pattern. */
  private parenthesis(verbose: boolean, first: boolean): Node | 'flags' | undefined {
    const { source } = this;
    const start = source.position - 1;
    if (!source.match('?')) return this.group(start, verbose, undefined);
    const sign = source.get() ?? source.fail('unexpected end of pattern');
    switch (sign) {
      case 'P': return this.extension(start, verbose);
      case ':': return this.plainGroup(start, verbose, 0, 0);
      case '>': return { kind: 'atomic', body: this.inner(start, verbose) };
      case '#': return this.comment(start);
      case '=': case '!': case '<': return this.look(start, verbose, sign);
      case '(': return this.conditional(start, verbose);
    }
    if (sign !== '-' && !FLAG_LETTERS.has(sign)) source.fail(`unknown extension ?${sign}`, Array.from(sign).length + 1);
    const scoped = this.inlineFlags(sign);
    if (scoped !== undefined) return this.plainGroup(start, verbose, ...scoped);
    if (!first) source.fail('global flags not at the start of the expression', source.position - start);
    return 'flags';
  }

  private inner(start: number, verbose: boolean): Sequence {
    const body = this.alternatives(verbose, false);
    if (!this.source.match(')')) this.source.fail(UNFINISHED, this.source.position - start);
    return body;
  }

  private plainGroup(start: number, verbose: boolean, add: number, remove: number): Node {
    const isVerbose = (verbose || (add & FLAG.VERBOSE) !== 0) && (remove & FLAG.VERBOSE) === 0;
    return { kind: 'group', index: null, add, remove, body: this.inner(start, isVerbose) };
  }

  private group(start: number, verbose: boolean, name: string | undefined): Node {
    const index = this.groups + 1;
    this.groups = index;
    if (name !== undefined) {
      const before = this.names.get(name);
      if (before !== undefined) {
        this.source.fail(`redefinition of group name ${reprStr(name)} as group ${index}; was group ${before}`, Array.from(name).length + 1);
      }
      this.names.set(name, index);
    }
    const body = this.inner(start, verbose);
    this.widths[index] = widthOf(body, this.widths);
    return { kind: 'group', index, add: 0, remove: 0, body };
  }

  /** `(?P<name>…)` and `(?P=name)`. */
  private extension(start: number, verbose: boolean): Node {
    const { source } = this;
    if (source.match('<')) {
      const name = source.getUntil('>', 'group name');
      source.checkGroupName(name);
      return this.group(start, verbose, name);
    }
    if (source.match('=')) {
      const name = source.getUntil(')', 'group name');
      source.checkGroupName(name);
      const length = Array.from(name).length;
      const group = this.names.get(name) ?? source.fail(`unknown group name ${reprStr(name)}`, length + 1);
      this.checkReference(group, length + 1);
      return { kind: 'reference', group };
    }
    const sign = source.get() ?? source.fail('unexpected end of pattern');
    return source.fail(`unknown extension ?P${sign}`, Array.from(sign).length + 2);
  }

  private comment(start: number): undefined {
    const { source } = this;
    for (;;) {
      if (source.next === undefined) source.fail('missing ), unterminated comment', source.position - start);
      if (source.get() === ')') return undefined;
    }
  }

  private look(start: number, verbose: boolean, first: string): Node {
    const { source } = this;
    const behind = first === '<';
    const sign = behind ? source.get() ?? source.fail('unexpected end of pattern') : first;
    if (sign !== '=' && sign !== '!') source.fail(`unknown extension ?<${sign}`, Array.from(sign).length + 2);
    const { groupsBehind } = this;
    if (behind) this.groupsBehind ??= this.groups;
    const body = this.alternatives(verbose, false);
    if (behind) this.groupsBehind = groupsBehind;
    if (!source.match(')')) source.fail(UNFINISHED, source.position - start);
    return { kind: 'look', behind, negated: sign === '!', body };
  }

  private conditional(start: number, verbose: boolean): Node {
    const { source } = this;
    const name = source.getUntil(')', 'group name');
    const group = isDecimal(name) ? this.conditionNumber(name) : this.conditionName(name);
    this.checkBehind(group);
    const yes = this.sequence(verbose, false);
    const no = source.match('|') ? this.sequence(verbose, false) : [];
    if (source.next === '|') source.fail('conditional backref with more than two branches');
    if (!source.match(')')) source.fail(UNFINISHED, source.position - start);
    return { kind: 'conditional', group, yes, no };
  }

  private conditionNumber(digits: string): number {
    const group = Number(digits);
    if (group === 0) this.source.fail('bad group number', digits.length + 1);
    if (group >= MAX_GROUPS) this.source.fail(`invalid group reference ${digits}`, digits.length + 1);
    if (!this.asked.has(group)) this.asked.set(group, this.source.position - digits.length - 1);
    return group;
  }

  private conditionName(name: string): number {
    this.source.checkGroupName(name);
    return this.names.get(name) ?? this.source.fail(`unknown group name ${reprStr(name)}`, Array.from(name).length + 1);
  }

  /** A reference to a group, `back` characters ago. */
  private checkReference(group: number, back: number): void {
    if (group > this.groups) this.source.fail(`invalid group reference ${group}`, back - 1);
    if (this.widths[group] === undefined) this.source.fail('cannot refer to an open group', back);
    this.checkBehind(group);
  }

  private checkBehind(group: number): void {
    if (this.groupsBehind === null) return;
    if (group <= this.groups && this.widths[group] === undefined) this.source.fail('cannot refer to an open group');
    if (group > this.groupsBehind) this.source.fail('cannot refer to group defined in the same lookbehind subpattern');
  }

  // Flags

  /** Flags to add and to remove; undefined for those of the whole pattern. */
  private inlineFlags(first: string): [add: number, remove: number] | undefined {
    const { source } = this;
    let add = 0;
    let sign = first;
    while (sign !== '-') {
      const flag = FLAG_LETTERS.get(sign)!;
      if (source.isText && sign === 'L') source.fail("bad inline flags: cannot use 'L' flag with a str pattern");
      if (!source.isText && sign === 'u') source.fail("bad inline flags: cannot use 'u' flag with a bytes pattern");
      add |= flag;
      if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) source.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
      sign = this.flagSign('missing -, : or )', ')-:');
      if (sign === ')' || sign === ':') break;
    }
    if (sign === ')') {
      this.flags |= add;
      return undefined;
    }
    return sign === ':' ? [add, 0] : [add, this.removedFlags(add)];
  }

  private removedFlags(add: number): number {
    const { source } = this;
    let remove = 0;
    let sign = this.flagSign('missing flag', '');
    while (sign !== ':') {
      const flag = FLAG_LETTERS.get(sign)!;
      if ((flag & TYPE_FLAGS) !== 0) source.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
      remove |= flag;
      sign = this.flagSign('missing :', ':');
    }
    if ((add & remove) !== 0) source.fail('bad inline flags: flag turned on and off', 1);
    return remove;
  }

  private flagSign(missing: string, ends: string): string {
    const { source } = this;
    const sign = source.get() ?? source.fail(missing);
    if (!ends.includes(sign) && !FLAG_LETTERS.has(sign)) source.fail(/^\p{L}$/u.test(sign) ? 'unknown flag' : missing, Array.from(sign).length);
    return sign;
  }
}

/** `fix_flags`. */
function checkedFlags(flags: number, isText: boolean): number {
  const refuse = (message: string): never => { throw new PatternRefusal('ValueError', message); };
  if ((flags & FLAG.DEBUG) !== 0) throw new PatternRefusal('NotImplementedError', 're.DEBUG is not supported here');
  if (isText) {
    if ((flags & FLAG.LOCALE) !== 0) refuse('cannot use LOCALE flag with a str pattern');
    if ((flags & FLAG.ASCII) === 0) return flags | FLAG.UNICODE;
    return (flags & FLAG.UNICODE) === 0 ? flags : refuse('ASCII and UNICODE flags are incompatible');
  }
  if ((flags & FLAG.UNICODE) !== 0) refuse('cannot use UNICODE flag with a bytes pattern');
  if ((flags & FLAG.LOCALE) !== 0) throw new PatternRefusal('NotImplementedError', 're.LOCALE is not supported here');
  return flags;
}
