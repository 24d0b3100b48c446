/** The code panel: lines with the names' marks, the lit line, output under its prompt, a fault at its place. */
import { html, nothing, type TemplateResult } from 'lit';
import { say, type Lang } from '../strings.js';
import type { CodeRow } from '../code-rows.js';
import type { Mark, Token } from '../code-tokens.js';

export interface CodeModel {
  lang: Lang;
  rows: readonly CodeRow[];
  /** The line that just ran, and the one that runs next; 0 for none. */
  line: number;
  next: number;
  /** Output of inputs is shown once their step is reached. */
  step: number;
  /** The line lit in the error colour instead. */
  raising: boolean;
  legend: boolean;
  /** The output panel where it stands under the code. */
  output: TemplateResult | typeof nothing;
}

const CLASS: Record<Mark, string> = {
  keyword: 'kw', plain: 'p', comment: 'cm', local: 's-local', cell: 's-cell', free: 's-free', global: 's-global', builtin: 's-builtin', class: 's-local',
};

const token = ({ text, mark }: Token): TemplateResult => html`<span class=${CLASS[mark]}>${text}</span>`;

export function renderCode(model: CodeModel): TemplateResult {
  return html`<div class="code" part="code">
    <ol aria-label=${say(model.lang, 'code')} tabindex="0">${model.rows.map((row) => renderRow(row, model))}</ol>
    ${model.legend ? legend(model.lang) : nothing}
    ${model.output}
  </div>`;
}

function renderRow(row: CodeRow, model: CodeModel): TemplateResult {
  switch (row.kind) {
    case 'code': return codeLine(row, model);
    case 'separator': return html`<li class="quiet"><i>${row.line}</i><span>${row.text}</span></li>`;
    // Always in the flow, so that nothing jumps when it appears.
    case 'output': return html`<li class="out ${row.stream} ${model.step >= row.step ? '' : row.announced ? 'announced' : 'later'}"><i></i><span>${row.text}</span></li>`;
    case 'expected': return html`<li class="quiet expected"><i></i><span>${row.text}</span></li>`;
    case 'remark': return html`<li class="remark ${model.step >= row.step ? '' : 'later'}"><i></i><span>${remarkText(row, model.lang)}</span></li>`;
    case 'fault': return html`<li class="fault" part="error" role="alert"><i></i><span>${row.text}</span></li>`;
  }
}

function remarkText(row: CodeRow & { kind: 'remark' }, lang: Lang): string {
  const why = say(lang, `differs.${row.why}`);
  return why === '' ? `↑ ${say(lang, 'expected')}` : `↑ ${say(lang, 'expected')}: ${why}`;
}

function codeLine(row: CodeRow & { kind: 'code' }, model: CodeModel): TemplateResult {
  const now = row.line === model.line;
  const classes = [now ? (model.raising ? 'now raising' : 'now') : '', row.line === model.next && !now ? 'next' : ''].join(' ').trim();
  return html`<li class=${classes} part=${now ? 'line current-line' : 'line'} aria-current=${now ? 'step' : nothing}><i>${row.line}</i><span>${
    row.prompt === '' ? nothing : html`<span class="prompt">${row.prompt}</span>`}${
    row.fault ? withFault(row, row.fault) : row.tokens.map(token)}${row.tokens.length === 0 ? ' ' : nothing}</span></li>`;
}

/** The tokens with the faulty columns underlined; names keep their marks around them. */
function withFault(row: CodeRow & { kind: 'code' }, fault: { start: number; end: number }): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let at = 0;
  for (const { text, mark } of row.tokens) {
    const from = Math.max(0, Math.min(text.length, fault.start - at));
    const to = Math.max(from, Math.min(text.length, fault.end - at));
    if (from > 0) parts.push(token({ text: text.slice(0, from), mark }));
    if (to > from) parts.push(html`<span class="${CLASS[mark]} wrong">${text.slice(from, to)}</span>`);
    if (to < text.length) parts.push(token({ text: text.slice(to), mark }));
    at += text.length;
  }
  if (fault.start >= at) parts.push(html`<span class="wrong">&nbsp;</span>`);
  return parts;
}

function legend(lang: Lang): TemplateResult {
  const roles = ['local', 'cell', 'free', 'global', 'builtin'] as const;
  return html`<div class="legend">${roles.map((role) => html`<span><code class="s-${role}">x</code>${say(lang, role)}</span>`)}</div>`;
}
