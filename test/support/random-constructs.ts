/** Random programs of every statement that Python 3.14 has. They need not run: only their code objects are compared. */
import { randomNumbers } from './random.js';
import { ExpressionWriter, inside, type Place } from './random-expressions.js';

/** What may stand where a statement stands. */
interface Surroundings extends Place {
  /** Inside a loop of this very function. */
  readonly loop: boolean;
  /** `return` may stand here; with a value unless this is an asynchronous generator. */
  readonly returns: 'value' | 'nothing' | null;
}

class ProgramWriter extends ExpressionWriter {
  private readonly lines: string[] = [];

  program(): string {
    const top: Surroundings = { awaits: false, yields: false, levels: 3, loop: false, returns: null };
    if (this.rarely(8)) this.line(0, 'from __future__ import annotations');
    this.block(0, top, 4);
    return `${this.lines.join('\n')}\n`;
  }

  private line(depth: number, text: string): void {
    this.lines.push('    '.repeat(depth) + text);
  }

  private block(depth: number, place: Surroundings, most: number): void {
    const count = 1 + this.choose(most);
    for (let n = 0; n < count; n++) {
      if (place.levels > 0 && this.rarely(2)) this.compound(depth, place);
      else this.line(depth, this.simple(place));
    }
  }

  private body(depth: number, header: string, place: Surroundings): void {
    this.line(depth, `${header}:`);
    this.block(depth + 1, place, 2);
  }

  private simple(place: Surroundings): string {
    const p: Place = { ...place, levels: Math.min(place.levels, 2) };
    const e = (): string => this.expression(p);
    const forms: (() => string)[] = [
      e, e,
      () => `${this.several(1, 2, () => `${this.target(p)} = `).join('')}${e()}`,
      () => `${this.name()}, ${this.name()} = ${e()}, ${e()}`,
      () => `${this.pick([() => this.name(), () => `${this.primary(p)}.a`, () => `${this.primary(p)}[${e()}]`, () => `${this.primary(p)}[${e()}:${e()}]`])()} ${this.pick(['+=', '@=', '**=', '//='])} ${e()}`,
      () => `${this.pick([this.name(), `(${this.name()})`, `${this.name()}.x`])}: ${this.annotation(p)}${this.pick(['', ` = ${e()}`])}`,
      () => `del ${this.pick([this.name(), `${this.primary(p)}.a`, `${this.primary(p)}[${e()}]`, `(${this.name()}, [${this.name()}])`])}`,
      () => `assert ${e()}${this.pick(['', `, ${e()}`])}`,
      () => `raise${this.pick(['', ` ${e()}`, ` ${e()} from ${e()}`])}`,
      () => this.pick(['import a', 'import a.b, c', 'import a.b.c as d', 'from .a import b, c as d', 'from . import e', 'pass', '...', '"text"']),
      () => `type ${this.name()}${this.typeParameters(p)} = ${this.annotation(p)}`,
      () => `if ${this.pick(['0', '1', '__debug__', 'not a'])}: ${e()}`,
    ];
    if (place.loop) forms.push(() => 'break', () => 'continue');
    if (place.returns !== null) forms.push(() => 'return', () => (place.returns === 'value' ? `return ${this.pick([e(), '1', 'None'])}` : 'return'));
    return this.pick(forms)();
  }

  private compound(depth: number, place: Surroundings): void {
    const inner: Surroundings = { ...place, levels: place.levels - 1 };
    const expression = (): string => this.expression({ ...place, levels: 1 });
    const async = (word: string): string => (place.awaits && this.rarely(2) ? `async ${word}` : word);
    const forms: (() => void)[] = [
      () => {
        this.body(depth, `if ${expression()}`, inner);
        for (const header of this.several(0, 2, () => `elif ${expression()}`)) this.body(depth, header, inner);
        if (this.rarely(2)) this.body(depth, 'else', inner);
      },
      () => {
        this.body(depth, `while ${this.pick(['1', 'True', '0', expression()])}`, { ...inner, loop: true });
        if (this.rarely(3)) this.body(depth, 'else', inner);
      },
      () => {
        this.body(depth, `${async('for')} ${this.target(inside(inner))} in ${expression()}`, { ...inner, loop: true });
        if (this.rarely(3)) this.body(depth, 'else', inner);
      },
      () => {
        const items = this.several(1, 3, () => expression() + this.pick(['', ` as ${this.target({ ...place, levels: 1 })}`]));
        this.body(depth, `${async('with')} ${this.rarely(3) ? `(${items.join(',\n')})` : items.join(', ')}`, inner);
      },
      () => this.tryStatement(depth, inner),
      () => this.matchStatement(depth, inner),
      () => this.functionDefinition(depth, inner),
      () => this.functionDefinition(depth, inner),
      () => this.classDefinition(depth, inner),
    ];
    this.pick(forms)();
  }

  private tryStatement(depth: number, place: Surroundings): void {
    const star = this.rarely(3);
    const clauses = this.several(0, 3, () => this.pick([this.name(), `(${this.name()}, ${this.name()})`]) + this.pick(['', ` as ${this.name()}`]));
    this.body(depth, 'try', place);
    for (const clause of clauses) {
      this.body(depth, star ? `except* ${clause}` : `except ${clause}`, star ? { ...place, loop: false, returns: null } : place);
    }
    if (!star && clauses.length > 0 && this.rarely(4)) this.body(depth, 'except', place);
    if (clauses.length > 0 && this.rarely(3)) this.body(depth, 'else', place);
    if (clauses.length === 0 || this.rarely(2)) this.body(depth, 'finally', place);
  }

  private matchStatement(depth: number, place: Surroundings): void {
    const names = ['a', 'b', 'c', 'd', '__f'];
    const guard = (): string => this.pick(['', '', ` if ${this.expression({ ...place, levels: 1 })}`]);
    this.line(depth, `match ${this.pick(['', '*a, '])}${this.expression({ ...place, levels: 1 })}:`);
    for (let n = this.choose(4); n > 0; n--) {
      this.body(depth + 1, `case ${this.pattern({ ...place, levels: 2 }, names.slice(0, this.choose(6)))}${guard()}`, place);
    }
    const last = this.pick([() => '1', () => '_', () => this.name(), () => `_ if ${this.name()}`])();
    this.body(depth + 1, `case ${last}`, place);
  }

  private decorators(depth: number, place: Surroundings): void {
    for (const decorator of this.several(0, 1, () => this.expression({ ...place, levels: 1 }))) this.line(depth, `@${decorator}`);
  }

  private functionDefinition(depth: number, place: Surroundings): void {
    const awaits = this.rarely(2);
    const generator = this.rarely(2);
    const returns = awaits && generator ? 'nothing' : 'value';
    const p: Place = { ...place, levels: 1 };
    this.decorators(depth, place);
    const result = this.pick(['', '', ` -> ${this.annotation(p)}`]);
    this.line(depth, `${awaits ? 'async ' : ''}def ${this.name()}${this.typeParameters(p)}(${this.parameters(p, true)})${result}:`);
    if (this.rarely(4)) this.line(depth + 1, '"""doc"""');
    if (this.rarely(8)) this.line(depth + 1, `${this.pick(['global', 'nonlocal'])} __f`);
    this.block(depth + 1, { awaits, yields: generator, levels: place.levels, loop: false, returns }, 3);
  }

  private classDefinition(depth: number, place: Surroundings): void {
    const p: Place = { ...place, levels: 1 };
    const bases = this.pick(['', `(${this.name()})`, `(${this.name()}, *${this.name()}, k=${this.expression(p)})`, `(**${this.name()})`]);
    this.decorators(depth, place);
    this.line(depth, `class ${this.pick(['A', 'B', '_C'])}${this.typeParameters(p)}${bases}:`);
    if (this.rarely(4)) this.line(depth + 1, '"""doc"""');
    this.block(depth + 1, { awaits: false, yields: false, levels: place.levels, loop: false, returns: null }, 3);
  }
}

/** A program; the same for the same seed. A few are rejected by CPython. */
export function randomConstructs(seed: number): string {
  return new ProgramWriter(randomNumbers(seed)).program();
}
