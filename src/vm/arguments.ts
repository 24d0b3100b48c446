import { CO_VARARGS, CO_VARKEYWORDS } from '../bytecode/code.js';
import type { CodeObject } from '../bytecode/code.js';
import { PyDict } from '../objects/dict.js';
import { raise } from '../objects/exception.js';
import type { PyFunction } from '../objects/function.js';
import type { PyValue } from '../objects/object.js';
import type { Keywords } from '../objects/pending.js';
import { suggestion } from '../objects/suggestion.js';
import { tupleOf } from '../objects/tuple.js';

type Slots = (PyValue | undefined)[];

/**
 * Binds the arguments of a call to the slots of a new frame (`initialize_locals`).
 * Raises TypeError when they do not fit the parameters.
 */
export function bindArguments(func: PyFunction, slots: Slots, args: readonly PyValue[], keywords: Keywords | undefined): void {
  const { code } = func.code;
  const { argcount, kwonlyargcount } = code;
  const positional = Math.min(args.length, argcount);
  for (let i = 0; i < positional; i++) slots[i] = args[i];
  const total = argcount + kwonlyargcount;
  const starred = (code.flags & CO_VARARGS) !== 0;
  if (starred) slots[total] = tupleOf(args.slice(positional));
  const extra = (code.flags & CO_VARKEYWORDS) !== 0 ? new PyDict() : undefined;
  if (extra !== undefined) slots[starred ? total + 1 : total] = extra;
  if (keywords !== undefined) bindKeywords(func, slots, keywords, extra);
  if (args.length > argcount && !starred) tooManyPositional(func, args.length, slots);
  if (args.length < argcount) fillDefaults(func, slots, positional);
  if (kwonlyargcount > 0) fillKeywordDefaults(func, slots);
}

function bindKeywords(func: PyFunction, slots: Slots, keywords: Keywords, extra: PyDict | undefined): void {
  const { code } = func.code;
  const total = code.argcount + code.kwonlyargcount;
  for (const [name, value] of keywords) {
    const slot = code.localsplusnames.indexOf(name, code.posonlyargcount);
    if (slot >= 0 && slot < total) {
      if (slots[slot] !== undefined) raise('TypeError', `${func.qualname}() got multiple values for argument '${name}'`);
      slots[slot] = value;
    } else if (extra !== undefined) {
      extra.entries.set(name, value);
    } else {
      unexpectedKeyword(func, name, keywords);
    }
  }
}

function unexpectedKeyword({ qualname, code: { code } }: PyFunction, name: string, keywords: Keywords): never {
  const positionalOnly = code.localsplusnames.slice(0, code.posonlyargcount).filter((parameter) => keywords.has(parameter));
  if (positionalOnly.length > 0) {
    raise('TypeError', `${qualname}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`);
  }
  const possible = code.localsplusnames.slice(code.posonlyargcount, code.argcount + code.kwonlyargcount);
  const meant = suggestion(name, possible);
  const hint = meant === undefined ? '' : `. Did you mean '${meant}'?`;
  raise('TypeError', `${qualname}() got an unexpected keyword argument '${name}'${hint}`);
}

function fillDefaults(func: PyFunction, slots: Slots, given: number): void {
  const { code } = func.code;
  const defaults = func.defaults?.items ?? [];
  const required = code.argcount - defaults.length;
  const missing = missingNames(code, slots, given, required);
  if (missing.length > 0) missingArguments(func, 'positional', missing);
  for (let i = Math.max(given, required); i < code.argcount; i++) {
    if (slots[i] === undefined) slots[i] = defaults[i - required];
  }
}

function fillKeywordDefaults(func: PyFunction, slots: Slots): void {
  const { code } = func.code;
  const end = code.argcount + code.kwonlyargcount;
  const defaults = func.keywordDefaults?.entries;
  for (let i = code.argcount; i < end; i++) {
    if (slots[i] === undefined) slots[i] = defaults?.get(code.localsplusnames[i]!);
  }
  const missing = missingNames(code, slots, code.argcount, end);
  if (missing.length > 0) missingArguments(func, 'keyword-only', missing);
}

function missingNames(code: CodeObject, slots: Slots, from: number, to: number): string[] {
  const names: string[] = [];
  for (let i = from; i < to; i++) if (slots[i] === undefined) names.push(`'${code.localsplusnames[i]!}'`);
  return names;
}

function missingArguments(func: PyFunction, kind: string, names: readonly string[]): never {
  const list = names.length > 2
    ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)!}`
    : names.join(' and ');
  raise('TypeError', `${func.qualname}() missing ${names.length} required ${kind} argument${plural(names.length)}: ${list}`);
}

function tooManyPositional(func: PyFunction, given: number, slots: Slots): never {
  const { argcount, kwonlyargcount } = func.code.code;
  const optional = func.defaults?.items.length ?? 0;
  const takes = optional > 0 ? `from ${argcount - optional} to ${argcount}` : `${argcount}`;
  const keywordOnly = slots.slice(argcount, argcount + kwonlyargcount).filter((value) => value !== undefined).length;
  const also = keywordOnly > 0
    ? ` positional argument${plural(given)} (and ${keywordOnly} keyword-only argument${plural(keywordOnly)})`
    : '';
  const verb = given === 1 && keywordOnly === 0 ? 'was' : 'were';
  const arguments_ = optional > 0 || argcount !== 1 ? 'arguments' : 'argument';
  raise('TypeError', `${func.qualname}() takes ${takes} positional ${arguments_} but ${given}${also} ${verb} given`);
}

function plural(count: number): string {
  return count === 1 ? '' : 's';
}
