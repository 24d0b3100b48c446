/** The element's own CSS. The tokens and the diagram's shapes come from `stage/`. */
import { css } from 'lit';

export const styles = css`
  :host { display: block; container-type: inline-size; font: 14px/20px var(--cv-font-ui); color: var(--cv-ink); -webkit-font-smoothing: antialiased; text-align: start; }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; }

  .base { display: grid; grid-template: minmax(0, 1fr) auto auto / 350px minmax(0, 1fr); block-size: 100%; background: var(--cv-bg); border: 1px solid var(--cv-line); border-radius: 14px; overflow: hidden; }
  .base.column { grid-template: auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr); border-width: 0; border-radius: 0; }
  .base.roomy:not(.column) { grid-template-columns: 420px minmax(0, 1fr); }
  .base.single { grid-template-columns: minmax(0, 1fr); }

  /* code */
  .code { background: var(--cv-panel); border-inline-end: 1px solid var(--cv-line); padding: 14px 0 12px; display: flex; flex-direction: column; min-block-size: 0; min-inline-size: 0; }
  .code ol { list-style: none; margin: 0; padding: 0; font: 12.5px/23px var(--cv-font-code); font-variant-ligatures: none; overflow: auto; position: relative; min-block-size: 0; max-block-size: 640px; scrollbar-width: thin; }
  .code ol:focus-visible { outline: 2px solid var(--cv-hl-edge); outline-offset: -2px; }
  .code li { display: grid; grid-template-columns: 36px minmax(0, 1fr); align-items: baseline; position: relative; }
  .code li > span { white-space: pre-wrap; overflow-wrap: anywhere; padding-inline: 4ch 12px; text-indent: -4ch; }
  .code i { font-style: normal; color: var(--cv-ink-3); text-align: right; padding-right: 12px; font-size: 11px; line-height: 1; user-select: none; }
  .code .now { background: var(--cv-hl); box-shadow: inset 3px 0 0 var(--cv-hl-edge); }
  .code .now i { color: var(--cv-hl-edge); font-weight: 600; }
  .code .now.raising { background: var(--cv-err-t); box-shadow: inset 3px 0 0 var(--cv-err); }
  .code .now.raising i { color: var(--cv-err); }
  .code .next { box-shadow: inset 1.5px 0 0 var(--cv-line-strong); }
  .code .p, .code .cm, .code .prompt { color: var(--cv-ink-2); }
  .code .cm { color: var(--cv-ink-3); }
  .code .prompt { color: var(--cv-ink-3); user-select: none; }
  .code .kw { font-weight: 600; color: var(--cv-ink); }
  .code .quiet > span { color: var(--cv-ink-3); }
  .code .out > span, .code .expected > span { grid-column: 1 / -1; padding-inline: 22px 6px; text-indent: 0; font-size: 11.5px; }
  .code .out i, .code .expected i { display: none; }
  .code .out > span { color: var(--cv-ink); }
  .code .out, .code .expected { line-height: 18px; }
  .code .out.err > span { color: var(--cv-err); }
  .code .out.announced > span { color: var(--cv-ink-3); }
  /* the room of what will be printed: a rail that waits */
  .code .later > span { visibility: hidden; }
  .code .later { background: repeating-linear-gradient(var(--cv-line-strong) 0 2px, transparent 2px 6px) 24px 0 / 2px 100% no-repeat; }
  .code .out.fresh { background: var(--cv-hl); }
  .code .remark { line-height: 18px; }
  .code .remark > span { font: 500 11px/18px var(--cv-font-ui); color: var(--cv-ink-3); text-indent: 0; padding-inline-start: 0; }
  .code .fault > span { font: 500 12.5px/20px var(--cv-font-ui); color: var(--cv-err); background: var(--cv-err-t); border-radius: 6px; padding: 3px 8px; margin: 4px 12px 5px 0; text-indent: 0; }
  .wrong { text-decoration: underline wavy var(--cv-err) 1.25px; text-underline-offset: 3px; }

  /* marks of names: the character grid never shifts */
  .s-local { color: var(--cv-local); }
  .s-global { color: var(--cv-global); }
  .s-builtin { color: var(--cv-builtin); font-style: italic; }
  .s-cell { color: var(--cv-cell); font-weight: 600; background: var(--cv-cell-t); box-shadow: 0 0 0 1.25px var(--cv-cell-edge); border-radius: 7px; padding: 0 2px; margin: 0 -2px; }
  .s-free { color: var(--cv-free); font-weight: 600; padding: 0 1px; margin: 0 -1px; border-radius: 5px 5px 2px 2px; background: repeating-linear-gradient(90deg, var(--cv-free-edge) 0 4px, transparent 4px 7px) 0 100% / 100% 1.8px no-repeat, var(--cv-free-t); }
  .say .s-cell, .say .s-free, .legend .s-cell, .legend .s-free { margin: 0; padding: 0 4px; }
  .legend { margin-block-start: auto; padding: 10px 16px 0 18px; display: flex; flex-wrap: wrap; gap: 6px 13px; font: 500 11.5px var(--cv-font-ui); color: var(--cv-ink-2); }
  .legend span { display: inline-flex; align-items: center; gap: 7px; }
  .legend code { font: 600 11.5px var(--cv-font-code); }
  .legend .s-builtin { font-style: italic; }

  /* a sub-expression and its value: nothing moves the text */
  .evaluated { text-decoration: underline 1.5px var(--cv-hl-edge); text-underline-offset: 4px; background-color: var(--cv-head); }
  .worth { position: absolute; margin-inline-start: 1.2ch; padding: 0 6px; font: 600 11.5px/17px var(--cv-font-code); text-indent: 0; white-space: nowrap; color: var(--cv-bg); background: var(--cv-hl-edge); border-radius: 6px; translate: 0 3px; }
  .worth::before { content: '= '; font-weight: 400; }
  .worth.over { inset: calc(100% - 4px) 6px auto auto; translate: none; z-index: 1; }

  /* what the reader points at: nothing moves */
  [data-variable] { cursor: default; }
  .code .lit, .say .lit { outline: 1.5px solid var(--cv-ink-2); outline-offset: 1px; border-radius: 4px; }

  /* diagram */
  .stage { position: relative; overflow: hidden; min-block-size: 0; background: var(--cv-bg); }
  .stage > svg { display: block; touch-action: pan-x pan-y; }
  .stage:focus-visible { outline: 2px solid var(--cv-hl-edge); outline-offset: -2px; }
  .stage .draggable { cursor: grab; }
  .stage .draggable:active { cursor: grabbing; }
  .stage .lights .lit { fill: none; stroke: var(--cv-ink-2); stroke-width: 1.75; }
  .lighting .links, .lighting .touches { opacity: 0.3; }
  .lighting .lights .line { stroke-width: 2.4; }
  .follow { position: absolute; z-index: 1; inset: 10px 10px auto auto; inline-size: auto; block-size: 28px; padding: 0 12px; border-radius: 14px; font: 600 11.5px/28px var(--cv-font-ui); color: var(--cv-ink); background: var(--cv-head); box-shadow: 0 0 0 1px var(--cv-line); }

  /* output, narration */
  .output { position: relative; grid-column: 1; border-block-start: 1px solid var(--cv-line); border-inline-end: 1px solid var(--cv-line); background: var(--cv-panel); padding: 8px 16px 8px 18px; font: 12px/18px var(--cv-font-code); white-space: pre-wrap; overflow-wrap: anywhere; max-block-size: 9.5em; overflow: auto; margin: 0; }
  .output::before { content: attr(aria-label); display: block; font: 600 10px/14px var(--cv-font-ui); letter-spacing: 0.07em; text-transform: uppercase; color: var(--cv-ink-3); margin-block-end: 2px; }
  .code > .output { border-inline-end: 0; margin-block-start: 8px; }
  .question { display: flex; flex-wrap: wrap; align-items: baseline; }
  .question input { flex: 1 1 12ch; min-inline-size: 8ch; font: inherit; color: inherit; background: var(--cv-hl); border: 0; border-block-end: 1px solid var(--cv-ink-3); padding: 0 2px; }
  .question button { font: 600 11px/18px var(--cv-font-ui); margin-inline-start: 8px; }
  .output .err { color: var(--cv-err); }
  .output .fresh { background: var(--cv-hl); }
  .output .later { visibility: hidden; }
  .say { grid-column: 1 / -1; border-block-start: 1px solid var(--cv-line); padding: 11px 18px 0; color: var(--cv-ink-2); overflow: auto; scrollbar-width: thin; }
  .l1 { block-size: 32px; } .l2 { block-size: 52px; } .l3 { block-size: 72px; } .l4 { block-size: 92px; } .l5 { block-size: 112px; } .l6 { block-size: 132px; }
  .base:not(:has(.controls)) .say { margin-block-end: 11px; }
  .say strong { color: var(--cv-ink); font-weight: 600; }
  .say code { font: 600 12.5px var(--cv-font-code); }

  /* bytecode */
  .bytecode { grid-column: 1 / -1; border-block-start: 1px solid var(--cv-line); background: var(--cv-panel); display: flex; flex-direction: column; block-size: 260px; min-block-size: 0; min-inline-size: 0; }
  .bytecode header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 14px; padding: 8px 16px 6px 18px; font: 600 10px/16px var(--cv-font-ui); letter-spacing: 0.07em; text-transform: uppercase; color: var(--cv-ink-3); }
  .bytecode header code { font: 600 11.5px var(--cv-font-code); letter-spacing: 0; text-transform: none; color: var(--cv-ink); margin-inline-start: 6px; }
  .bytecode label { display: inline-flex; align-items: center; gap: 6px; font: 500 11.5px/16px var(--cv-font-ui); letter-spacing: 0; text-transform: none; color: var(--cv-ink-2); cursor: pointer; }
  .bytecode input { margin: 0; accent-color: var(--cv-hl-edge); }
  .bytecode input:focus-visible, .bytecode .rows:focus-visible { outline: 2px solid var(--cv-hl-edge); outline-offset: 1px; }
  .bytecode .rows { position: relative; overflow: auto; min-block-size: 0; scrollbar-width: thin; padding-block-end: 8px; }
  .bytecode .rows:focus-visible { outline-offset: -2px; }
  .bytecode table { border-collapse: collapse; inline-size: 100%; font: 11.5px/20px var(--cv-font-code); font-variant-ligatures: none; }
  .bytecode td { padding: 0 14px 0 0; white-space: nowrap; text-align: start; }
  .bytecode td:last-child { inline-size: 100%; }
  .bytecode .ln { text-align: end; min-inline-size: 36px; padding: 0 12px 0 14px; color: var(--cv-ink-3); font-size: 11px; }
  .bytecode .to { color: var(--cv-ink-2); font-weight: 600; padding-inline-end: 8px; }
  .bytecode .arg { text-align: end; color: var(--cv-ink-3); }
  .bytecode .quiet, .bytecode p { color: var(--cv-ink-3); }
  .bytecode p { margin: 4px 18px 8px; }
  .bytecode .handlers { font: 11px/18px var(--cv-font-code); }
  .bytecode .renamed { color: var(--cv-ink-2); text-decoration: underline dotted; text-underline-offset: 3px; }
  .bytecode .starts:not(:first-child) td { border-block-start: 1px solid var(--cv-line); }
  .bytecode .now { background: var(--cv-hl); box-shadow: inset 3px 0 0 var(--cv-hl-edge); }
  .bytecode .next { box-shadow: inset 1.5px 0 0 var(--cv-line-strong); }

  /* controls */
  .controls { grid-column: 1 / -1; display: flex; align-items: center; gap: 14px; padding: 9px 16px 12px 14px; }
  .btns { display: flex; gap: 4px; }
  button { all: unset; inline-size: 34px; block-size: 34px; border-radius: 9px; display: grid; place-items: center; color: var(--cv-ink-2); cursor: pointer; }
  button:hover { background: var(--cv-head); }
  button[aria-disabled='true'] { color: var(--cv-line-strong); cursor: default; background: none; }
  button:focus-visible { outline: 2px solid var(--cv-hl-edge); outline-offset: 2px; }
  button svg { inline-size: 18px; block-size: 18px; stroke: currentColor; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; fill: currentColor; }
  .play, .pause { background: var(--cv-ink); color: var(--cv-bg); inline-size: 42px; }
  .play:hover, .pause:hover { background: var(--cv-ink-2); }
  .play[aria-disabled='true'] { background: var(--cv-head); color: var(--cv-ink-3); }
  .track { flex: 1; position: relative; block-size: 34px; min-inline-size: 60px; }
  .track svg { position: absolute; inset: 0 7.5px; inline-size: calc(100% - 15px); block-size: 100%; overflow: visible; }
  .track input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: pointer; touch-action: pan-y; }
  .track:has(input:focus-visible) .knob { stroke: var(--cv-hl-edge); stroke-width: 3.5; }
  .rail { stroke: var(--cv-line); stroke-width: 4; stroke-linecap: round; }
  .done { stroke: var(--cv-ink-2); stroke-width: 4; stroke-linecap: round; }
  .knob { fill: var(--cv-bg); stroke: var(--cv-ink); stroke-width: 2.5; }
  .tick { stroke: var(--cv-line-strong); stroke-width: 2; stroke-linecap: round; }
  .tick.call { stroke: var(--cv-local); }
  .tick.cell { stroke: var(--cv-cell-edge); }
  .tick.raise { stroke: var(--cv-err); }
  .count { font: 500 12px var(--cv-font-code); color: var(--cv-ink-2); white-space: nowrap; }

  /* narrow: code, diagram, output, narration, slider, buttons from top to bottom */
  .column .code { border-inline-end: 0; border-block-end: 1px solid var(--cv-line); padding: 9px 0; }
  .column .code ol { font-size: 11.5px; line-height: 20px; max-block-size: 400px; }
  .column .code li { grid-template-columns: 30px minmax(0, 1fr); }
  .column .code i { padding-right: 9px; font-size: 10px; }
  .column .code .out > span, .column .code .expected > span { font-size: 10.5px; padding-inline-start: 14px; }
  .column .code .later { background-position-x: 15px; }
  .column .legend { padding: 8px 12px 0 14px; gap: 5px 14px; font-size: 11px; }
  .column .output { border-inline-end: 0; padding-inline: 14px; }
  .column .bytecode header { padding-inline: 14px; }
  .column .bytecode table { font-size: 10.5px; line-height: 18px; }
  .column .bytecode td { padding-inline-end: 8px; }
  .column .bytecode .ln { min-inline-size: 30px; padding: 0 7px 0 6px; }
  .column .say { padding: 10px 14px 0; font-size: 13.5px; }
  .column .controls { flex-wrap: wrap; padding: 0 12px 12px; gap: 0 10px; }
  .column .track { order: -1; flex: 0 0 100%; block-size: 36px; }
  .column .btns { gap: 14px; margin-inline: auto; }
  .column button { inline-size: 44px; block-size: 44px; }
  .column .play, .column .pause { inline-size: 64px; }
  .column .follow { inline-size: auto; block-size: 34px; line-height: 34px; border-radius: 17px; }
  .column .first, .column .last { display: none; }
  .column .count { position: absolute; inset: auto 14px 24px auto; }
  .column .controls { position: relative; }

  .message { grid-column: 1 / -1; padding: 14px 18px; color: var(--cv-ink-2); }
  .message.wrong-page { color: var(--cv-err); background: var(--cv-err-t); text-decoration: none; }
  .outline, .status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  @media (prefers-contrast: more) { .lighting .links, .lighting .touches { opacity: 0.6; } .code .lit, .say .lit { outline-width: 2.5px; } }
  @media (forced-colors: active) { .code .lit, .say .lit { outline-color: Highlight; } .stage .lights .lit { stroke: Highlight; } .worth { border: 1px solid; } }
  @media (prefers-contrast: more), (forced-colors: active), print {
    .s-global { text-decoration: underline dotted; text-underline-offset: 3px; }
  }
  @media print {
    .controls, .follow, .lights { display: none; }
    .lighting .links, .lighting .touches { opacity: 1; }
    .code .lit, .say .lit { outline: none; }
    .base { break-inside: avoid; }
    .code ol, .output { max-block-size: none; }
    .say { block-size: auto; padding-block-end: 11px; }
  }
`;
