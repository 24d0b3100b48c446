/** A text through our compiler and CPython's, compared stage by stage. */
import type { CodeObject } from '../../src/bytecode/code.js';
import { disassemble } from '../../src/bytecode/dis.js';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { SourceText } from '../../src/source/text.js';
import type { Parser } from '../../src/syntax/parser.js';
import { buildSymbolTables } from '../../src/symtable/build.js';
import { oracleCode } from '../../test/bytecode/oracle-code.js';
import { differences, pairs } from '../../test/compiler/differences.js';
import type { Oracle } from '../../test/oracle/oracle.js';
import { compileText } from '../../test/support/compile.js';
import { compareSymtables } from '../../test/symtable/compare.js';
import { compareAst } from '../../test/syntax/compare.js';
import type { CorpusText } from './corpus.js';
import { KNOWN_DIFFERENCES, type KnownDifference } from './known-differences.js';

/** The stages in order; the first two count files, the others code objects. */
export const STAGES = ['AST', 'symbol table', 'code object', 'dis text'] as const;
export type Stage = (typeof STAGES)[number];

export interface Verdict {
  stage: Stage;
  /** Null where the two are equal, else the first difference in a line. */
  difference: string | null;
  /** What is known of the difference. */
  known?: KnownDifference | undefined;
}

/** Texts of `dis.disassemble` of a code object and those within, outermost first; `dis` text of equal code is compared by these. */
const DIS_PY = `
import dis as _dis, io as _io, json as _json
def _texts(code):
    out = _io.StringIO()
    _dis.disassemble(code, file=out)
    return [out.getvalue(), *(text for c in code.co_consts if hasattr(c, 'co_code') for text in _texts(c))]
def _dis_texts(source, mode):
    return _json.dumps(_texts(compile(bytes.fromhex(source), '<snippet>', mode, dont_inherit=True)))
`;

/** Every comparison of a text; none for one that is no program in CPython either. */
export function compareStages(python: Oracle, parser: Parser, { text, mode }: CorpusText): Verdict[] {
  let theirs: CodeObject;
  try {
    theirs = oracleCode(python, text, '<snippet>', mode);
  } catch {
    return [];
  }
  return [
    // The comparisons of trees and tables take whole programs.
    ...(mode === 'exec' ? [
      verdict('AST', () => shown(compareAst(python, parser, text))),
      verdict('symbol table', () => compareSymtables(python, () => tablesOf(parser, text), text)),
    ] : []),
    ...codeVerdicts(python, parser, theirs, text, mode),
  ];
}

function tablesOf(parser: Parser, text: string): ReturnType<typeof buildSymbolTables> {
  return buildSymbolTables(parser.parse(text, 'exec'), new SourceText(text.replace(/\r\n?/g, '\n')));
}

function shown(found: ReturnType<typeof compareAst>): string | null {
  return found && `${found.path}: ours ${found.ours}, CPython's ${found.theirs}`;
}

function* codeVerdicts(python: Oracle, parser: Parser, theirs: CodeObject, text: string, mode: CorpusText['mode']): Generator<Verdict> {
  let ours: CodeObject | undefined;
  const refusal = refused(() => { ours = compileText(parser, text, '<snippet>', mode); });
  const source = Buffer.from(text).toString('hex');
  const texts = ours ? JSON.parse(python.run(`${DIS_PY}\n_dis_texts('${source}', '${mode}')`)) as string[] : [];
  for (const [i, pair] of [...pairs(ours, theirs)].entries()) {
    const differing = refusal ?? differences(pair).join('; ');
    yield { stage: 'code object', difference: differing === '' ? null : differing };
    if (differing === '' && pair.ours) yield disVerdict(pair.ours, texts[i] ?? '', pair.path);
  }
}

const withoutAddresses = (text: string): string => text.replace(/ at 0x[0-9a-f]+/g, ' at 0x');

function disVerdict(code: CodeObject, theirText: string, path: string): Verdict {
  const [ours, theirs] = [withoutAddresses(disassemble(code, () => '0x0')), withoutAddresses(theirText)];
  if (ours === theirs) return { stage: 'dis text', difference: null };
  const [mine, expected] = [ours.split('\n'), theirs.split('\n')];
  const at = expected.findIndex((line, i) => line !== mine[i]);
  const known = KNOWN_DIFFERENCES.find(({ stage, explains }) => stage === 'dis text' && explains(ours, theirs));
  return { stage: 'dis text', difference: `${path}: ours ${mine[at]?.trim()}, CPython's ${expected[at]?.trim()}`, known };
}

function verdict(stage: Stage, compare: () => string | null): Verdict {
  let difference: string | null = null;
  const refusal = refused(() => { difference = compare(); });
  return { stage, difference: refusal ?? difference };
}

/** What a text that we refuse is refused for. */
function refused(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof Diagnostic)) throw error;
    return `refused, ${error.kind}: ${error.message}${error.span ? `, line ${error.span.line}` : ''}`;
  }
}
