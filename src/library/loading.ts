/** Loads chunks of the library. What has been loaded serves every machine of the page. */
import { frozenFilename, thawCode } from '../bytecode/frozen-code.js';
import type { CodeObject } from '../bytecode/code.js';
import { Diagnostic } from '../source/diagnostic.js';
import type { ModuleMaker, ModuleSource } from './modules.js';
import { moduleLoaders } from './modules.js';

/** A module that is here: made by a function, or code to be run. */
export type LoadedModule =
  | { readonly make: ModuleMaker }
  | { readonly code: CodeObject; readonly isPackage: boolean };

/** By full name. */
const loaded = new Map<string, LoadedModule>();
/** The chunks by full name, and what each module imports in turn; one that could not be had is asked for again. */
const chunks = new Map<string, Promise<readonly string[]>>();

/** A module that is here already. */
export function loadedModule(name: string): LoadedModule | undefined {
  return loaded.get(name);
}

/** Whether the library has a module. */
export function hasModule(name: string): boolean {
  return moduleLoaders.has(name);
}

/** The modules that programs can import, sorted; those for the library's own use left out. */
export function moduleNames(): string[] {
  return ['builtins', 'sys', ...moduleLoaders.keys()].filter((name) => !/^_[^_]|\._/.test(name)).sort();
}

/**
 * Loads modules, the packages that they are in, and what they import in turn; names that the library does not have are passed over.
 * @throws Diagnostic of kind `environment` for a chunk that cannot be had
 */
export async function loadModules(names: Iterable<string>): Promise<void> {
  // Modules may import one another: each is visited once, and nobody waits for who waits for him.
  const seen = new Set<string>();
  const visit = async (name: string): Promise<void> => {
    if (seen.has(name)) return;
    seen.add(name);
    await visitAll(await chunk(name));
  };
  const visitAll = async (all: Iterable<string>): Promise<void> => {
    await Promise.all(Array.from(all).flatMap(withPackages).map(visit));
  };
  await visitAll(names);
}

/** `a.b.c` → `a`, `a.b`, `a.b.c`. */
const withPackages = (name: string): string[] => name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

/** Has a module's chunk loaded; gives what it imports. */
function chunk(name: string): Promise<readonly string[]> {
  const loader = moduleLoaders.get(name);
  if (loader === undefined) return Promise.resolve([]);
  let task = chunks.get(name);
  if (task === undefined) {
    task = fetchModule(name, loader);
    chunks.set(name, task);
    task.catch(() => chunks.delete(name));
  }
  return task;
}

async function fetchModule(name: string, loader: () => Promise<ModuleSource>): Promise<readonly string[]> {
  let source: ModuleSource;
  try {
    source = await loader();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Diagnostic('environment', `The library module ${name} could not be loaded (${reason}).`);
  }
  loaded.set(name, prepared(name, source));
  return typeof source === 'function' ? [] : source.imports;
}

function prepared(name: string, source: ModuleSource): LoadedModule {
  return typeof source === 'function' ? { make: source } : { code: thawCode(source.code, frozenFilename(name)), isPackage: source.isPackage };
}
