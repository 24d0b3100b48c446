/** From text to code: the front half of the engine, for programs, inputs of transcripts, and what `compile()` asks for. */
import type { CodeObject } from '../bytecode/code.js';
import { compileModule } from '../compiler/compile.js';
import { finallyWarnings } from '../compiler/warnings.js';
import { Diagnostic } from '../source/diagnostic.js';
import type { Finder } from '../source/diagnostic.js';
import { SourceText } from '../source/text.js';
import type { SyntaxWarning } from '../source/warning.js';
import type { Mod } from '../syntax/ast.js';
import { literalWarnings } from '../syntax/literal-warnings.js';
import type { Mode, Parser } from '../syntax/parser.js';
import { refuseFinalizers } from './refusals.js';
import { buildSymbolTables } from '../symtable/build.js';
import type { SymbolTable, SymbolTables } from '../symtable/table.js';
import type { ScopeReason } from '../trace/schema.js';

export interface Program {
  readonly source: SourceText;
  readonly mod: Mod;
  readonly tables: SymbolTables;
  readonly code: CodeObject;
}

/** A text of this length takes about a second, in which nothing else happens in the page. */
const MOST_CHARACTERS = 200_000;

/** Is told of each SyntaxWarning, in CPython's order. */
export type Warn = (warning: SyntaxWarning) => void;

export class FrontEnd {
  /** The block that each code object was made from: it knows why its names have their scopes. */
  private readonly blocks = new WeakMap<CodeObject, SymbolTable>();

  constructor(readonly parser: Parser) {}

  /** @throws Diagnostic for what is no program, or none that is supported */
  compile(text: string, filename: string, mode: Mode, warn: Warn = () => undefined): Program {
    const source = new SourceText(text.replace(/\r\n?/g, '\n'));
    return this.compileTree(source, this.parse(source, mode, warn), filename, warn);
  }

  /**
   * What `compile()` makes of a text. CPython's parser keeps the line of its errors, with the line break (which a module
   * always has at its end), the tokenizer without; later errors read it from the file, which there is none of.
   * @throws Diagnostic
   */
  compileString(text: string, filename: string, mode: Mode, warn: Warn): CodeObject {
    const source = new SourceText(text.replace(/\r\n?/g, '\n'));
    const withBreak = (line: string): string => (mode === 'exec' || source.text.includes(`${line}\n`) ? `${line}\n` : line);
    const mod = withLine((line, finder) => (finder === 'tokenizer' ? line : withBreak(line)), () => this.parse(source, mode, warn));
    return withLine(() => null, () => this.compileTree(source, mod, filename, warn).code);
  }

  private parse(source: SourceText, mode: Mode, warn: Warn): Mod {
    if (source.text.length > MOST_CHARACTERS) throw new Diagnostic('limit', `the program is longer than ${MOST_CHARACTERS} characters`);
    const warnings = literalWarnings(source);
    try {
      const mod = this.parser.parse(source.text, mode);
      warnings.forEach(warn);
      return mod;
    } catch (error) {
      // CPython's parser warns as it reads on: of the lines before the fault.
      if (error instanceof Diagnostic) warnings.filter(({ line }) => line < (error.span?.line ?? 0)).forEach(warn);
      throw error;
    }
  }

  private compileTree(source: SourceText, mod: Mod, filename: string, warn: Warn): Program {
    finallyWarnings(mod).forEach(warn);
    refuseFinalizers(mod, source);
    const tables = buildSymbolTables(mod, source);
    const onCode = (made: CodeObject, table: SymbolTable): void => { this.blocks.set(made, table); };
    const code = compileModule(mod, tables, { filename, source, onCode, onWarning: warn });
    return { source, mod, tables, code };
  }

  /** Why the names of a code object have their scopes; implicit names left out. */
  reasonsOf(code: CodeObject): Record<string, ScopeReason> | undefined {
    const symbols = this.blocks.get(code)?.symbols;
    if (symbols === undefined || symbols.size === 0) return undefined;
    // No prototype: a variable named __proto__ is an ordinary name.
    const reasons = Object.create(null) as Record<string, ScopeReason>;
    for (const { name, reason } of symbols.values()) {
      if (reason.word !== 'implicit') reasons[name] = [reason.word, reason.line, reason.col];
    }
    return reasons;
  }
}

/** The outcome, or its Diagnostic with another line. */
function withLine<T>(lineOf: (line: string, finder: Finder) => string | null, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof Diagnostic) || error.text === null || error.text === '') throw error;
    throw new Diagnostic(error.kind, error.message, error.span, lineOf(error.text, error.foundBy), error.foundBy);
  }
}
