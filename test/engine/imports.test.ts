import assert from 'node:assert/strict';
import test from 'node:test';
import { Diagnostic } from '../../src/source/diagnostic.js';
import { SourceText } from '../../src/source/text.js';
import { refuseMissingModules } from '../../src/engine/imports.js';
import { nodeParser } from '../support/parser.js';

async function refusal(text: string): Promise<string | null> {
  const parser = await nodeParser();
  try {
    refuseMissingModules(parser.parse(text, 'exec'), new SourceText(text));
    return null;
  } catch (error) {
    if (error instanceof Diagnostic) return error.message;
    throw error;
  }
}

test('a module of CPython’s that is not here is refused by name, wherever it is imported', async () => {
  assert.equal(await refusal('import re'), 'the module `re` is not supported yet, line 1');
  assert.equal(await refusal('def f():\n    try:\n        from os.path import join\n    except ImportError:\n        pass'), 'the module `os.path` is not supported yet, line 3');
  assert.equal(await refusal('import sys, json as j'), 'the module `json` is not supported yet, line 1');
  assert.equal(await refusal('from __future__ import annotations'), 'the module `__future__` is not supported yet, line 1');
});

test('what is here, and what nobody has, is left to the run', async () => {
  for (const text of ['import sys', 'from functools import wraps', 'import dis as d, types', 'import no_such_module', 'from . import x']) {
    assert.equal(await refusal(text), null, text);
  }
});
