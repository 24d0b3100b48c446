/** The bytecode and its panel: loaded when the panel is first shown, then kept with the trace. */
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CodeListing } from '../engine/listings.js';
import type { Trace } from '../trace/schema.js';
import type { CodeObject } from '../trace/state.js';
import type { BytecodeModel } from './panels/bytecode.js';
import { listSnippet } from './recording.js';

export class BytecodeController implements ReactiveController {
  private trace: Trace | null = null;
  private listings: readonly CodeListing[] | null = null;
  private panel: typeof import('./panels/bytecode.js') | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void { /* Everything is asked for when it is drawn. */ }

  /** The panel for a code object of a trace; only its room until it is here. */
  render(trace: Trace, code: CodeObject | null, model: Omit<BytecodeModel, 'listing'>): TemplateResult {
    if (this.trace !== trace) void this.load(trace);
    return this.panel ? this.panel.renderBytecode({ ...model, listing: this.of(code) }) : html`<section class="bytecode"></section>`;
  }

  /** The rows of a code object; `waiting` until they are here, null where there are none. */
  private of(code: CodeObject | null): CodeListing | 'waiting' | null {
    if (this.listings === null) return 'waiting';
    return this.listings.find(({ qualname, firstLine, input }) => qualname === code?.q && firstLine === code.l && input === code.i) ?? null;
  }

  private async load(trace: Trace): Promise<void> {
    this.trace = trace;
    this.listings = null;
    let found: readonly CodeListing[] = [];
    try {
      this.panel ??= await import('./panels/bytecode.js');
      found = trace.header.text === undefined ? [] : await listSnippet(trace.header.text);
    } catch {
      // Without an engine, or of a trace made by another Python, the panel says that there is nothing.
    }
    if (this.trace !== trace) return;
    this.listings = found;
    this.host.requestUpdate();
  }
}
