/** The `sys` module. */
import { declareFunctions, none, one, some } from '../../objects/arguments.js';
import type { Declarations } from '../../objects/arguments.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import { PyTuple } from '../../objects/tuple.js';
import { MAX_STR_DIGITS } from '../../values/int-text.js';
import type { Machine } from '../../vm/machine.js';
import { PyTextStream } from '../print.js';
import { PyStructure, structureType } from '../structure.js';

const VERSION = '3.14.2';

const versionInfoType = structureType('sys.version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);

/** An estimate like CPython's: the object's head and a word for each item. */
function sizeOf(value: PyValue): number {
  const items = value instanceof PyList || value instanceof PyTuple ? value.items.length
    : value instanceof PyDict ? value.entries.size * 3 : typeof value === 'string' ? value.length / 8 : 0;
  return Math.ceil(40 + items * 8);
}

function functionsOf(machine: Machine): Declarations {
  return {
    exc_info: none(() => {
      const { handled } = machine;
      return new PyTuple(handled === null ? [null, null, null] : [handled.type, handled, handled.traceback]);
    }),
    exception: none(() => machine.handled),
    exit: some(0, 1, (_, [status = null]) => raise('SystemExit', status)),
    getrecursionlimit: none(() => machine.recursionLimit),
    setrecursionlimit: one((_, limit, context) => after(toSize(context, limit), (depth) => {
      if (depth < 1) raise('ValueError', 'recursion limit must be greater or equal than 1');
      machine.recursionLimit = depth;
      return null;
    })),
    getsizeof: some(1, 2, (_, [value]) => sizeOf(value!)),
    intern: one((_, text) => text),
    getdefaultencoding: none(() => 'utf-8'),
    get_int_max_str_digits: none(() => MAX_STR_DIGITS),
  };
}

/** What `sys.stdout` or `sys.stderr` is now; None when the program deleted it. */
export function standardStream(machine: Machine, name: 'stdout' | 'stderr'): PyValue {
  const sys = machine.modules.get('sys');
  return sys instanceof PyModule ? sys.dict!.entries.get(name) ?? null : null;
}

/** Makes `sys`. */
export function makeSys(machine: Machine): PyModule {
  const values: [string, PyValue][] = [
    ['version', `${VERSION} (main)`],
    ['version_info', new PyStructure(versionInfoType, [...VERSION.split('.').map(Number), 'final', 0])],
    ['hexversion', 0x030e02f0],
    ['maxsize', 2n ** 63n - 1n],
    ['maxunicode', 0x10ffff],
    ['byteorder', 'little'],
    ['platform', 'linux'],
    ['argv', new PyList([''])],
    ['path', new PyList([''])],
    ['modules', new PyDict(machine.modules)],
    ['stdout', new PyTextStream('out')],
    ['stderr', new PyTextStream('err')],
  ];
  return new PyModule('sys', [...values, ...declareFunctions(functionsOf(machine), 'sys')]);
}
