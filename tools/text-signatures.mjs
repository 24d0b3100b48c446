// Writes src/library/python/_text_signatures.py: what inspect.signature() says of CPython's builtins, read from the oracle
// (CPython 3.14.2 in pyodide). `node tools/text-signatures.mjs`
import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';

const query = `
import builtins, inspect, json, types

functions, slots = {}, {}

def add(table, key, value):
    try: table.setdefault(str(inspect.signature(value)), {})[key] = None
    except ValueError: pass

for name, value in list(vars(builtins).items()):
    if name.startswith('_') and name != '__import__' or name == 'help': continue
    if not isinstance(value, type):
        if isinstance(value, types.BuiltinFunctionType): add(functions, name, value)
        continue
    if value is not object: add(functions, name, value)
    for own, method in list(vars(value).items()):
        if isinstance(method, types.WrapperDescriptorType): add(slots, own, method)
        elif isinstance(method, types.MethodDescriptorType): add(functions, f'{value.__name__}.{own}', method)
        elif isinstance(method, (types.ClassMethodDescriptorType, types.BuiltinFunctionType)): add(functions, f'{value.__name__}.{own}', getattr(value, own))
json.dumps([{text: list(names) for text, names in table.items()} for table in (functions, slots)])
`;

const python = await loadPyodide();
const [functions, slots] = JSON.parse(python.runPython(query));

const wrapped = (names) => {
  const lines = [''];
  for (const name of names) {
    if (lines.at(-1).length + name.length > 110) lines.push('');
    lines[lines.length - 1] += `${name} `;
  }
  return lines.map((line) => `        '${line}'\n`).join('');
};
const table = (signatures) => Object.entries(signatures).map(([text, names]) => `    ${JSON.stringify(text)}:\n${wrapped(names)}        ,\n`).join('');

writeFileSync(new URL('../src/library/python/_text_signatures.py', import.meta.url), `# Written by tools/text-signatures.mjs from CPython 3.14.2; do not edit.


def _by_name(texts):
    return {name: text for text, names in texts.items() for name in names.split()}


# What inspect.signature() says of builtin functions, types and methods.
signatures = _by_name({
${table(functions)}})

# The same of special methods, which have one signature in all types.
slots = _by_name({
${table(slots)}})
`);
