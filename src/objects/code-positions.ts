/** `co_lines()` and `co_positions()`: the line table of a code object, decoded. */
import type { CodeObject } from '../bytecode/code.js';
import { positionRanges, positions } from '../bytecode/positions.js';
import { addDeclarations, none } from './arguments.js';
import { PyCode, codeType } from './code.js';
import { installIteratorProtocol } from './iterators.js';
import { PyIterator } from './iteration.js';
import type { PyValue } from './object.js';
import { tupleOf } from './tuple.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

const lineIteratorType = builtinType('line_iterator');
const positionsIteratorType = builtinType('positions_iterator');

class PyTableIterator extends PyIterator {
  constructor(type: PyType, private readonly rows: Iterator<readonly PyValue[]>) {
    super(type);
  }

  override advance(): PyValue | undefined {
    const { done, value } = this.rows.next();
    return done === true ? undefined : tupleOf(value);
  }
}

/** Ranges of code with their line; neighbours on one line are one range (`PyCode_Addr2Line`'s walk). */
function* lines(code: CodeObject): Generator<readonly PyValue[], undefined> {
  let pending: { start: number; end: number; line: number | null } | undefined;
  for (const { start, end, line } of positionRanges(code)) {
    if (pending?.line === line) pending.end = end;
    else {
      if (pending) yield [pending.start, pending.end, pending.line];
      pending = { start, end, line };
    }
  }
  if (pending) yield [pending.start, pending.end, pending.line];
}

function* places(code: CodeObject): Generator<readonly PyValue[], undefined> {
  for (const { line, endLine, column, endColumn } of positions(code)) yield [line, endLine, column, endColumn];
}

/** Gives code objects the two methods. */
export function installCodePositions(): void {
  installIteratorProtocol([lineIteratorType, positionsIteratorType]);
  addDeclarations(codeType, {
    co_lines: none<PyCode>((self) => new PyTableIterator(lineIteratorType, lines(self.code))),
    co_positions: none<PyCode>((self) => new PyTableIterator(positionsIteratorType, places(self.code))),
  });
}
