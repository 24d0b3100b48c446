/** The `sys` module. What depends on a computer is as on a 64-bit Linux. */
import { declareFunctions, none, one, some } from '../../objects/arguments.js';
import type { Declaration, Declarations } from '../../objects/arguments.js';
import { isFrozen } from '../../bytecode/frozen-code.js';
import { PyDict } from '../../objects/dict.js';
import { raise } from '../../objects/exception.js';
import { toSize } from '../../objects/integer.js';
import { PyList } from '../../objects/list.js';
import { PyModule } from '../../objects/module.js';
import type { PyValue } from '../../objects/object.js';
import { after } from '../../objects/pending.js';
import { textOf } from '../../objects/str-arguments.js';
import { PyTuple, tupleOf } from '../../objects/tuple.js';
import { typeOf } from '../../objects/type.js';
import { MAX_STR_DIGITS } from '../../values/int-text.js';
import { PyFloat } from '../../values/plain.js';
import type { Frame } from '../../vm/frame.js';
import type { Machine } from '../../vm/machine.js';
import { PyTextStream } from '../print.js';
import { PyStructure, structureType } from '../structure.js';
import { makeNamespace } from './namespace.js';

const VERSION = '3.14.2';
const HEX_VERSION = 0x030e02f0;

const versionInfoType = structureType('sys.version_info', ['major', 'minor', 'micro', 'releaselevel', 'serial']);
const versionInfo = new PyStructure(versionInfoType, [...VERSION.split('.').map(Number), 'final', 0]);

/** A structure sequence with these fields. */
const structure = (title: string, fields: Readonly<Record<string, PyValue>>): PyStructure =>
  new PyStructure(structureType(title, Object.keys(fields)), Object.values(fields));

const floatInfo = structure('sys.float_info', {
  max: new PyFloat(Number.MAX_VALUE), max_exp: 1024, max_10_exp: 308, min: new PyFloat(2.2250738585072014e-308), min_exp: -1021,
  min_10_exp: -307, dig: 15, mant_dig: 53, epsilon: new PyFloat(Number.EPSILON), radix: 2, rounds: 1,
});
const intInfo = structure('sys.int_info', {
  bits_per_digit: 30, sizeof_digit: 4, default_max_str_digits: MAX_STR_DIGITS, str_digits_check_threshold: 640,
});
const hashInfo = structure('sys.hash_info', {
  width: 64, modulus: 2n ** 61n - 1n, inf: 314159, nan: 0, imag: 1000003, algorithm: 'siphash13', hash_bits: 64, seed_bits: 128, cutoff: 0,
});
const flags = structure('sys.flags', {
  debug: 0, inspect: 0, interactive: 0, optimize: 0, dont_write_bytecode: 0, no_user_site: 0, no_site: 0, ignore_environment: 0,
  verbose: 0, bytes_warning: 0, quiet: 0, hash_randomization: 0, isolated: 0, dev_mode: false, utf8_mode: 0,
  warn_default_encoding: 0, safe_path: false, int_max_str_digits: MAX_STR_DIGITS,
});

/** The program's frame that calls; the library has none that is seen. */
function callingFrame({ frame }: Machine): Frame | null {
  return frame !== null && isFrozen(frame.code.code) ? frame.back : frame;
}

function frameAt(machine: Machine, depth: number): Frame | null {
  let frame = callingFrame(machine);
  for (let left = depth; frame !== null && left > 0; left--) frame = frame.back;
  return frame;
}

function depthOf(frame: Frame | null): number {
  let depth = 0;
  for (let at = frame; at !== null; at = at.back) depth += 1;
  return depth;
}

function setRecursionLimit(machine: Machine, limit: number): null {
  if (limit < 1) raise('ValueError', 'recursion limit must be greater or equal than 1');
  const depth = depthOf(callingFrame(machine));
  if (depth >= limit) raise('RecursionError', `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`);
  machine.recursionLimit = limit;
  return null;
}

const refused = (why: string): Declaration => (_, name) => () => raise('NotImplementedError', `sys.${name}() is not supported here: ${why}`);

function functionsOf(machine: Machine): Declarations {
  return {
    _getframe: some(0, 1, (_, [depth = 0], context) => after(toSize(context, depth), (count) =>
      frameAt(machine, Math.max(0, count)) ?? raise('ValueError', 'call stack is not deep enough'))),
    _getframemodulename: some(0, 1, (_, [depth = 0], context) => after(toSize(context, depth), (count) =>
      frameAt(machine, Math.max(0, count))?.globals.entries.get('__name__') ?? null)),
    exc_info: none(() => {
      const { handled } = machine;
      return new PyTuple(handled === null ? [null, null, null] : [handled.type, handled, handled.traceback]);
    }),
    exception: none(() => machine.handled),
    exit: some(0, 1, (_, [status = null]) => raise('SystemExit', ...(status instanceof PyTuple ? status.items : status === null ? [] : [status]))),
    getdefaultencoding: none(() => 'utf-8'),
    getfilesystemencoding: none(() => 'utf-8'),
    getfilesystemencodeerrors: none(() => 'surrogateescape'),
    get_int_max_str_digits: none(() => MAX_STR_DIGITS),
    getprofile: none(() => null),
    getrecursionlimit: none(() => machine.recursionLimit),
    getrefcount: refused('objects are not counted'),
    getsizeof: refused('objects have no size in bytes'),
    getswitchinterval: none(() => new PyFloat(0.005)),
    gettrace: none(() => null),
    intern: one((_, text) => textOf(text) ?? raise('TypeError', `intern() argument must be str, not ${typeOf(text).name}`)),
    is_finalizing: none(() => false),
    setrecursionlimit: one((_, limit, context) => after(toSize(context, limit), (depth) => setRecursionLimit(machine, depth))),
    settrace: refused('the run is recorded already'),
    setprofile: refused('the run is recorded already'),
  };
}

/** What `sys.stdout` or `sys.stderr` is now; None when the program deleted it. */
export function standardStream(machine: Machine, name: 'stdout' | 'stderr'): PyValue {
  const sys = machine.modules.get('sys');
  return sys instanceof PyModule ? sys.dict!.entries.get(name) ?? null : null;
}

/** Makes `sys`. */
export function makeSys(machine: Machine): PyModule {
  const [stdout, stderr] = [new PyTextStream('out'), new PyTextStream('err')];
  const implementation = makeNamespace([
    ['name', 'cpython'], ['cache_tag', 'cpython-314'], ['version', versionInfo], ['hexversion', HEX_VERSION], ['_multiarch', 'x86_64-linux-gnu'], ['supports_isolated_interpreters', true],
  ]);
  const values: [string, PyValue][] = [
    ['api_version', 1013], ['argv', new PyList([''])], ['byteorder', 'little'],
    ['builtin_module_names', tupleOf(['builtins', 'sys'])],
    ['dont_write_bytecode', false], ['executable', ''], ['flags', flags], ['float_info', floatInfo], ['float_repr_style', 'short'],
    ['hash_info', hashInfo], ['hexversion', HEX_VERSION], ['implementation', implementation], ['int_info', intInfo],
    ['maxsize', 2n ** 63n - 1n], ['maxunicode', 0x10ffff], ['modules', new PyDict(machine.modules)], ['orig_argv', new PyList()],
    ['path', new PyList([''])], ['platform', 'linux'], ['prefix', '/usr'], ['stderr', stderr], ['stdout', stdout],
    ['__stderr__', stderr], ['__stdout__', stdout], ['version', `${VERSION} (main)`], ['version_info', versionInfo], ['warnoptions', new PyList()],
  ];
  return new PyModule('sys', [...values, ...declareFunctions(functionsOf(machine), 'sys')]);
}
