/** The bytecode that the panel shows: fetched from the engine when the panel is first there, then kept with its trace. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CodeListing } from '../engine/listings.js';
import type { Trace } from '../trace/schema.js';
import type { CodeObject } from '../trace/state.js';
import { listSnippet } from './recording.js';

export class BytecodeController implements ReactiveController {
  private trace: Trace | null = null;
  private listings: readonly CodeListing[] | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void { /* Everything is asked for when it is drawn. */ }

  /** The rows of a code object; `waiting` until they are here, null where there are none. */
  of(trace: Trace, code: CodeObject | null): CodeListing | 'waiting' | null {
    if (this.trace !== trace) void this.load(trace);
    if (this.listings === null) return 'waiting';
    return this.listings.find(({ qualname, firstLine, input }) => qualname === code?.q && firstLine === code.l && input === code.i) ?? null;
  }

  private async load(trace: Trace): Promise<void> {
    this.trace = trace;
    this.listings = null;
    let found: readonly CodeListing[] = [];
    try {
      found = trace.header.text === undefined ? [] : await listSnippet(trace.header.text);
    } catch {
      // Without an engine, or of a trace made by another Python, the panel says that there is nothing.
    }
    if (this.trace !== trace) return;
    this.listings = found;
    this.host.requestUpdate();
  }
}
