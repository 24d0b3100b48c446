/** Attributes that exceptions have besides their arguments (the `PyMemberDef`s of Objects/exceptions.c). */
import type { Context } from './context.js';
import { PyException, exceptionTypes, raise } from './exception.js';
import type { ExceptionName } from './exception.js';
import { toIndex } from './integer.js';
import { addGetters, addMembers } from './native.js';
import type { PyGetSet } from './native.js';
import type { PyObject, PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';

const membersOf = (object: PyObject): Map<string, PyValue> => (object as PyException).members;

/** A member that holds any value; unset it is None. */
function anything(member: string): { get: PyGetSet['get']; set: NonNullable<PyGetSet['set']> } {
  return {
    get: (self) => membersOf(self).get(member) ?? null,
    set: (self, value) => {
      if (value === undefined) membersOf(self).delete(member);
      else membersOf(self).set(member, value);
    },
  };
}

/** A member that holds an index. */
function index(member: string): ReturnType<typeof anything> {
  return {
    get: (self) => membersOf(self).get(member) ?? 0,
    set: (self, value, context: Context): Result<void> => {
      if (value === undefined) raise('TypeError', "can't delete numeric/char attribute");
      return after(toIndex(context, value, 'an integer is required'), (int) => { membersOf(self).set(member, int); });
    },
  };
}

const UNICODE = ['encoding', 'object', 'reason'];

const MEMBERS: Partial<Record<ExceptionName, readonly string[]>> = {
  NameError: ['name'], AttributeError: ['name', 'obj'], ImportError: ['msg', 'name', 'path', 'name_from'],
  OSError: ['errno', 'strerror', 'filename', 'filename2'], StopIteration: ['value'], SystemExit: ['code'],
  SyntaxError: ['msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line', '_metadata'],
  UnicodeEncodeError: UNICODE, UnicodeDecodeError: UNICODE, UnicodeTranslateError: UNICODE,
};

/** How many characters were written before a write failed: unset it is no attribute. */
const charactersWritten = {
  get: (self: PyObject): PyValue => {
    const written = membersOf(self).get('characters_written');
    return written === undefined ? raise('AttributeError', 'characters_written') : written;
  },
  set: (self: PyObject, value: PyValue | undefined, context: Context): Result<void> => {
    if (value === undefined) {
      if (!membersOf(self).delete('characters_written')) raise('AttributeError', 'characters_written');
      return undefined;
    }
    return after(toIndex(context, value), (count) => { membersOf(self).set('characters_written', count); });
  },
};

/** Gives exceptions these attributes. */
export function installExceptionMembers(): void {
  for (const [name, members] of Object.entries(MEMBERS)) {
    addMembers(exceptionTypes[name as ExceptionName], Object.fromEntries(members.map((member) => [member, anything(member)])));
  }
  for (const name of ['UnicodeEncodeError', 'UnicodeDecodeError', 'UnicodeTranslateError'] as const) {
    addMembers(exceptionTypes[name], { start: index('start'), end: index('end') });
  }
  addGetters(exceptionTypes.OSError, { characters_written: charactersWritten });
}
