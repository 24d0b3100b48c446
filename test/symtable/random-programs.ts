/** Random programs full of scopes over five names; most of them are faulty. The same in every run. */

const NAMES = ['a', 'b', 'c', '__d', 'e'];

export function randomPrograms(count: number, seed = 99): string[] {
  const writer = new Writer(seed);
  return Array.from({ length: count }, () => writer.block(3, 0));
}

class Writer {
  constructor(private state: number) {}

  /** A number below `count`, by a linear congruential generator. */
  private below(count: number): number {
    this.state = (this.state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(this.state / 65_536) % count;
  }

  private name(): string {
    return NAMES[this.below(NAMES.length)]!;
  }

  private expression(depth: number): string {
    const inner = () => this.expression(Math.max(depth - 1, 0));
    const name = () => this.name();
    const forms = [
      name, () => `[${inner()} for ${name()} in ${inner()}]`, () => `(${inner()} for ${name()} in ${inner()} if ${inner()})`,
      () => `(lambda ${name()}, *y: ${inner()})`, () => `{${inner()}: ${inner()} for ${name()} in ${name()} for q in ${inner()}}`,
      () => `{${inner()} for ${name()} in ${name()}}`, () => `(${name()} := ${inner()})`, () => 'super().x + __class__', () => `f'{${inner()}}'`,
    ];
    return forms[depth === 0 ? 0 : this.below(forms.length)]!();
  }

  block(depth: number, indent: number): string {
    return Array.from({ length: 1 + this.below(4) }, () => this.statement(depth, indent)).join('');
  }

  private statement(depth: number, indent: number): string {
    const name = () => this.name();
    const inner = () => this.block(depth - 1, indent + 1);
    const simple = [
      () => `${name()} = ${this.expression(2)}`, () => this.expression(2), () => `global ${name()}`, () => `nonlocal ${name()}`,
      () => `${name()}: ${name()} = ${name()}`, () => `del ${name()}`,
    ];
    const compound = [
      () => `def ${name()}(${name()}: ${name()}=${name()}) -> ${this.expression(1)}:\n${inner()}`, () => `class ${name()}(${name()}):\n${inner()}`,
      () => `for ${name()} in ${this.expression(1)}:\n${inner()}`, () => `if ${name()}:\n${inner()}`,
    ];
    const forms = depth > 0 ? [...simple, ...compound, ...compound] : simple;
    const text = forms[this.below(forms.length)]!();
    return `${'  '.repeat(indent)}${text}${text.endsWith('\n') ? '' : '\n'}`;
  }
}
