/** What every builder of boxes needs: the state, the trace's history, the words, and how values read. */
import type { Value } from '../trace/schema.js';
import { isRef, type CodeObject, type HeapEntry, type State } from '../trace/state.js';
import type { Content } from './box.js';
import type { History } from './history.js';
import { isImplicit } from './implicit.js';
import { className, cut, immediateText } from './text.js';
import type { Words } from './words.js';

/** CO_VARARGS and CO_VARKEYWORDS (Include/cpython/code.h). */
const VARARGS = 4;
const VARKEYWORDS = 8;

export const lastPart = (qualname: string): string => qualname.slice(qualname.lastIndexOf('.') + 1);

/** `<lambda>` reads `lambda`, `<genexpr>` reads `genexpr`. */
export const plainName = (name: string): string => name.replace(/^<(.*)>$/, '$1');

/** Names of the parameters in the order of a signature, stars included. */
export function parameters(code: CodeObject): { name: string; shown: string }[] {
  const [positional, positionalOnly, keywordOnly] = code.a;
  const shown: { name: string; shown: string }[] = code.v.slice(0, positional + keywordOnly).map((name) => ({ name, shown: name }));
  let next = positional + keywordOnly;
  const star = code.fl & VARARGS ? code.v[next++] : undefined;
  if (star !== undefined) shown.splice(positional, 0, { name: star, shown: `*${star}` });
  else if (keywordOnly > 0) shown.splice(positional, 0, { name: '*', shown: '*' });
  if (positionalOnly > 0 && !isImplicit(code.v[0] ?? '')) shown.splice(positionalOnly, 0, { name: '/', shown: '/' });
  const stars = code.fl & VARKEYWORDS ? code.v[next] : undefined;
  if (stars !== undefined) shown.push({ name: stars, shown: `**${stars}` });
  return shown.filter(({ name }) => !isImplicit(name));
}

/** `avg(value)`; a lambda as `lambda x`. */
export function signature(code: CodeObject, name: string): string {
  const list = parameters(code).map(({ shown }) => shown).join(', ');
  return code.n === '<lambda>' ? `lambda ${list}`.trimEnd() : cut(`${plainName(name)}(${list})`, 26);
}

export class Context {
  constructor(
    readonly state: State,
    readonly history: History,
    readonly words: Words,
    readonly hide: ReadonlySet<string>,
  ) {}

  hidden(name: string): boolean {
    return isImplicit(name) || this.hide.has(name);
  }

  entry(object: number): HeapEntry {
    const entry = this.state.heap.get(object);
    if (!entry) throw new Error(`object ${object} is referred to and not in the heap`);
    return entry;
  }

  code(number: number): CodeObject {
    const code = this.state.codes.get(number);
    if (!code) throw new Error(`code object ${number} is used before it is described`);
    return code;
  }

  /** What a value shows as: text, or a box. Small things are text and never a box. */
  content(value: Value): Content {
    if (!isRef(value)) return { text: immediateText(value) };
    const text = this.#smallText(this.entry(value[0]));
    if (typeof text === 'string') return { text };
    return text ?? { object: value[0] };
  }

  /** Text of small objects, the content of what only wraps another object, null for what gets a box. */
  #smallText(entry: HeapEntry): string | Content {
    switch (entry.t) {
      case 'func': return this.#isPlainMethod(entry) ? `ƒ ${lastPart(entry.q)}` : null;
      case 'tuple': return entry.v.length === 0 ? '()' : null;
      case 'range': return this.#rangeText(entry.v);
      case 'property': return 'property';
      case 'super': return 'super';
      case 'staticmethod': case 'classmethod': return this.content(entry.f);
      default: return null;
    }
  }

  #rangeText([start, stop, step]: readonly Value[]): string {
    const shown = [start ?? 0, stop ?? 0, ...(step === 1 || step === undefined ? [] : [step])];
    return cut(`range(${shown.map((value) => this.text(value)).join(', ')})`);
  }

  /** A function of a class body that holds neither cells nor objects: `ƒ` in its class's row says it all. */
  #isPlainMethod(entry: Extract<HeapEntry, { t: 'func' }>): boolean {
    const owner = entry.q.slice(0, -lastPart(entry.q).length);
    const inClass = owner !== '' && !owner.endsWith('<locals>.');
    const defaults = [...(entry.df ?? []), ...(entry.kd?.values() ?? [])];
    return inClass && !entry.cl?.length && !entry.ns?.size && !defaults.some(isRef);
  }

  /** One line of text for any value: dict keys, sentences, descriptions. */
  text(value: Value): string {
    if (!isRef(value)) return immediateText(value);
    const content = this.content(value);
    if (content && 'text' in content) return content.text;
    const entry = this.entry(value[0]);
    switch (entry.t) {
      case 'tuple': return cut(`(${entry.v.map((part) => (isRef(part) ? '…' : immediateText(part))).join(', ')}${entry.v.length === 1 ? ',' : ''})`);
      case 'func': return plainName(lastPart(entry.q));
      case 'class': case 'gen': case 'coro': case 'agen': return plainName(lastPart(entry.q));
      case 'inst': case 'exc': case 'opaque': return this.className(entry.c);
      case 'method': return this.text(entry.f);
      case 'bmethod': return entry.n;
      case 'iter': return entry.k;
      default: return entry.t;
    }
  }

  className(value: Value): string {
    return className(value, (object) => {
      const entry = this.entry(object);
      return entry.t === 'class' ? lastPart(entry.q) : entry.t;
    });
  }
}
