// The Pythons that run in a page, each as a function that runs a program and gives what it printed.

const script = (src) => new Promise((resolve, reject) => {
  document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: () => reject(new Error(`${src} does not load`)) }));
});

const bytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** Ours, without a recording, as compiled into `out`. */
export async function ours(out) {
  const { createEngine } = await import(`/${out}/src/engine/engine.js`);
  const [runtime, grammar] = await Promise.all(['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'].map((file) => bytes(`/node_modules/${file}`)));
  const engine = await createEngine({ runtime, grammar });
  return async (program) => {
    let printed = '';
    await engine.run(program, { write: (_, text) => { printed += text; } });
    return printed;
  };
}

export async function skulpt() {
  await script('node_modules/skulpt/dist/skulpt.min.js');
  await script('node_modules/skulpt/dist/skulpt-stdlib.js');
  const { Sk } = globalThis;
  const read = (file) => {
    const text = Sk.builtinFiles.files[file];
    if (text === undefined) throw new Error(`no file ${file}`);
    return text;
  };
  return async (program) => {
    let printed = '';
    Sk.configure({ output: (text) => { printed += text; }, read, __future__: Sk.python3 });
    await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('main', false, program, true));
    return printed;
  };
}

export async function brython() {
  await script('node_modules/brython/brython.min.js');
  let runs = 0;
  let printed = '';
  // Brython's standard output is the console.
  console.log = (...texts) => { printed += texts.join(' '); };
  return (program) => {
    printed = '';
    globalThis.__BRYTHON__.runPythonSource(program, `main${runs++}`);
    return printed;
  };
}

export async function pyodide() {
  const { loadPyodide } = await import('/node_modules/pyodide/pyodide.mjs');
  let printed = '';
  const python = await loadPyodide({ stdout: (line) => { printed += `${line}\n`; } });
  return (program) => {
    printed = '';
    const globals = python.globals.get('dict')();
    python.runPython(program, { globals });
    globals.destroy();
    return printed;
  };
}
