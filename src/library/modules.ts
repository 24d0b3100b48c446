/** The modules that a program can import besides `sys` and `builtins`, each a chunk that is loaded when a program names it. */
import type { FrozenCode } from '../bytecode/frozen-code.js';
import type { PyModule } from '../objects/module.js';
import type { Machine } from '../vm/machine.js';

/** Makes a module at its first import. */
export type ModuleMaker = (machine: Machine) => PyModule;

/** A module written in Python, as tools/library.mjs compiles it. */
export interface FrozenModule {
  readonly code: FrozenCode;
  /** The modules that it imports itself as soon as it runs. */
  readonly imports: readonly string[];
  readonly isPackage: boolean;
}

export type ModuleSource = ModuleMaker | FrozenModule;

type Loader = () => Promise<ModuleSource>;

const frozen = async (chunk: Promise<{ default: FrozenModule }>): Promise<FrozenModule> => (await chunk).default;

/** Loaders by full name. Each import is written out, for the bundler makes a chunk of every one. */
export const moduleLoaders: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['__future__', () => frozen(import('./python/__future__.frozen.js'))],
  ['_abc', async () => (await import('./modules/abc-data.js')).makeAbcData],
  ['_asyncio', async () => (await import('./modules/asyncio-core.js')).makeAsyncioCore],
  ['_code', async () => (await import('./modules/code-text.js')).makeCodeText],
  ['_collections', async () => (await import('./modules/collections-core.js')).makeCollectionsCore],
  ['_collections_abc', () => frozen(import('./python/_collections_abc.frozen.js'))],
  ['_functools', async () => (await import('./modules/functools-core.js')).makeFunctoolsCore],
  ['_heapq', async () => (await import('./modules/heap-core.js')).makeHeapCore],
  ['_io', async () => (await import('./modules/io-core.js')).makeIOCore],
  ['_json', async () => (await import('./modules/json-core.js')).makeJsonCore],
  ['_random', async () => (await import('./modules/random-core.js')).makeRandomCore],
  ['_sre', async () => (await import('./modules/sre.js')).makeSre],
  ['_typing', async () => (await import('./modules/typing-core.js')).makeTypingCore],
  ['_text_signatures', () => frozen(import('./python/_text_signatures.frozen.js'))],
  ['_traceback', async () => (await import('./modules/traceback-core.js')).makeTracebackCore],
  ['_weakref', async () => (await import('./modules/weakref-core.js')).makeWeakrefCore],
  ['_types', async () => (await import('./modules/types-core.js')).makeTypesCore],
  ['_warnings', async () => (await import('./modules/warnings-core.js')).makeWarningsCore],
  ['abc', () => frozen(import('./python/abc.frozen.js'))],
  ['asyncio', () => frozen(import('./python/asyncio/__init__.frozen.js'))],
  ['asyncio._events', () => frozen(import('./python/asyncio/_events.frozen.js'))],
  ['asyncio._sync', () => frozen(import('./python/asyncio/_sync.frozen.js'))],
  ['asyncio._waiting', () => frozen(import('./python/asyncio/_waiting.frozen.js'))],
  ['bisect', async () => (await import('./modules/bisect.js')).makeBisect],
  ['collections', () => frozen(import('./python/collections/__init__.frozen.js'))],
  ['collections.abc', () => frozen(import('./python/collections/abc.frozen.js'))],
  ['statistics', () => frozen(import('./python/statistics.frozen.js'))],
  ['string', () => frozen(import('./python/string/__init__.frozen.js'))],
  ['string.templatelib', async () => (await import('./modules/templatelib.js')).makeTemplatelib],
  ['contextlib', () => frozen(import('./python/contextlib.frozen.js'))],
  ['copy', () => frozen(import('./python/copy.frozen.js'))],
  ['dataclasses', () => frozen(import('./python/dataclasses.frozen.js'))],
  ['dis', async () => (await import('./modules/dis.js')).makeDis],
  ['enum', () => frozen(import('./python/enum.frozen.js'))],
  ['fractions', () => frozen(import('./python/fractions.frozen.js'))],
  ['functools', () => frozen(import('./python/functools.frozen.js'))],
  ['heapq', () => frozen(import('./python/heapq.frozen.js'))],
  ['io', () => frozen(import('./python/io.frozen.js'))],
  ['gc', async () => (await import('./modules/gc.js')).makeGc],
  ['inspect', () => frozen(import('./python/inspect.frozen.js'))],
  ['itertools', async () => (await import('./modules/itertools.js')).makeItertools],
  ['json', () => frozen(import('./python/json/__init__.frozen.js'))],
  ['json.decoder', () => frozen(import('./python/json/decoder.frozen.js'))],
  ['json.encoder', () => frozen(import('./python/json/encoder.frozen.js'))],
  ['keyword', () => frozen(import('./python/keyword.frozen.js'))],
  ['math', async () => (await import('./modules/math.js')).makeMath],
  ['numbers', () => frozen(import('./python/numbers.frozen.js'))],
  ['operator', async () => (await import('./modules/operator.js')).makeOperator],
  ['random', () => frozen(import('./python/random.frozen.js'))],
  ['re', () => frozen(import('./python/re.frozen.js'))],
  ['traceback', () => frozen(import('./python/traceback.frozen.js'))],
  ['textwrap', () => frozen(import('./python/textwrap.frozen.js'))],
  ['time', async () => (await import('./modules/time.js')).makeTime],
  ['typing', () => frozen(import('./python/typing.frozen.js'))],
  ['weakref', () => frozen(import('./python/weakref.frozen.js'))],
  ['types', () => frozen(import('./python/types.frozen.js'))],
  ['warnings', () => frozen(import('./python/warnings.frozen.js'))],
]);
