/**
 * Where the snippet comes from. In this order: `code`, `trace`, `src`, a child script, a child `pre code`,
 * a child `pre`, the element's own text. Children may still be streaming in, so the subtree is watched;
 * the light DOM is never written to.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeTextOf, dedent } from './code-text.js';

/** A snippet as text, the address of one, or the address of a finished trace. */
export type Source = { kind: 'text'; text: string } | { kind: 'src'; url: string } | { kind: 'trace'; url: string } | { kind: 'none' };

interface SourceHost extends ReactiveControllerHost, HTMLElement {
  code: string | null;
  src: string | null;
  traceUrl: string | null;
  stdin: string | null;
  stops: string;
}

export class SourceController implements ReactiveController {
  private readonly observer = new MutationObserver(() => this.check());
  private last = '';

  /** @param found called whenever the source differs from the last one, once its children have arrived */
  constructor(private readonly host: SourceHost, private readonly found: (source: Source) => void) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer.observe(this.host, { childList: true, characterData: true, subtree: true });
    if (!this.arrived()) document.addEventListener('DOMContentLoaded', this.check, { once: true });
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    document.removeEventListener('DOMContentLoaded', this.check);
  }

  hostUpdate(): void {
    this.check();
  }

  private readonly check = (): void => {
    const source = this.read();
    if (source === null) return;
    const key = JSON.stringify([source, this.host.stdin, this.host.stops]);
    if (key === this.last) return;
    this.last = key;
    this.found(source);
  };

  /** The source as it stands now; null while children may still come. */
  private read(): Source | null {
    const { code, traceUrl, src } = this.host;
    if (code !== null) return { kind: 'text', text: dedent(code) };
    if (traceUrl) return { kind: 'trace', url: traceUrl };
    if (src?.startsWith('#')) return this.fromPage(src.slice(1));
    if (src) return { kind: 'src', url: src };
    return this.arrived() ? this.fromChildren() : null;
  }

  private fromPage(id: string): Source | null {
    const target = document.getElementById(id);
    if (target) return { kind: 'text', text: codeTextOf(target) };
    return document.readyState === 'loading' ? null : { kind: 'src', url: `#${id}` };
  }

  private fromChildren(): Source {
    const block = this.host.querySelector('script[type="text/x-python"], script[type="text/x-closure-viz"]') ?? this.host.querySelector('pre code') ?? this.host.querySelector('pre');
    const text = block ? codeTextOf(block) : dedent([...this.host.childNodes].filter((node) => node instanceof Text).map((node) => node.data).join(''));
    return block || text !== '' ? { kind: 'text', text } : { kind: 'none' };
  }

  /** The parser has passed the end tag once anything follows the element or one of its ancestors. */
  private arrived(): boolean {
    if (document.readyState !== 'loading') return true;
    for (let node: Node | null = this.host; node; node = node.parentNode) if (node.nextSibling) return true;
    return false;
  }
}
