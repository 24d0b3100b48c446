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
/** By full name; a chunk that could not be had is asked for again. */
const loading = new Map<string, Promise<void>>();

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
  await Promise.all(Array.from(names, (name) => Promise.all(withPackages(name).map(load))));
}

/** `a.b.c` → `a`, `a.b`, `a.b.c`. */
const withPackages = (name: string): string[] => name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'));

function load(name: string): Promise<void> {
  const loader = moduleLoaders.get(name);
  if (loader === undefined || loaded.has(name)) return Promise.resolve();
  let task = loading.get(name);
  if (task === undefined) {
    task = fetchModule(name, loader).finally(() => loading.delete(name));
    loading.set(name, task);
  }
  return task;
}

async function fetchModule(name: string, loader: () => Promise<ModuleSource>): Promise<void> {
  let source: ModuleSource;
  try {
    source = await loader();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Diagnostic('environment', `The library module ${name} could not be loaded (${reason}).`);
  }
  if (typeof source !== 'function') await loadModules(source.imports);
  loaded.set(name, prepared(name, source));
}

function prepared(name: string, source: ModuleSource): LoadedModule {
  return typeof source === 'function' ? { make: source } : { code: thawCode(source.code, frozenFilename(name)), isPackage: source.isPackage };
}
