/** The bytecode panel: the code object that runs, an instruction a row, those of the lit line marked. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CodeListing, ListingRow } from '../../engine/listings.js';
import { say, type Lang } from '../strings.js';

/** How opcodes are named: as they are, or without what is the interpreter's own bookkeeping. */
export type OpcodeNames = 'exact' | 'plain';

export interface BytecodeModel {
  lang: Lang;
  listing: CodeListing | 'waiting' | null;
  /** The line that just ran, and the one that runs next; 0 for none. */
  line: number;
  next: number;
  names: OpcodeNames;
  /** Whether a global name is one of the builtins. */
  isBuiltin: (name: string) => boolean;
  choose: (names: OpcodeNames) => void;
}

export function renderBytecode(model: BytecodeModel): TemplateResult {
  const { lang, listing, names, choose } = model;
  const title = listing === null || listing === 'waiting' ? nothing : html` <code>${listing.qualname}</code>`;
  return html`<section class="bytecode" part="bytecode" aria-label=${say(lang, 'bytecode')}>
    <header><span>${say(lang, 'bytecode')}${title}</span><label title=${say(lang, 'bytecode.plain.help')}><input type="checkbox" .checked=${names === 'plain'}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked ? 'plain' : 'exact')}>${say(lang, 'bytecode.plain')}</label></header>
    ${listing === 'waiting' ? nothing : listing === null ? html`<p>${say(lang, 'bytecode.none')}</p>` : renderListing(listing, model)}
  </section>`;
}

function renderListing({ rows, handlers }: CodeListing, model: BytecodeModel): TemplateResult {
  return html`<div class="rows" tabindex="0" role="group" aria-label=${say(model.lang, 'bytecode')}><table><tbody>${rows.map((row) => renderRow(row, model))}</tbody></table>
    ${handlers.length === 0 ? nothing : html`<p class="handlers">${say(model.lang, 'bytecode.handlers')}: ${handlers.join(', ')}</p>`}</div>`;
}

function renderRow(row: ListingRow, model: BytecodeModel): TemplateResult {
  const { line, startsLine, label, names, arg } = row;
  const state = line !== null && line === model.line ? 'now' : line !== null && line === model.next ? 'next' : '';
  return html`<tr class="${state} ${startsLine ? 'starts' : ''}"><td class="ln">${startsLine ? line ?? '–' : nothing}</td><td class="to">${label}</td>${
    renderName(names, model.names)}<td class="arg">${arg}</td><td>${renderText(row, model)}</td></tr>`;
}

/** A name that is not the opcode's own looks it, and tells the own one. */
function renderName(names: ListingRow['names'], shown: OpcodeNames): TemplateResult {
  return names.exact === names[shown] ? html`<td>${names.exact}</td>` : html`<td class="renamed" title=${names.exact}>${names[shown]}</td>`;
}

/** The name in its scope's colour, as in the code; what comes after it (`+ NULL`) is quiet. */
function renderText({ text, scope }: ListingRow, model: BytecodeModel): TemplateResult | string {
  if (scope === null || text === '') return text;
  const [name = '', ...rest] = text.split(' + ');
  const role = scope === 'global' && model.isBuiltin(name) ? 'builtin' : scope;
  return html`<span class="s-${role}">${name}</span>${rest.length > 0 ? html`<span class="quiet"> + ${rest.join(' + ')}</span>` : nothing}`;
}
