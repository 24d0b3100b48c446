/** CPython's own standard library, as the oracle has it: much code that was not written to be a test. */
import type { Oracle } from './oracle.js';

const SOURCES_PY = `
import json, os, zipfile, sys
def _sources():
    for entry in sys.path:
        if zipfile.is_zipfile(entry):
            with zipfile.ZipFile(entry) as library:
                return {name: library.read(name).decode() for name in library.namelist() if name.endswith('.py')}
    library = os.path.dirname(os.__file__)
    found = [os.path.join(at, name) for at, _, names in os.walk(library) for name in names if name.endswith('.py')]
    return {os.path.relpath(name, library): open(name, encoding='utf-8').read() for name in found}
json.dumps(_sources())
`;

/** Texts of its modules by file name, subpackages included. */
export function standardLibrary(python: Oracle): Record<string, string> {
  return JSON.parse(python.run(SOURCES_PY)) as Record<string, string>;
}
