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
      const end = fieldEnd(template, at);
      result += yield* replace(context, template.slice(at + 1, end), source, depth);
      at = end + 1;
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

function fieldEnd(template: string, open: number): number {
  let depth = 0;
  let inIndex = false;
  for (let i = open; i < template.length; i++) {
    const character = template[i];
    if (inIndex) inIndex = character !== ']';
    else if (character === '[' && depth === 1) inIndex = true;
    else if (character === '{') depth += 1;
    else if (character === '}' && --depth === 0) return i;
  }
  raise('ValueError', open === template.length - 1 ? "Single '{' encountered in format string" : "expected '}' before end of string");
}

const FIELD = /^((?:\[[^\]]*\]?|[^!:[])*)(?:!([^]?)([^:]*))?(?::([^]*))?$/;

function* replace(context: Context, field: string, source: Source, depth: number): Steps<string> {
  const [, name = '', conversion, extra, specification = ''] = FIELD.exec(field) ?? [];
  if (conversion === '') raise('ValueError', "unmatched '{' in format spec");
  if (extra !== undefined && extra !== '') raise('ValueError', "expected ':' after conversion specifier");
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
