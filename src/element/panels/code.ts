/** The code panel: lines with the names' marks, the lit line, output under its prompt, a fault at its place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Evaluated } from '../../scene/model.js';
import { say, type Lang } from '../strings.js';
import type { Variable } from '../variables.js';
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
  /** The sub-expression that has just got its value. */
  expression: Evaluated | null;
  /** Variables that the reader points at. */
  lit: ReadonlySet<Variable>;
  /** Characters that a line has room for, roughly. */
  columns: number;
  /** The line lit in the error colour instead. */
  raising: boolean;
  legend: boolean;
  /** The output panel where it stands under the code. */
  output: TemplateResult | typeof nothing;
}

/** Characters that the room around a value counts for. */
const VALUE_PADDING = 5;

const CLASS: Record<Mark, string> = {
  keyword: 'kw', plain: 'p', comment: 'cm', local: 's-local', cell: 's-cell', free: 's-free', global: 's-global', builtin: 's-builtin', class: 's-local',
};

/** Tokens with the ranges of columns that stand out; names keep their marks in them. */
interface Range { start: number; end: number; cls: string }

const token = ({ text, mark, variable }: Token, lit: ReadonlySet<Variable>, cls = ''): TemplateResult => {
  const classes = `${CLASS[mark]} ${cls} ${variable && lit.has(variable) ? 'lit' : ''}`.trimEnd();
  return html`<span class=${classes} data-variable=${variable ?? nothing}>${text}</span>`;
};

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
    case 'output': return html`<li class="out ${row.stream} ${outputState(row, model.step)}"><i></i><span>${row.text}</span></li>`;
    case 'expected': return html`<li class="quiet expected"><i></i><span>${row.text}</span></li>`;
    case 'remark': return html`<li class="remark ${model.step >= row.step ? '' : 'later'}"><i></i><span>${remarkText(row, model.lang)}</span></li>`;
    case 'fault': return html`<li class="fault" part="error" role="alert"><i></i><span>${row.text}</span></li>`;
  }
}

function outputState(row: CodeRow & { kind: 'output' }, step: number): string {
  if (row.step > step) return row.announced ? 'announced' : 'later';
  return row.step === step ? 'fresh' : '';
}

function remarkText(row: CodeRow & { kind: 'remark' }, lang: Lang): string {
  const why = say(lang, `differs.${row.why}`);
  return why === '' ? `↑ ${say(lang, 'expected')}` : `↑ ${say(lang, 'expected')}: ${why}`;
}

function codeLine(row: CodeRow & { kind: 'code' }, model: CodeModel): TemplateResult {
  const now = row.line === model.line;
  const classes = [now ? (model.raising ? 'now raising' : 'now') : '', row.line === model.next && !now ? 'next' : ''].join(' ').trim();
  const evaluated = model.expression && evaluatedIn(row, model.expression);
  const ranges = [...(row.fault ? [{ ...row.fault, cls: 'wrong' }] : []), ...(evaluated ? [evaluated] : [])];
  return html`<li class=${classes} part=${now ? 'line current-line' : 'line'} aria-current=${now ? 'step' : nothing}><i>${row.line}</i><span>${
    row.prompt === '' ? nothing : html`<span class="prompt">${row.prompt}</span>`}${
    pieces(row, ranges, model.lit)}${row.tokens.length === 0 ? ' ' : nothing}${
    evaluated && model.expression && row.line === model.expression.span[2] ? worth(row, model.expression.value, model.columns) : nothing}</span></li>`;
}

const widthOf = (row: CodeRow & { kind: 'code' }): number => row.tokens.reduce((sum, { text }) => sum + text.length, 0);

/** The columns of an expression in one of its lines, without indentation; null where it is not in this line. */
function evaluatedIn(row: CodeRow & { kind: 'code' }, { span: [line, col, endLine, endCol] }: Evaluated): Range | null {
  if (row.line < line || row.line > endLine) return null;
  const indent = row.tokens[0]?.mark === 'plain' ? row.tokens[0].text.length - row.tokens[0].text.trimStart().length : 0;
  const start = row.line === line ? col - row.prompt.length : indent;
  return { start, end: row.line === endLine ? endCol - row.prompt.length : widthOf(row), cls: 'evaluated' };
}

/** What an expression has come to: after its line, or over the line's end where there is no room. */
function worth(row: CodeRow & { kind: 'code' }, text: string, columns: number): TemplateResult {
  const room = columns - widthOf(row) - row.prompt.length;
  return html`<span class="worth ${text.length + VALUE_PADDING > room ? 'over' : ''}">${text}</span>`;
}

function pieces(row: CodeRow & { kind: 'code' }, ranges: readonly Range[], lit: ReadonlySet<Variable>): TemplateResult[] {
  const parts: TemplateResult[] = [];
  let at = 0;
  for (const whole of row.tokens) {
    const end = at + whole.text.length;
    const cuts = ranges.flatMap(({ start, end: stop }) => [start, stop]).filter((cut) => cut > at && cut < end);
    const edges = [at, ...new Set(cuts.sort((a, b) => a - b)), end];
    for (const [index, from] of edges.slice(0, -1).entries()) {
      const text = whole.text.slice(from - at, (edges[index + 1] ?? end) - at);
      parts.push(token({ ...whole, text }, lit, ranges.filter(({ start, end: stop }) => from >= start && from < stop).map(({ cls }) => cls).join(' ')));
    }
    at = end;
  }
  if (row.fault && row.fault.start >= at) parts.push(html`<span class="wrong">&nbsp;</span>`);
  return parts;
}

function legend(lang: Lang): TemplateResult {
  const roles = ['local', 'cell', 'free', 'global', 'builtin'] as const;
  return html`<div class="legend">${roles.map((role) => html`<span><code class="s-${role}">x</code>${say(lang, role)}</span>`)}</div>`;
}
