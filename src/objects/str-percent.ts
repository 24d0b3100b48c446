/** `template % values`. */
import { checkCharacters } from '../values/limits.js';
import { truncateFloat } from '../values/float.js';
import { toDouble } from '../values/number.js';
import { type Conversion, type Layout, convertFloat, convertInt, layoutText, parseTemplate, unknownConversion } from '../values/percent.js';
import { PyComplex, PyFloat } from '../values/plain.js';
import type { PyInt } from '../values/plain.js';
import { characters, escapeNonAscii } from '../values/str.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { getItem } from './container.js';
import { raise } from './exception.js';
import { intOf } from './integer.js';
import { numberOf } from './number-methods.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { after, settle } from './pending.js';
import type { Result, Steps } from './pending.js';
import { textOf } from './str-arguments.js';
import { repr, str } from './text.js';
import { PyTuple } from './tuple.js';
import { typeOf } from './type.js';

/** The values to the right of `%`: a tuple's items one by one, anything else as the only one. */
class Values {
  private readonly items: readonly PyValue[];
  private at = 0;

  constructor(readonly source: PyValue, private readonly isRaw: (value: PyValue) => boolean) {
    this.items = source instanceof PyTuple ? source.items : [source];
  }

  take(): PyValue {
    const value = this.items[this.at];
    if (value === undefined) raise('TypeError', 'not enough arguments for format string');
    this.at += 1;
    return value;
  }

  get exhausted(): boolean { return this.at >= this.items.length; }

  /** What `%(key)s` is looked up in: anything with `__getitem__` but a tuple or a str. */
  get mapping(): PyValue | undefined {
    const { source } = this;
    if (source instanceof PyTuple || textOf(source) !== undefined || this.isRaw(source)) return undefined;
    return typeOf(source).lookup('__getitem__') === undefined ? undefined : source;
  }
}

/** In what formatting text and formatting bytes differ. */
export interface Dialect {
  /** What is formatted, in messages. */
  readonly noun: 'string' | 'bytes';
  /** Whether a value is text of its own kind rather than a mapping. */
  isRaw(value: PyValue): boolean;
  /** The text of `%s`, `%r`, `%a`, `%b`; undefined for other letters. */
  text(context: Context, type: string, value: PyValue): Result<string> | undefined;
  /** The text of `%c`. */
  character(context: Context, value: PyValue): Result<string>;
  /** `%(key)s` as the key of a mapping. */
  key(text: string): PyValue;
}

const STR: Dialect = {
  noun: 'string',
  isRaw: () => false,
  text: (context, type, value) => {
    switch (type) {
      case 's': return str(context, value);
      case 'r': return repr(context, value);
      case 'a': return after(repr(context, value), escapeNonAscii);
    }
    return undefined;
  },
  character: (_, value) => character(value),
  key: (text) => text,
};

/** `template % values`. */
export function* formatPercent(context: Context, template: string, source: PyValue, dialect: Dialect = STR): Steps<string> {
  const values = new Values(source, dialect.isRaw);
  let result = '';
  let byKey = false;
  for (const piece of parseTemplate(template)) {
    if (typeof piece === 'string') {
      result += piece;
    } else if (piece.key !== undefined) {
      byKey = true;
      const mapping = values.mapping ?? raise('TypeError', 'format requires a mapping');
      const value = yield* settle(getItem(context, mapping, dialect.key(piece.key)));
      result += piece.type === '%' ? '%' : yield* convert(context, dialect, piece, value, layoutOf(piece, values));
    } else if (piece.type === '%' && piece.flags === '' && piece.width === undefined && piece.precision === undefined) {
      result += '%';
    } else {
      const layout = layoutOf(piece, values);
      result += yield* convert(context, dialect, piece, byKey ? raise('TypeError', 'not enough arguments for format string') : values.take(), layout);
    }
  }
  if (!byKey && !values.exhausted && values.mapping === undefined) {
    raise('TypeError', `not all arguments converted during ${dialect.noun} formatting`);
  }
  return result;
}

function layoutOf({ flags, width, precision }: Conversion, values: Values): Layout {
  const number = (size: number | '*' | undefined, what: string): number | undefined => {
    if (size !== '*') return size;
    const given = intOf(values.take());
    if (given === undefined) raise('TypeError', '* wants int');
    if (typeof given === 'bigint') raise('OverflowError', `Python int too large to convert to C ${what === 'width' ? 'ssize_t' : 'int'}`);
    checkCharacters(Math.abs(given));
    return given;
  };
  const wanted = number(width, 'width') ?? 0;
  const places = number(precision, 'precision');
  return { flags: wanted < 0 ? `${flags}-` : flags, width: Math.abs(wanted), precision: places === undefined ? undefined : Math.max(0, places) };
}

function* convert(context: Context, dialect: Dialect, conversion: Conversion, value: PyValue, layout: Layout): Steps<string> {
  const { type } = conversion;
  const text = dialect.text(context, type, value);
  if (text !== undefined) return layoutText(characters(yield* settle(text)), layout);
  switch (type) {
    case 'c': return layoutText([yield* settle(dialect.character(context, value))], { ...layout, precision: undefined });
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X':
      return convertInt(yield* settle(integer(context, value, type)), type, layout);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G':
      return convertFloat(yield* settle(double(context, value)), type, layout);
    default: throw unknownConversion(conversion);
  }
}

function character(value: PyValue): string {
  const plain = value instanceof PyBoxed ? value.value : value;
  if (typeof plain === 'string') {
    const [first, ...rest] = characters(plain);
    if (first !== undefined && rest.length === 0) return first;
    raise('TypeError', `%c requires an int or a unicode character, not a string of length ${characters(plain).length}`);
  }
  const point = intOf(value);
  if (point === undefined) raise('TypeError', `%c requires an int or a unicode character, not ${typeOf(value).name}`);
  if (point < 0 || point > 0x10ffff) raise('OverflowError', '%c arg not in range(0x110000)');
  return String.fromCodePoint(Number(point));
}

function integer(context: Context, value: PyValue, type: string): Result<PyInt> {
  const int = intOf(value);
  if (int !== undefined) return int;
  const decimal = 'diu'.includes(type);
  const number = numberOf(value);
  if (decimal && number instanceof PyFloat) return truncateFloat(number.value);
  const method = number === undefined ? callSpecial(context, value, decimal ? '__int__' : '__index__', []) : undefined;
  if (method !== undefined) return method as Result<PyInt>;
  const wanted = decimal ? 'a real number' : 'an integer';
  raise('TypeError', `%${type} format: ${wanted} is required, not ${typeOf(value).name}`);
}

function double(context: Context, value: PyValue): Result<number> {
  const number = numberOf(value);
  if (number !== undefined && !(number instanceof PyComplex)) return toDouble(number);
  const answer = callSpecial(context, value, '__float__', []);
  if (answer === undefined) raise('TypeError', `must be real number, not ${typeOf(value).name}`);
  return after(answer, (result) => (result as PyFloat).value);
}
