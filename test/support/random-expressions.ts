/** Random expressions, patterns and type parameters of every kind that Python 3.14 has; they are only compiled. */

/** What may stand at a place. */
export interface Place {
  /** Inside an `async def`. */
  readonly awaits: boolean;
  /** Inside a function, where a `yield` may stand. */
  readonly yields: boolean;
  /** How many more levels may be opened. */
  readonly levels: number;
}

const NAMES = ['a', 'b', 'c', 'd', 'e', '__f'];
/** No complex numbers: the last bits of their powers depend on the machine. */
const CONSTANTS = [
  '0', '1', '-1', '255', '256', '10**3', '2.5', '1e400', "'s'", "'é\\n'", "b'b'", 'None', 'True', '...', "''", '__debug__',
];
const BINARY = ['+', '-', '*', '/', '//', '%', '**', '@', '<<', '>>', '&', '|', '^'];
const COMPARE = ['<', '<=', '==', '!=', '>=', '>', 'is', 'is not', 'in', 'not in'];

/** A place one level further in. */
export function inside(place: Place): Place {
  return { ...place, levels: place.levels - 1 };
}

export class ExpressionWriter {
  constructor(protected readonly choose: (bound: number) => number) {}

  protected pick<T>(items: readonly T[]): T {
    return items[this.choose(items.length)] as T;
  }

  /** True once in `times`. */
  protected rarely(times: number): boolean {
    return this.choose(times) === 0;
  }

  name(): string { return this.pick(NAMES); }

  /** Between `least` and `most` items, each made anew. */
  protected several(least: number, most: number, make: (index: number) => string): string[] {
    return Array.from({ length: least + this.choose(most - least + 1) }, (_, index) => make(index));
  }

  /** A space, or now and then a line break: places over several lines are what tables of places are about. */
  private gap(): string {
    return this.rarely(15) ? `\n${' '.repeat(this.choose(30))}` : ' ';
  }

  // ---- expressions

  /** An expression that can stand anywhere, in brackets if it needs them. */
  expression(place: Place): string {
    if (place.levels <= 0) return this.rarely(3) ? this.pick(CONSTANTS) : this.name();
    const p = inside(place);
    const e = (): string => this.expression(p);
    const forms: (() => string)[] = [
      () => this.name(),
      () => this.pick(CONSTANTS),
      () => `${this.primary(p)}.${this.name()}`,
      () => `${this.primary(p)}[${this.index(p)}]`,
      () => this.call(p),
      () => this.call(p),
      () => `(${e()} ${this.pick(BINARY)}${this.gap()}${e()})`,
      () => `(${this.pick(['-', '+', '~', 'not '])}${e()})`,
      () => `(${this.several(2, 4, e).join(` ${this.pick(['and', 'or'])}${this.gap()}`)})`,
      () => `(${e()}${this.several(1, 3, () => ` ${this.pick(COMPARE)}${this.gap()}${e()}`).join('')})`,
      () => `(${e()} if ${e()}${this.gap()}else ${e()})`,
      () => `(lambda ${this.parameters(p, false)}: ${this.expression({ ...p, awaits: false, yields: true })})`,
      () => `[${this.items(p)}]`,
      () => `(${this.items(p)},)`.replace('(,)', '()').replace(',,)', ',)'),
      () => `{${this.items(p) || e()}}`,
      () => `{${this.several(0, 3, () => (this.rarely(4) ? `**${e()}` : `${e()}:${this.gap()}${e()}`)).join(', ')}}`,
      () => this.comprehension(p),
      () => this.comprehension(p),
      () => `${this.pick(['all', 'any', 'tuple'])}(${e()} ${this.clauses(p)})`,
      () => `(${this.name()} := ${e()})`,
      () => this.formatted(p),
      () => this.formatted(p),
      () => `('%s%%%r${this.pick(['', '%5a', '%-3s', '%.2r'])}' % (${e()}, ${e()}${this.pick(['', `, ${e()}`])}))`,
      () => `super().${this.name()}${this.pick(['', '()'])}`,
    ];
    if (place.awaits) forms.push(() => `(await ${e()})`, () => `(await ${e()})`);
    if (place.yields) forms.push(() => `(yield ${e()})`, () => `(yield)`);
    if (place.yields && !place.awaits) forms.push(() => `(yield from ${e()})`);
    return this.pick(forms)();
  }

  /** What an attribute, a subscript or a call can follow: digits need brackets. */
  protected primary(p: Place): string {
    const text = this.expression(p);
    return /^-?[\d.]/.test(text) ? `(${text})` : text;
  }

  private items(p: Place): string {
    if (this.rarely(20)) return this.several(28, 34, () => this.name()).join(', ');
    if (this.rarely(6)) return this.several(2, 5, () => this.pick(CONSTANTS)).join(',' + this.gap());
    return this.several(0, 3, () => (this.rarely(5) ? `*${this.expression(p)}` : this.expression(p))).join(',' + this.gap());
  }

  private index(p: Place): string {
    const e = (): string => this.expression(p);
    return this.pick([
      e, e, () => `${e()}:${e()}`, () => ':', () => `${e()}:`, () => `::${e()}`, () => `1:2`, () => `${e()}, ${e()}`, () => `*${e()}, ${e()}:`,
    ])();
  }

  private call(p: Place): string {
    const e = (): string => this.expression(p);
    const callee = this.pick([() => this.name(), () => `${this.primary(p)}.${this.name()}`, () => this.primary(p)])();
    const positional = this.several(0, 3, () => (this.rarely(5) ? `*${e()}` : e()));
    const keywords = this.several(0, 2, (i) => (this.rarely(5) ? `**${e()}` : `k${i}=${e()}`));
    return `${callee}(${[...positional, ...keywords].join(',' + this.gap())})`;
  }

  private comprehension(p: Place): string {
    const inner = { ...p, yields: false };
    const e = (): string => this.expression(inner);
    const clauses = this.clauses(inner);
    return this.pick([
      () => `[${e()} ${clauses}]`, () => `{${e()}${this.gap()}${clauses}}`, () => `{${e()}: ${e()}${this.gap()}${clauses}}`, () => `(${e()} ${clauses})`,
    ])();
  }

  private clauses(place: Place): string {
    const p = { ...place, yields: false };
    return this.several(1, 2, () => {
      const word = p.awaits && this.rarely(2) ? 'async for' : 'for';
      const iterable = this.pick([() => this.expression(p), () => this.expression(p), () => `[${this.expression(p)}]`])();
      const tests = this.several(0, 1, () => ` if ${this.expression(p)}`);
      return `${word} ${this.pick([() => this.name(), () => this.target(p)])()} in${this.gap()}${iterable}${tests.join('')}`;
    }).join(this.gap());
  }

  private formatted(p: Place): string {
    const prefix = this.pick(['f', 'f', 't']);
    const parts = this.several(0, 3, () => (this.rarely(2) ? this.pick(['x', 'é ', '{{', ' }}']) : this.field(p, 1)));
    return `${prefix}'${parts.join('')}'`;
  }

  private field(p: Place, depth: number): string {
    const equals = this.pick(['', '', '', '=', ' = ']);
    const conversion = this.pick(['', '', '!r', '!s', '!a']);
    const spec = depth > 0 && this.rarely(3) ? `:>${this.pick(['5', this.field(p, depth - 1)])}` : '';
    return `{ ${this.expression(p)}${equals}${conversion}${spec}}`;
  }

  /** What can be assigned to. */
  target(place: Place): string {
    const p = inside(place);
    const forms = [() => this.name(), () => this.name(), () => `${this.primary(p)}.${this.name()}`, () => `${this.primary(p)}[${this.index(p)}]`];
    if (place.levels > 0) {
      forms.push(() => {
        const targets = this.several(1, 3, () => this.target(p));
        if (this.rarely(3)) targets[0] = `*${this.name()}`;
        return `(${targets.join(', ')},)`;
      });
    }
    return this.pick(forms)();
  }

  /** Parameters of a function; those of a lambda have no annotations. */
  parameters(p: Place, annotated: boolean): string {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const parameter = (mayHaveDefault: boolean): string => {
      const annotation = annotated && this.rarely(3) ? `: ${this.annotation(p)}` : '';
      return `${names.shift()}${annotation}${mayHaveDefault ? this.defaultValue(p) : ''}`;
    };
    const parts = this.several(0, 2, () => parameter(false));
    if (parts.length > 0 && this.rarely(4)) parts.push('/');
    if (this.rarely(4)) parts.push(parameter(false) + `=${this.expression(p)}`);
    if (this.rarely(4)) parts.push(`*${this.rarely(2) ? parameter(false) : `, ${parameter(true)}`}`);
    if (this.rarely(5)) parts.push(`**${names.shift()}`);
    return parts.join(', ');
  }

  private defaultValue(p: Place): string {
    return this.rarely(2) ? `=${this.expression(p)}` : '';
  }

  /** An annotation, where nothing may wait, yield or assign. */
  annotation(p: Place): string {
    return this.pick([
      () => this.name(), () => `'${this.name()}'`, () => `${this.name()}[${this.name()}, ${this.name()}]`, () => `${this.name()} | None`,
      () => `${this.name()}.${this.name()}`, () => `[lambda: ${this.name()} for ${this.name()} in ${this.name()}]`, () => `f(${p.levels})`,
    ])();
  }

  /** `[T: a, *Ts, **P]`, or nothing. */
  typeParameters(p: Place): string {
    if (!this.rarely(4)) return '';
    const bound = this.pick(['', '', `: ${this.annotation(p)}`, `: (${this.name()}, ${this.name()})`]);
    const value = this.pick(['', '', ` = ${this.annotation(p)}`]);
    const others = value === '' ? this.pick(['', ', *Ts', ', **P', ', *Ts, **P', ', U: int']) : this.pick(['', ', **P = [a]']);
    return `[T${bound}${value}${others}]`;
  }

  // ---- patterns

  /** A pattern that captures just these names and may fail to match. */
  pattern(place: Place, names: readonly string[]): string {
    const p = inside(place);
    if (place.levels <= 0) return this.simplePattern(names);
    return this.pick([
      () => this.simplePattern(names),
      () => this.alternatives(p, names),
      () => `[${this.sequence(p, names)}]`,
      () => `(${this.sequence(p, names)},)`.replace('(,)', '()'),
      () => `{${this.mapping(p, names)}}`,
      () => this.classPattern(p, names),
      () => this.asPattern(p, names),
    ])();
  }

  private simplePattern(names: readonly string[]): string {
    if (names.length > 0) return `[${names.join(', ')}${this.pick(['', ', _', ', *_'])}]`;
    return this.pick(['1', '-2', '1+2j', '-1.5-2j', "'s'", "b'b' b'c'", 'None', 'True', 'a.b', 'a.b.__c', '[]', '{}', 'C()', '(0 | 1 | 2)', '[_, *_]']);
  }

  /** Gives each of `count` parts some of the names. */
  private split(names: readonly string[], count: number): string[][] {
    const parts: string[][] = Array.from({ length: count }, () => []);
    for (const name of names) this.pick(parts).push(name);
    return parts;
  }

  private shuffled(names: readonly string[]): string[] {
    const rest = [...names];
    return names.map(() => rest.splice(this.choose(rest.length), 1)[0]!);
  }

  private alternatives(p: Place, names: readonly string[]): string {
    return `(${this.several(2, 3, () => this.pattern(p, this.shuffled(names))).join(' |' + this.gap())})`;
  }

  private sequence(p: Place, names: readonly string[]): string {
    const star = this.rarely(3);
    const [first, ...others] = names;
    const starred = star && first !== undefined && this.rarely(2) ? `*${first}` : star ? '*_' : null;
    const parts = this.split(starred === `*${first}` ? others : names, 1 + this.choose(3)).map((part) => this.subpattern(p, part));
    if (starred !== null) parts.splice(this.choose(parts.length + 1), 0, starred);
    return parts.join(',' + this.gap());
  }

  private subpattern(p: Place, names: readonly string[]): string {
    if (names.length === 1 && this.rarely(2)) return names[0]!;
    return names.length === 0 && this.rarely(3) ? '_' : this.pattern(p, names);
  }

  private mapping(p: Place, names: readonly string[]): string {
    const [first, ...others] = names;
    const rest = first !== undefined && this.rarely(3);
    const keys = ['1', "'k'", 'a.b', '-1', 'None'];
    const parts = this.split(rest ? others : names, 1 + this.choose(3)).map((part) => `${keys.shift()}: ${this.subpattern(p, part)}`);
    if (rest) parts.push(`**${first}`);
    return parts.join(', ');
  }

  private classPattern(p: Place, names: readonly string[]): string {
    const attributes = ['k', 'l', 'm'];
    let keyword = false;
    const parts = this.split(names, 1 + this.choose(3)).map((part) => {
      keyword ||= this.rarely(2);
      return `${keyword ? `${attributes.shift()}=` : ''}${this.subpattern(p, part)}`;
    });
    return `${this.pick(['C', 'a.C'])}(${parts.join(',' + this.gap())})`;
  }

  private asPattern(p: Place, names: readonly string[]): string {
    const [first, ...others] = names;
    return first === undefined ? this.pattern(p, names) : `(${this.pattern(p, others)} as ${first})`;
  }
}
