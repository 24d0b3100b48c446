/** What stops a program before it runs: in CPython, and in our parser, symbol tables and compiler. */
import { Diagnostic } from '../../src/source/diagnostic.js';
import type { Parser } from '../../src/syntax/parser.js';
import type { Oracle } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';

/** A SyntaxError with its attributes; null for a program. */
export type Fault = [
  kind: string, message: string, line: number | null, offset: number | null, endLine: number | null, endOffset: number | null,
] | null;

const FAULTS_PY = `
import json, warnings
def _fault_of(source):
    try:
        compile(source, '<test>', 'exec', dont_inherit=True)
    except SyntaxError as e:
        return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
    except (MemoryError, RecursionError, OverflowError, UnicodeError) as e:
        return [type(e).__name__, str(e), None, None, None, None]
def _faults_of(sources):
    with warnings.catch_warnings(action='ignore'):
        return json.dumps([_fault_of(source) for source in json.loads(sources)])
`;

/** CPython's faults, one a text. */
export function theirFaults(python: Oracle, texts: string[]): Fault[] {
  return JSON.parse(python.run(`${FAULTS_PY}\n_faults_of(${JSON.stringify(JSON.stringify(texts))})`)) as Fault[];
}

/** Our fault. Throws whatever is not a Diagnostic. */
export function ourFault(parser: Parser, text: string): Fault {
  try {
    compileText(parser, text, '<test>');
    return null;
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const { kind, message, span } = error;
    return [kind, message, span?.line ?? null, span?.offset ?? null, span?.endLine ?? null, span?.endOffset ?? null];
  }
}
