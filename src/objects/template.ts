/** Template strings (PEP 750; Objects/templateobject.c, Objects/interpolationobject.c). */
import { addClassDeclarations, addConstructor, addDeclarations, named, none, one } from './arguments.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { PyGenericAlias } from './generic-alias.js';
import { PyItemsIterator, PyIterator, tupleIteratorType } from './iteration.js';
import { addGetters } from './native.js';
import { PyObject } from './object.js';
import type { Held, PyValue } from './object.js';
import { settle } from './pending.js';
import type { Steps } from './pending.js';
import { textOf } from './str-arguments.js';
import { repr } from './text.js';
import { PyTuple, tupleOf } from './tuple.js';
import { PyType, builtinType, setTypeAttribute, typeOf } from './type.js';

export const templateType = builtinType('Template', undefined, 'string.templatelib');
export const interpolationType = builtinType('Interpolation', undefined, 'string.templatelib');
export const templateIteratorType = builtinType('TemplateIter', undefined, 'string.templatelib');

/** A replacement field: its value, the text of its expression, `!r` and its like, and the format after the colon. */
export class PyInterpolation extends PyObject {
  constructor(readonly value: PyValue, readonly expression: PyValue, readonly conversion: PyValue, readonly formatSpec: PyValue) {
    super(interpolationType);
  }

  override get held(): Held { return [this.value, this.expression, this.conversion, this.formatSpec]; }
}

/** What a t-string is worth: texts with interpolations between them, one text more than interpolations. */
export class PyTemplate extends PyObject {
  constructor(readonly strings: PyTuple, readonly interpolations: PyTuple) {
    super(templateType);
  }

  override get held(): Held { return [this.strings, this.interpolations]; }

  get parts(): readonly PyInterpolation[] { return this.interpolations.items as readonly PyInterpolation[]; }
}

/** Texts that are not empty, and interpolations, by turns. */
class TemplateIterator extends PyIterator {
  private readonly strings: PyItemsIterator;
  private readonly interpolations: PyItemsIterator;
  private textIsNext = true;

  constructor(template: PyTemplate) {
    super(templateIteratorType);
    this.strings = new PyItemsIterator(template.strings, tupleIteratorType);
    this.interpolations = new PyItemsIterator(template.interpolations, tupleIteratorType);
  }

  override get held(): Held { return [this.strings, this.interpolations]; }

  override advance(): PyValue | undefined {
    if (this.textIsNext) {
      const text = this.strings.advance();
      this.textIsNext = false;
      if (text !== '') return text;
    }
    this.textIsNext = true;
    return this.interpolations.advance();
  }
}

/** A template of texts and interpolations in any order; neighbouring texts become one. */
function templateOf(parts: readonly PyValue[]): PyTemplate {
  const strings = [''];
  const interpolations: PyInterpolation[] = [];
  for (const part of parts) {
    if (part instanceof PyInterpolation) {
      interpolations.push(part);
      strings.push('');
    } else if (typeof part === 'string') {
      strings[strings.length - 1] += part;
    } else {
      raise('TypeError', `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeOf(part).name}`);
    }
  }
  return new PyTemplate(tupleOf(strings), tupleOf(interpolations));
}

function concatenate(self: PyTemplate, other: PyValue): PyValue {
  if (!(other instanceof PyTemplate)) {
    raise('TypeError', `can only concatenate ${templateType.name} (not "${typeOf(other).name}") to ${templateType.name}`);
  }
  const before = self.strings.items as readonly string[];
  const [first = '', ...after] = other.strings.items as readonly string[];
  const strings = [...before.slice(0, -1), before.at(-1)! + first, ...after];
  return new PyTemplate(tupleOf(strings), joined(self.interpolations, other.interpolations));
}

/** One of two tuples, where the other is empty. */
function joined(a: PyTuple, b: PyTuple): PyTuple {
  if (b.items.length === 0) return a;
  return a.items.length === 0 ? b : tupleOf([...a.items, ...b.items]);
}

function interpolationOf([value, expression = '', conversion = null, formatSpec = '']: (PyValue | undefined)[]): PyValue {
  const texts: [string, PyValue][] = [['expression', expression], ['conversion', conversion], ['format_spec', formatSpec]];
  for (const [name, text] of texts) {
    if (textOf(text) === undefined && !(name === 'conversion' && text === null)) {
      raise('TypeError', `Interpolation() argument '${name}' must be str, not ${typeOf(text).name}`);
    }
  }
  if (conversion !== null && !['s', 'a', 'r'].includes(conversion as string)) {
    raise('ValueError', "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
  }
  return new PyInterpolation(value!, expression, conversion, formatSpec);
}

function* reprInterpolation({ value, expression, conversion, formatSpec }: PyInterpolation, context: Context): Steps {
  const texts: string[] = [];
  for (const part of [value, expression, conversion, formatSpec]) texts.push(yield* settle(repr(context, part)));
  return `Interpolation(${texts.join(', ')})`;
}

function* reprTemplate({ strings, interpolations }: PyTemplate, context: Context): Steps {
  return `Template(strings=${yield* settle(repr(context, strings))}, interpolations=${yield* settle(repr(context, interpolations))})`;
}

const asTemplate = (object: PyObject): PyTemplate => object as PyTemplate;
const asInterpolation = (object: PyObject): PyInterpolation => object as PyInterpolation;

/** Gives templates and interpolations their methods. */
export function installTemplate(): void {
  const subscribe = { __class_getitem__: one<PyType>((self, key) => new PyGenericAlias(self, key instanceof PyTuple ? key.items : [key])) };
  addConstructor(templateType, () => (_, [, ...parts], keywords) => {
    if (keywords !== undefined && keywords.size > 0) raise('TypeError', 'Template.__new__ only accepts *args arguments');
    return templateOf(parts);
  });
  addDeclarations(templateType, {
    __repr__: none<PyTemplate>(reprTemplate),
    __iter__: none<PyTemplate>((self) => new TemplateIterator(self)),
    __add__: one<PyTemplate>((self, other) => concatenate(self, other)),
  });
  addClassDeclarations(templateType, subscribe);
  addGetters(templateType, {
    strings: (self) => asTemplate(self).strings,
    interpolations: (self) => asTemplate(self).interpolations,
    values: (self) => tupleOf(asTemplate(self).parts.map(({ value }) => value)),
  });
  addConstructor(interpolationType, named({ names: ['value', 'expression', 'conversion', 'format_spec'], positional: 4, required: 1 },
    (_, args) => interpolationOf(args)));
  addDeclarations(interpolationType, { __repr__: none<PyInterpolation>(reprInterpolation) });
  addClassDeclarations(interpolationType, subscribe);
  addGetters(interpolationType, {
    value: (self) => asInterpolation(self).value,
    expression: (self) => asInterpolation(self).expression,
    conversion: (self) => asInterpolation(self).conversion,
    format_spec: (self) => asInterpolation(self).formatSpec,
  });
  setTypeAttribute(interpolationType, '__match_args__', tupleOf(['value', 'expression', 'conversion', 'format_spec']));
  for (const type of [templateType, interpolationType]) type.isFinal = true;
}
