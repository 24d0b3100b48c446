import type { PyCode } from './code.js';
import type { FrameObject } from './frame.js';
import { PyObject } from './object.js';
import type { PyValue } from './object.js';
import { builtinType } from './type.js';
import type { PyType } from './type.js';

export const generatorType = builtinType('generator');
export const coroutineType = builtinType('coroutine');
export const asyncGeneratorType = builtinType('async_generator');

for (const type of [generatorType, coroutineType, asyncGeneratorType]) type.isFinal = true;

/** What a resumable object is called in messages. */
type Noun = 'generator' | 'coroutine' | 'async generator';

/**
 * Generators, coroutines and asynchronous generators: what owns a frame that sleeps and goes on. The frame is the
 * machine's and keeps its identity through every suspension.
 */
export abstract class PyResumable extends PyObject {
  state: 'created' | 'suspended' | 'running' | 'finished' = 'created';
  /** The value of `return`, while whoever woke it has not taken it. */
  returned: PyValue | undefined;
  /**
   * Only who just called for it holds it. A generator in a loop is closed when the loop is left; a coroutine that is
   * dropped was never awaited.
   */
  temporary = false;
  /** Its frame; null once it has ended. */
  frame: FrameObject | null;
  readonly code: PyCode;

  constructor(frame: FrameObject, public name: string, public qualname: string, type: PyType) {
    super(type);
    this.frame = frame;
    this.code = frame.code;
  }

  abstract get noun(): Noun;

  /** What it waits for while it sleeps in a `yield from` or an `await` (`_PyGen_yf`). */
  get delegate(): PyValue | undefined {
    return this.state === 'suspended' ? this.frame?.delegate : undefined;
  }
}

/** A generator object. */
export class PyGenerator extends PyResumable {
  constructor(frame: FrameObject, name: string, qualname: string) {
    super(frame, name, qualname, generatorType);
  }

  override get noun(): Noun { return 'generator'; }
}

/** What a call of an `async def` gives. */
export class PyCoroutine extends PyResumable {
  constructor(frame: FrameObject, name: string, qualname: string) {
    super(frame, name, qualname, coroutineType);
  }

  override get noun(): Noun { return 'coroutine'; }
}

/** What a call of an `async def` with a `yield` gives. */
export class PyAsyncGenerator extends PyResumable {
  /** `aclose()` was asked for, or it has ended. */
  closed = false;
  /** One of its awaitables is under way. */
  busy = false;

  constructor(frame: FrameObject, name: string, qualname: string) {
    super(frame, name, qualname, asyncGeneratorType);
  }

  override get noun(): Noun { return 'async generator'; }
}

const asyncYieldType = builtinType('async_generator_wrapped_value');

/** What an asynchronous generator yields: wrapped, since a bare value is an `await` of its that goes on to the event loop. */
export class PyAsyncYield extends PyObject {
  constructor(readonly value: PyValue) {
    super(asyncYieldType);
  }
}
