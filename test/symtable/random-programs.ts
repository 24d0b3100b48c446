/** Random programs full of scopes over five names; many of them are faulty. The same in every run. */

import { randomNumbers } from '../support/random.js';

const NAMES = ['a', 'b', 'c', '__d', 'e'];

export function randomPrograms(count: number, seed = 99): string[] {
  const writer = new Writer(randomNumbers(seed));
  return Array.from({ length: count }, () => writer.block(3, 0));
}

class Writer {
  /** Inside `async def`: elsewhere what only stands there is rare. */
  private inAsync = false;

  constructor(private readonly below: (bound: number) => number) {}

  private name(): string {
    return NAMES[this.below(NAMES.length)]!;
  }

  private pick(forms: (() => string)[]): string {
    return forms[this.below(forms.length)]!();
  }

  private expression(depth: number): string {
    const name = () => this.name();
    if (depth === 0) return name();
    const inner = () => this.expression(depth - 1);
    const loop = () => `${this.async()}for ${name()} in`;
    const forms = [
      name, () => `[${inner()} ${loop()} ${inner()}]`, () => `(${inner()} ${loop()} ${inner()} if ${inner()})`,
      () => `(lambda ${name()}, *y: ${inner()})`, () => `{${inner()}: ${inner()} ${loop()} ${name()} for q in ${inner()}}`,
      () => `{${inner()} ${loop()} ${name()}}`, () => 'super().x + __class__', () => `f'{ ${inner()} }'`, () => `t'{ ${inner()} :{ ${inner()} }}'`,
    ];
    const rare = [() => `(${name()} := ${inner()})`, () => `(await ${inner()})`, () => `(yield ${inner()})`];
    if (this.inAsync && this.below(20) === 0) return `(await ${inner()})`;
    return this.pick(this.below(60) === 0 ? rare : forms);
  }

  /** `async` before a clause, where it may stand. */
  private async(): string {
    return this.below(this.inAsync ? 6 : 200) === 0 ? 'async ' : '';
  }

  /** Type parameters in brackets, or mostly none. */
  private typeParams(): string {
    const value = () => this.expression(1);
    const param = () => this.pick([
      () => this.name(), () => `${this.name()}: ${value()}`, () => `${this.name()}: (${value()}, ${value()}) = ${value()}`,
      () => `*${this.name()} = ${value()}`, () => `**${this.name()} = ${value()}`,
    ]);
    return this.pick([() => '', () => '', () => `[${param()}]`, () => `[T, ${param()}]`]);
  }

  private pattern(depth: number): string {
    const name = () => this.name();
    if (depth === 0) return name();
    const inner = () => this.pattern(depth - 1);
    return this.pick([
      name, () => `[${inner()}, *${name()}]`, () => `{1: ${inner()}, **${name()}}`, () => `${name()}(${inner()}, ${name()}=${inner()})`,
      () => `(${inner()} as ${name()})`, () => `${name()}.x`, () => '_',
    ]);
  }

  block(depth: number, indent: number): string {
    return Array.from({ length: 1 + this.below(4) }, () => this.statement(depth, indent)).join('');
  }

  private statement(depth: number, indent: number): string {
    const name = () => this.name();
    const inner = () => this.block(depth - 1, indent + 1);
    const margin = '  '.repeat(indent);
    const simple = [
      () => `${name()} = ${this.expression(2)}`, () => this.expression(2), () => `${name()}: ${this.expression(1)} = ${name()}`,
      () => `del ${name()}`, () => `type ${name()}${this.typeParams()} = ${this.expression(2)}`,
      () => (this.below(8) === 0 ? `${this.pick([() => 'global', () => 'nonlocal'])} ${name()}` : 'pass'),
    ];
    const compound = [
      () => this.functionDef(inner), () => `class ${name()}${this.typeParams()}(${this.expression(1)}, k=${name()}):\n${inner()}`,
      () => `${this.async()}for ${name()} in ${this.expression(1)}:\n${inner()}`, () => `if ${name()}:\n${inner()}`,
      () => `${this.async()}with ${this.expression(1)} as ${name()}:\n${inner()}`,
      () => `try:\n${inner()}${margin}except* ${name()} as ${name()}:\n${inner()}`,
    ];
    const match = () => `match ${name()}:\n${margin} case ${this.pattern(2)} if ${this.expression(1)}:\n${inner()}`;
    return `${margin}${ended(this.pick(depth > 0 ? [...simple, ...compound, ...compound, match] : simple))}`;
  }

  private functionDef(body: () => string): string {
    const name = () => this.name();
    const around = this.inAsync;
    const head = `def ${name()}${this.typeParams()}(${name()}: ${name()}=${name()}, *, k=${name()}) -> ${this.expression(1)}:`;
    this.inAsync = this.below(3) === 0;
    const text = `${this.inAsync ? 'async ' : ''}${head}\n${body()}`;
    this.inAsync = around;
    return text;
  }
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
