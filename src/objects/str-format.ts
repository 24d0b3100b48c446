/** `template.format(*args, **keywords)`. */
import { escapeNonAscii } from '../values/str.js';
import { getAttribute } from './attribute.js';
import type { Context } from './context.js';
import { getItem } from './container.js';
import { PyException, Raise, exceptionTypes, raise } from './exception.js';
import type { PyValue } from './object.js';
import { settle } from './pending.js';
import type { Keywords, Steps } from './pending.js';
import { format, repr, str } from './text.js';

/** Where fields take their values from: positional arguments, and keywords or a mapping. */
interface Source {
  readonly args: readonly PyValue[] | undefined;
  readonly names: Keywords | PyValue;
  /** How many fields without a name there were; -1 once a number was given. */
  automatic: number;
}

/** Fills the replacement fields of a template. */
export function* formatTemplate(context: Context, template: string, args: readonly PyValue[] | undefined, names: Keywords | PyValue): Steps<string> {
  return yield* fill(context, template, { args, names, automatic: 0 }, 2);
}

/** `depth` bounds the nesting: a specifier may have fields, those may have none. */
function* fill(context: Context, template: string, source: Source, depth: number): Steps<string> {
  if (depth === 0) raise('ValueError', 'Max string recursion exceeded');
  let result = '';
  let at = 0;
  while (at < template.length) {
    const character = template[at]!;
    if ((character === '{' || character === '}') && template[at + 1] === character) {
      result += character;
      at += 2;
    } else if (character === '{') {
      const field = parseField(template, at + 1);
      result += yield* replace(context, field, source, depth);
      at = field.end;
    } else if (character === '}') {
      raise('ValueError', "Single '}' encountered in format string");
    } else {
      const next = template.slice(at).search(/[{}]/);
      result += template.slice(at, next < 0 ? undefined : at + next);
      at = next < 0 ? template.length : at + next;
    }
  }
  return result;
}

interface Field {
  readonly name: string;
  readonly conversion: string | undefined;
  readonly specification: string;
  /** Where the template goes on. */
  readonly end: number;
}

/** Takes the field apart whose opening brace is before `start` (`parse_field`). */
function parseField(template: string, start: number): Field {
  if (start === template.length) raise('ValueError', "Single '{' encountered in format string");
  let at = nameEnd(template, start);
  const name = template.slice(start, at);
  let conversion: string | undefined;
  if (template[at] === '!') {
    conversion = String.fromCodePoint(template.codePointAt(at + 1) ?? raise('ValueError', 'end of string while looking for conversion specifier'));
    at += 1 + conversion.length;
    const next = template[at];
    if (next === '}') return { name, conversion, specification: '', end: at + 1 };
    if (next !== undefined && next !== ':') raise('ValueError', "expected ':' after conversion specifier");
  } else if (template[at] === '}') {
    return { name, conversion, specification: '', end: at + 1 };
  } else if (template[at] === undefined) {
    raise('ValueError', "expected '}' before end of string");
  }
  const end = specificationEnd(template, at + 1);
  return { name, conversion, specification: template.slice(at + 1, end), end: end + 1 };
}

function nameEnd(template: string, start: number): number {
  for (let at = start; at < template.length; at++) {
    const character = template[at]!;
    if (character === '{') raise('ValueError', "unexpected '{' in field name");
    if ('}:!'.includes(character)) return at;
    if (character === '[') at = template.indexOf(']', at) < 0 ? template.length : template.indexOf(']', at);
  }
  return template.length;
}

function specificationEnd(template: string, start: number): number {
  let open = 1;
  for (let at = start; at < template.length; at++) {
    if (template[at] === '{') open += 1;
    else if (template[at] === '}' && --open === 0) return at;
  }
  raise('ValueError', "unmatched '{' in format spec");
}

function* replace(context: Context, { name, conversion, specification }: Field, source: Source, depth: number): Steps<string> {
  let value = yield* lookUp(context, name, source);
  if (conversion !== undefined) value = yield* convert(context, value, conversion);
  const filled = /[{}]/.test(specification) ? yield* fill(context, specification, source, depth - 1) : specification;
  return yield* settle(format(context, value, filled));
}

function* convert(context: Context, value: PyValue, conversion: string): Steps<string> {
  switch (conversion) {
    case 'r': return yield* settle(repr(context, value));
    case 's': return yield* settle(str(context, value));
    case 'a': return escapeNonAscii(yield* settle(repr(context, value)));
    default: raise('ValueError', `Unknown conversion specifier ${conversion}`);
  }
}

/** `name.attribute[index]`: the first part names an argument. */
function* lookUp(context: Context, name: string, source: Source): Steps {
  const first = /^[^.[]*/.exec(name)?.[0] ?? '';
  let value = yield* settle(argument(context, first, source));
  for (const [, attribute, index] of parts(name.slice(first.length))) {
    value = yield* settle(attribute === undefined
      ? getItem(context, value, /^\d+$/.test(index!) ? Number(index) : index!)
      : getAttribute(context, value, attribute));
  }
  return value;
}

function* parts(text: string): Generator<RegExpExecArray> {
  let rest = text;
  while (rest !== '') {
    const part = /^(?:\.([^.[]+)|\[([^\]]+)\])/.exec(rest);
    if (part === null) {
      if (/^\.|^\[\]/.test(rest)) raise('ValueError', 'Empty attribute in format string');
      raise('ValueError', rest.startsWith('[') ? "Missing ']' in format string" : "Only '.' or '[' may follow ']' in format field specifier");
    }
    yield part;
    rest = rest.slice(part[0].length);
  }
}

function argument(context: Context, name: string, source: Source): ReturnType<typeof getItem> {
  if (name !== '' && !/^\d+$/.test(name)) return keyword(context, name, source.names);
  if (name === '' ? source.automatic < 0 : source.automatic > 0) {
    raise('ValueError', name === ''
      ? 'cannot switch from manual field specification to automatic field numbering'
      : 'cannot switch from automatic field numbering to manual field specification');
  }
  if (source.args === undefined) raise('ValueError', 'Format string contains positional fields');
  const index = name === '' ? source.automatic++ : Number(name);
  if (name !== '') source.automatic = -1;
  const value = source.args[index];
  if (value === undefined) raise('IndexError', `Replacement index ${index} out of range for positional args tuple`);
  return value;
}

function keyword(context: Context, name: string, names: Keywords | PyValue): ReturnType<typeof getItem> {
  if (!(names instanceof Map)) return getItem(context, names, name);
  const value = names.get(name);
  if (value === undefined) throw new Raise(new PyException(exceptionTypes.KeyError, [name]));
  return value;
}
