/** What the compiler says of a program, in ours and in CPython: its code objects, or its SyntaxError. */
import type { CodeObject } from '../../src/bytecode/code.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import type { Mode, Parser } from '../../src/syntax/parser.js';
import { oracleCode } from '../bytecode/oracle-code.js';
import type { Oracle } from '../oracle/oracle.js';
import { compileText } from '../support/compile.js';
import { differences, pairs } from './differences.js';

/** Class, message and place: 1-based lines and offsets in characters. */
export type Fault = [kind: string, message: string, ...place: (number | null)[]];

const FAULT_PY = `
def _fault(source, mode):
    import json, warnings
    try:
        with warnings.catch_warnings(action='ignore'):
            compile(bytes.fromhex(source).decode(), '<snippet>', mode, dont_inherit=True)
    except SyntaxError as e:
        return json.dumps([type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset])
    return 'null'
`;

/** CPython's SyntaxError; null if the program compiles. */
export function oracleFault(oracle: Oracle, text: string, mode: Mode = 'exec'): Fault | null {
  const call = `_fault('${Buffer.from(text).toString('hex')}', '${mode}')`;
  return JSON.parse(oracle.run(FAULT_PY + call)) as Fault | null;
}

/** Our code object, or the error in its place. */
export function ourVerdict(parser: Parser, text: string, mode: Mode = 'exec'): CodeObject | Fault {
  try {
    return compileText(parser, text, '<snippet>', mode);
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    const { line, offset, endLine, endOffset } = error.span ?? { line: 0, offset: 0, endLine: 0, endOffset: 0 };
    return [error.kind, error.message, line, offset, endLine, endOffset];
  }
}

/** What differs between our verdict and CPython's, a line each. */
export function verdictDifferences(oracle: Oracle, parser: Parser, text: string): string[] {
  const ours = ourVerdict(parser, text);
  const fault = oracleFault(oracle, text);
  if (fault !== null || Array.isArray(ours)) {
    const [mine, theirs] = [Array.isArray(ours) ? ours : null, fault].map((one) => JSON.stringify(one));
    return mine === theirs ? [] : [`${mine} is not ${theirs}`];
  }
  return [...pairs(ours, oracleCode(oracle, text))].flatMap(differences);
}
