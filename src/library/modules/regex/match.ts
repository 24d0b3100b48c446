/** `re.Match` (`Modules/_sre/sre.c`). */
import { addDeclarations, named, none, one, some } from '../../../objects/arguments.js';
import type { Context } from '../../../objects/context.js';
import { PyDict } from '../../../objects/dict.js';
import { raise } from '../../../objects/exception.js';
import { genericAliasMethod } from '../../../objects/generic-alias.js';
import { toIndex } from '../../../objects/integer.js';
import { addClassMethod, addGetters } from '../../../objects/native.js';
import { PyObject } from '../../../objects/object.js';
import type { Held, PyValue } from '../../../objects/object.js';
import { after, settle } from '../../../objects/pending.js';
import type { Result, Steps } from '../../../objects/pending.js';
import { textOf } from '../../../objects/str-arguments.js';
import { repr } from '../../../objects/text.js';
import { PyTuple } from '../../../objects/tuple.js';
import { builtinType } from '../../../objects/type.js';
import type { PyBytes } from '../../../values/plain.js';
import type { Region, Registers } from './matcher.js';
import { lastGroupRegister } from './program.js';
import { bytesOfLatin1 } from './subject.js';
import type { Subject } from './subject.js';
import type { Template } from './template.js';

export const matchType = builtinType('Match', undefined, 're');

/** What a match asks of its pattern. */
export interface PatternOfMatch extends PyObject {
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Takes a template apart; raises `re.PatternError`. */
  template(context: Context, value: PyValue): Steps<Template>;
}

export class PyMatch extends PyObject {
  constructor(readonly pattern: PatternOfMatch, readonly subject: Subject, readonly region: Region, readonly registers: Registers) {
    super(matchType);
  }

  override get held(): Held { return [this.subject.value, this.pattern]; }

  span(group: number): readonly [start: number, end: number] {
    return [this.registers[2 * group]!, this.registers[2 * group + 1]!];
  }

  /** The text of a group; undefined where it has not matched. */
  text(group: number): string | PyBytes | undefined {
    const [start, end] = this.span(group);
    return end < 0 ? undefined : this.subject.slice(start, end);
  }

  /** The pieces of a template; a group that has not matched is empty. */
  expand(template: Template): (string | PyBytes)[] {
    return template.map((part) => {
      if (typeof part === 'number') return this.text(part) ?? '';
      return this.subject.isText ? part : bytesOfLatin1(part);
    });
  }

  get lastGroup(): number | null {
    const last = this.registers[lastGroupRegister(this.pattern.groups)]!;
    return last < 0 ? null : last;
  }
}

function groupIndex(context: Context, self: PyMatch, key: PyValue): Result<number> {
  const name = textOf(key);
  if (name !== undefined) return self.pattern.names.get(name) ?? raise('IndexError', 'no such group');
  if (typeof key === 'object' && !(key instanceof PyObject)) raise('IndexError', 'no such group');
  return after(toIndex(context, key, 'no such group'), (index) =>
    (index >= 0 && index <= self.pattern.groups ? Number(index) : raise('IndexError', 'no such group')));
}

const onGroup = (read: (self: PyMatch, group: number) => PyValue) => some<PyMatch>(0, 1, (self, [key = 0], context) =>
  after(groupIndex(context, self, key), (group) => read(self, group)));

const groupNumbers = (self: PyMatch): number[] => Array.from({ length: self.pattern.groups }, (_, i) => i + 1);

const DEFAULT = { names: ['default'], positional: 1, required: 0 } as const;

function spanOf(self: PyMatch, group: number): PyTuple {
  return new PyTuple([...self.span(group)]);
}

/** Gives matches their methods. */
export function installMatch(): void {
  addDeclarations(matchType, {
    __repr__: none<PyMatch>(function* reprMatch(self, context): Steps {
      const [start, end] = self.span(0);
      const text = yield* settle(repr(context, self.text(0) ?? null));
      return `<re.Match object; span=(${start}, ${end}), match=${Array.from(text).slice(0, 50).join('')}>`;
    }),
    __getitem__: one<PyMatch>((self, key, context) => after(groupIndex(context, self, key), (group) => self.text(group) ?? null)),
    __copy__: none<PyMatch>((self) => self),
    __deepcopy__: one<PyMatch>((self) => self),
    group: some<PyMatch>(0, Infinity, function* group(self, keys, context): Steps {
      const texts: PyValue[] = [];
      for (const key of keys.length === 0 ? [0] : keys) texts.push(self.text(yield* settle(groupIndex(context, self, key))) ?? null);
      return texts.length === 1 ? texts[0]! : new PyTuple(texts);
    }),
    groups: named<PyMatch>(DEFAULT, (self, [otherwise = null]) => new PyTuple(groupNumbers(self).map((group) => self.text(group) ?? otherwise))),
    groupdict: named<PyMatch>(DEFAULT, (self, [otherwise = null]) =>
      new PyDict(new Map([...self.pattern.names].map(([name, group]): [PyValue, PyValue] => [name, self.text(group) ?? otherwise])))),
    start: onGroup((self, group) => self.span(group)[0]),
    end: onGroup((self, group) => self.span(group)[1]),
    span: onGroup(spanOf),
    expand: named<PyMatch>({ names: ['template'], positional: 1, required: 1 }, function* expandTemplate(self, [template], context): Steps {
      return self.subject.join(self.expand(yield* self.pattern.template(context, template!)));
    }),
  });
  addClassMethod(matchType, '__class_getitem__', genericAliasMethod);
  addGetters(matchType, {
    string: (self) => (self as PyMatch).subject.value,
    re: (self) => (self as PyMatch).pattern,
    pos: (self) => (self as PyMatch).region.start,
    endpos: (self) => (self as PyMatch).region.end,
    lastindex: (self) => (self as PyMatch).lastGroup,
    lastgroup: (self) => {
      const { lastGroup, pattern } = self as PyMatch;
      return [...pattern.names].find(([, group]) => group === lastGroup)?.[0] ?? null;
    },
    regs: (self) => new PyTuple([0, ...groupNumbers(self as PyMatch)].map((group) => spanOf(self as PyMatch, group))),
  });
}
