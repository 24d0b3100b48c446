/** The `_json` module (`Modules/_json.c`): reads JSON texts, and writes strings as JSON has them. */
import { declareFunctions, one, some } from '../../objects/arguments.js';
import type { Declaration } from '../../objects/arguments.js';
import { getAttribute } from '../../objects/attribute.js';
import { call } from '../../objects/call.js';
import type { Context } from '../../objects/context.js';
import { PyDict } from '../../objects/dict.js';
import { PyException, Raise, raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import { PyBuiltinFunction } from '../../objects/native.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Steps } from '../../objects/pending.js';
import { textOf } from '../../objects/str-arguments.js';
import { truth } from '../../objects/truth.js';
import { PyTuple } from '../../objects/tuple.js';
import { floatType, intType, typeOf } from '../../objects/type.js';
import { PyFloat } from '../../values/plain.js';
import { codePointIndex, sliceStr } from '../../values/str.js';

/** What a decoder wants done with what is read (the attributes of `json.JSONDecoder`). */
interface Hooks {
  readonly strict: boolean;
  readonly object: PyValue;
  readonly pairs: PyValue;
  readonly float: PyValue;
  readonly int: PyValue;
  readonly constant: PyValue;
  readonly error: PyValue;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)((?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)/y;
const CONSTANTS = ['NaN', 'Infinity', '-Infinity'];
const LITERALS: ReadonlyMap<string, PyValue> = new Map<string, PyValue>([['null', null], ['true', true], ['false', false]]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'], ['\\', '\\'], ['/', '/'], ['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t'],
]);

/** Reads one text. Places are UTF-16 units within, code points outside. */
class Scanner {
  constructor(private readonly context: Context, private readonly hooks: Hooks, private readonly text: string, public at: number) {}

  private *fail(message: string, at: number): Steps<never> {
    const error = yield* settle(call(this.context, this.hooks.error, [message, this.text, codePointIndex(this.text, at)]));
    throw error instanceof PyException ? new Raise(error) : new Error('json.JSONDecodeError made something that is no exception');
  }

  private skipSpace(): void {
    while (this.at < this.text.length && ' \t\n\r'.includes(this.text[this.at]!)) this.at += 1;
  }

  /** Skips a character if it is next. */
  private takes(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  *value(): Steps {
    const { text, at } = this;
    switch (text[at]) {
      case '"': return yield* this.string();
      case '{': return yield* this.object();
      case '[': return yield* this.array();
    }
    for (const [name, value] of LITERALS) {
      if (!text.startsWith(name, at)) continue;
      this.at += name.length;
      return value;
    }
    for (const name of CONSTANTS) {
      if (!text.startsWith(name, at)) continue;
      this.at += name.length;
      return yield* settle(call(this.context, this.hooks.constant, [name]));
    }
    return yield* this.number();
  }

  private *number(): Steps {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) return yield* this.fail('Expecting value', this.at);
    this.at = NUMBER.lastIndex;
    const [digits, fraction] = match;
    const { float, int } = this.hooks;
    if (fraction !== '') return float === floatType ? new PyFloat(Number(digits)) : yield* settle(call(this.context, float, [digits]));
    return int === intType && digits.length < 16 ? Number(digits) + 0 : yield* settle(call(this.context, int, [digits]));
  }

  private *string(): Steps<string> {
    const begin = this.at;
    const { text, hooks: { strict } } = this;
    let result = '';
    this.at += 1;
    for (;;) {
      const start = this.at;
      let character = text[this.at];
      while (character !== undefined && character !== '"' && character !== '\\' && !(strict && character < ' ')) character = text[++this.at];
      result += text.slice(start, this.at);
      if (character === undefined) return yield* this.fail('Unterminated string starting at', begin);
      if (character === '"') break;
      if (character !== '\\') return yield* this.fail('Invalid control character at', this.at);
      this.at += 1;
      if (this.at >= text.length) return yield* this.fail('Unterminated string starting at', begin);
      result += yield* this.escape();
    }
    this.at += 1;
    return result;
  }

  /** An escape, its backslash read. A pair of surrogates makes a character by standing together. */
  private *escape(): Steps<string> {
    const letter = this.text[this.at]!;
    if (letter === 'u') {
      const digits = this.text.slice(this.at + 1, this.at + 5);
      // CPython wants a character behind the digits, if only the closing quote.
      if (!/^[0-9a-fA-F]{4}$/.test(digits) || this.at + 5 >= this.text.length) return yield* this.fail('Invalid \\uXXXX escape', this.at);
      this.at += 5;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = ESCAPES.get(letter);
    if (character === undefined) return yield* this.fail('Invalid \\escape', this.at - 1);
    this.at += 1;
    return character;
  }

  private *object(): Steps {
    const pairs: [PyValue, PyValue][] = [];
    this.at += 1;
    this.skipSpace();
    let more = !this.takes('}');
    while (more) {
      if (this.text[this.at] !== '"') return yield* this.fail('Expecting property name enclosed in double quotes', this.at);
      const key = yield* this.string();
      this.skipSpace();
      if (!this.takes(':')) return yield* this.fail("Expecting ':' delimiter", this.at);
      this.skipSpace();
      pairs.push([key, yield* this.value()]);
      more = yield* this.separator('}', 'object');
    }
    const { object, pairs: pairsHook } = this.hooks;
    if (pairsHook !== null) return yield* settle(call(this.context, pairsHook, [new PyList(pairs.map((pair) => new PyTuple(pair)))]));
    const dict = new PyDict(new Map(pairs));
    return object === null ? dict : yield* settle(call(this.context, object, [dict]));
  }

  private *array(): Steps {
    const items: PyValue[] = [];
    this.at += 1;
    this.skipSpace();
    let more = !this.takes(']');
    while (more) {
      items.push(yield* this.value());
      more = yield* this.separator(']', 'array');
    }
    return new PyList(items);
  }

  /** A comma with something behind it, or the closing bracket. */
  private *separator(closing: string, kind: string): Steps<boolean> {
    this.skipSpace();
    if (this.takes(closing)) return false;
    const comma = this.at;
    if (!this.takes(',')) return yield* this.fail("Expecting ',' delimiter", comma);
    this.skipSpace();
    if (this.text[this.at] === closing) return yield* this.fail(`Illegal trailing comma before end of ${kind}`, comma);
    return true;
  }
}

/** `make_scanner(decoder, error)`: what reads a value from a place of a text on, and tells where it ends. */
function* makeScanner(context: Context, decoder: PyValue, error: PyValue): Steps {
  const read = (name: string): Steps => settle(getAttribute(context, decoder, name));
  const hooks: Hooks = {
    strict: yield* settle(truth(context, yield* read('strict'))), object: yield* read('object_hook'), pairs: yield* read('object_pairs_hook'),
    float: yield* read('parse_float'), int: yield* read('parse_int'), constant: yield* read('parse_constant'), error,
  };
  return new PyBuiltinFunction('scan_once', function* scanOnce(inner, [string, index]): Steps {
    const text = textOf(string) ?? raise('TypeError', `first argument must be a string, not ${typeOf(string ?? null).name}`);
    const at = yield* settle(toSize(inner, index!));
    if (at < 0) raise('ValueError', 'idx cannot be negative');
    const scanner = new Scanner(inner, hooks, text, sliceStr(text, 0, at).length);
    const value = yield* scanner.value();
    return new PyTuple([value, codePointIndex(text, scanner.at)]);
  }, undefined, 'scan_once', '_json');
}

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'], ['\\', '\\\\'], ['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'], ['\f', '\\f'], ['\b', '\\b'],
]);
const escapeUnit = (unit: string): string => SHORT_ESCAPES.get(unit) ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A string in quotes, with what the expression finds escaped. */
const encoding = (escaped: RegExp): Declaration => one((_, value) => {
  const text = textOf(value) ?? raise('TypeError', `first argument must be a string, not ${typeOf(value).name}`);
  return `"${text.replace(escaped, escapeUnit)}"`;
});

/** Makes `_json`. */
export function makeJsonCore(): PyModule {
  return new PyModule('_json', declareFunctions({
    make_scanner: some(2, 2, (_, [decoder, error], context) => makeScanner(context, decoder!, error!)),
    encode_basestring: encoding(/["\\\x00-\x1f]/g),
    encode_basestring_ascii: encoding(/["\\]|[^ -~]/g),
  }, '_json'));
}
