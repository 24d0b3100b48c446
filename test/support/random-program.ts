/**
 * Random programs about names: nested functions, classes, generators, comprehensions, exceptions and containers.
 * Most of them run into NameErrors and UnboundLocalErrors on the way; that is the point.
 */

/** A linear congruential generator: numbers below `below`, the same for the same seed. */
export type Choose = (below: number) => number;

export function chooser(seed: number): Choose {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % below;
  };
}

const NAMES = ['a', 'b', 'c', 'd'];

class Writer {
  private readonly lines: string[] = [];
  private functions = 0;

  constructor(private readonly choose: Choose) {}

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  private pick<T>(items: readonly T[]): T {
    return items[this.choose(items.length)] as T;
  }

  private line(depth: number, text: string): void {
    this.lines.push(`${'    '.repeat(depth)}${text}`);
  }

  private name(): string { return this.pick(NAMES); }

  private value(): string {
    const forms = [
      () => String(this.choose(9)), () => this.name(), () => `[${this.name()}, ${this.choose(5)}]`, () => `(${this.name()}, ${this.choose(5)})`,
      () => `{${this.choose(3)}: ${this.name()}}`, () => `lambda ${this.name()}=${this.choose(4)}: ${this.name()}`, () => `'${this.name()}'`,
      () => `[${this.name()} for ${this.name()} in range(${this.choose(3)})]`, () => `[lambda: ${this.name()} for ${this.name()} in range(2)]`,
      () => `list(${this.name()} for ${this.name()} in [1, ${this.name()}])`, () => `${this.name()} if ${this.choose(2)} else ${this.name()}`,
    ];
    return this.pick(forms)();
  }

  private simple(depth: number): void {
    const forms = [
      () => `${this.name()} = ${this.value()}`, () => `${this.name()} = ${this.value()}`, () => `${this.name()} += ${this.choose(5)}`, () => `print(${this.name()})`,
      () => `${this.name()}.append(${this.name()})`, () => `${this.name()}[0] = ${this.value()}`, () => `del ${this.name()}`, () => `${this.name()}()`,
      () => `${this.name()}.x = ${this.name()}`, () => `${this.name()}, ${this.name()} = ${this.name()}, ${this.choose(3)}`, () => `${this.name()} = next(${this.name()})`,
      () => `${this.name()}.update({${this.choose(3)}})`, () => `${this.name()} = f${this.choose(this.functions + 1)}`, () => `${this.name()}.pop()`,
    ];
    this.line(depth, this.pick(forms)());
  }

  private guarded(depth: number, body: (depth: number) => void): void {
    this.line(depth, 'try:');
    body(depth + 1);
    this.line(depth, `except Exception as ${this.name()}:`);
    if (this.choose(2)) this.line(depth + 1, 'print("caught")');
    else this.simple(depth + 1);
    if (this.choose(3) === 0) {
      this.line(depth, 'finally:');
      this.simple(depth + 1);
    }
  }

  private compound(depth: number, level: number): void {
    const forms = [
      () => {
        this.line(depth, `for ${this.name()} in ${this.pick(['range(2)', this.name(), '[1, 2]'])}:`);
        this.simple(depth + 1);
      },
      () => {
        this.line(depth, `if ${this.name()}:`);
        this.simple(depth + 1);
        this.line(depth, 'else:');
        this.simple(depth + 1);
      },
      () => this.guarded(depth, (inner) => this.simple(inner)),
      () => { if (level < 3) this.function(depth, level + 1); else this.simple(depth); },
      () => { if (level < 2) this.class(depth, level + 1); else this.simple(depth); },
    ];
    this.pick(forms)();
  }

  private block(depth: number, level: number, size: number): void {
    for (let n = 0; n < size; n++) if (this.choose(3)) this.simple(depth); else this.compound(depth, level);
  }

  private function(depth: number, level: number): void {
    const number = this.functions++;
    const parameter = this.name();
    this.line(depth, `def f${number}(${parameter}=${this.choose(3)}):`);
    const declared = this.name();
    const declaration = this.choose(6);
    if (declared !== parameter && declaration === 0) this.line(depth + 1, `global ${declared}`);
    if (declared !== parameter && declaration === 1 && level > 1) this.line(depth + 1, `nonlocal ${declared}`);
    this.block(depth + 1, level, 2 + this.choose(3));
    this.line(depth + 1, this.pick([`return ${this.name()}`, `yield ${this.name()}`, `return ${this.value()}`]));
    this.guarded(depth, (inner) => this.line(inner, `${this.name()} = f${number}()`));
  }

  private class(depth: number, level: number): void {
    const name = this.name().toUpperCase();
    this.line(depth, `class ${name}:`);
    this.block(depth + 1, level, 1 + this.choose(2));
    this.line(depth + 1, `def m(self): return ${this.name()}`);
    this.guarded(depth, (inner) => this.line(inner, `${this.name()} = ${name}().m()`));
  }

  program(): void {
    this.line(0, `a = [1]`);
    for (let n = 0; n < 3; n++) {
      this.guarded(0, (inner) => this.block(inner, 0, 2));
      this.function(0, 0);
    }
  }
}

/** A program; the same for the same seed. */
export function randomProgram(seed: number): string {
  const writer = new Writer(chooser(seed));
  writer.program();
  return writer.text();
}
