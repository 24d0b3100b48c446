/** `re.Pattern` (`Modules/_sre/sre.c`): compiled patterns and how they are searched with. */
import { call } from '../../../objects/call.js';
import type { Context } from '../../../objects/context.js';
import { PyDict } from '../../../objects/dict.js';
import { PyException, Raise, raise } from '../../../objects/exception.js';
import { clampInt, toIndex } from '../../../objects/integer.js';
import { PyObject } from '../../../objects/object.js';
import type { Held, PyValue } from '../../../objects/object.js';
import { settle } from '../../../objects/pending.js';
import type { Steps } from '../../../objects/pending.js';
import { PyTuple } from '../../../objects/tuple.js';
import { builtinType, typeOf } from '../../../objects/type.js';
import { latin1Text } from '../../../values/bytes.js';
import { PyBytes } from '../../../values/plain.js';
import { PyMatch } from './match.js';
import { Matcher, SearchExploded } from './matcher.js';
import type { Region } from './matcher.js';
import { PatternFault, PatternRefusal } from './nodes.js';
import { parsePattern } from './parser.js';
import { compileProgram } from './program.js';
import type { Program } from './program.js';
import { contentOf, subjectOf } from './subject.js';
import type { Subject } from './subject.js';
import { parseTemplate } from './template.js';
import type { Template } from './template.js';

export const patternType = builtinType('Pattern', undefined, 're');
export const scannerType = builtinType('SRE_Scanner', undefined, '_sre');
/** CPython's type of methods that know the class that defines them. */
export const scannerMethodType = builtinType('builtin_method');

/** A compiled pattern. */
export class PyPattern extends PyObject {
  readonly groups: number;
  /** Names of groups and their numbers; None or the name of each group. */
  readonly groupIndex: PyDict;
  private readonly groupNames: PyTuple;

  constructor(
    /** What it was made from. */
    readonly source: PyValue,
    readonly isText: boolean,
    readonly flags: number,
    readonly names: ReadonlyMap<string, number>,
    private readonly program: Program,
    /** `re.PatternError`. */
    private readonly errorType: PyValue,
  ) {
    super(patternType);
    this.groups = program.groups;
    const byGroup = new Map([...names].map(([name, group]) => [group, name]));
    this.groupIndex = new PyDict(new Map(names));
    this.groupNames = new PyTuple(Array.from({ length: this.groups + 1 }, (_, group) => byGroup.get(group) ?? null));
  }

  override get held(): Held { return this.names.size === 0 ? [] : [this.groupIndex, this.groupNames]; }

  /** A search that can be gone on with. */
  scan(subject: Subject, region: Region): Scan {
    return new Scan(this, subject, region, new Matcher(this.program, subject.codes, region));
  }

  subject(value: PyValue): Subject { return subjectOf(value, this.isText); }

  /** What `sub` and `expand` make of a template. */
  *template(context: Context, value: PyValue): Steps<Template> {
    const content = contentOf(value) ?? raise('TypeError', `decoding to str: need a bytes-like object, ${typeOf(value).name} found`);
    const text = content instanceof PyBytes ? latin1Text(content) : content;
    return yield* reporting(context, this.errorType, value, () => parseTemplate(text, this.isText, this.groups, this.names));
  }
}

/** A search through a text, match by match. */
export class Scan {
  /** Where the next match may begin. */
  private at: number;
  /** A match may not be empty here: the one before was. */
  private notEmptyAt = -1;

  constructor(readonly pattern: PyPattern, readonly subject: Subject, readonly region: Region, private readonly matcher: Matcher) {
    this.at = region.start;
  }

  next(mode: 'search' | 'match' | 'fullmatch'): PyMatch | undefined {
    if (this.at > this.region.end) return undefined;
    const registers = exploding(() => this.matcher.find(this.at, mode === 'search', mode === 'fullmatch', this.notEmptyAt));
    if (registers === undefined) {
      this.at = this.region.end + 1;
      return undefined;
    }
    const [start, end] = [registers[0]!, registers[1]!];
    this.notEmptyAt = start === end ? end : -1;
    this.at = end;
    return new PyMatch(this.pattern, this.subject, this.region, registers);
  }

  /** All matches from here on, at most `count`. */
  *matches(count = Infinity): Generator<PyMatch, void, undefined> {
    for (let left = count; left > 0; left--) {
      const match = this.next('search');
      if (match === undefined) return;
      yield match;
    }
  }
}

/** A `Scan` that a program holds: `pattern.scanner(text)`. */
export class PyScanner extends PyObject {
  constructor(readonly scan: Scan) {
    super(scannerType);
  }

  override get held(): Held { return [this.scan.pattern]; }
}

/** The method `search` of a scanner, which `finditer` calls for each match. */
export class PyScannerSearch extends PyObject {
  constructor(readonly scanner: PyScanner) {
    super(scannerMethodType);
  }

  override get held(): Held { return [this.scanner]; }
}

/** CPython would go on for ages. */
function exploding<T>(search: () => T): T {
  try {
    return search();
  } catch (error) {
    if (error instanceof SearchExploded) raise('MemoryError', 'the regular expression takes too many steps on this text');
    throw error;
  }
}

/** `_compile`: Throws what is wrong with the pattern as a `re.PatternError`. */
export function* compilePattern(context: Context, source: PyValue, flags: PyValue, errorType: PyValue): Steps {
  const content = contentOf(source) ?? raise('TypeError', 'first argument must be string or compiled pattern');
  const isText = typeof content === 'string';
  const given = clampInt(yield* settle(toIndex(context, flags)));
  return yield* reporting(context, errorType, source, () => {
    const parsed = parsePattern(isText ? content : latin1Text(content), isText, given);
    return new PyPattern(source, isText, parsed.flags, parsed.names, compileProgram(parsed), errorType);
  });
}

function* reporting<T>(context: Context, errorType: PyValue, source: PyValue, parse: () => T): Steps<T> {
  try {
    return parse();
  } catch (error) {
    if (error instanceof PatternRefusal) raise(error.kind, error.message);
    if (!(error instanceof PatternFault)) throw error;
    const args = error.at === null ? [error.message] : [error.message, source, error.at];
    const exception = yield* settle(call(context, errorType, args));
    throw exception instanceof PyException ? new Raise(exception) : new Error('re.PatternError made something that is no exception');
  }
}
