/** A still as a self-contained SVG file: no script, no font, no id, no reference outside of itself. */
import type { Plan } from '../layout/model.js';
import type { Scene } from '../scene/model.js';
import { pictureCss, printCss } from './css.js';
import { elementOf } from './primitives.js';
import type { Picture, SvgElement } from './primitives.js';
import { drawStep } from './still.js';
import { ENGLISH, TextMetrics } from './text.js';
import type { StageWords } from './text.js';
import { resolveTokens } from './tokens.js';
import type { Theme } from './tokens.js';
import { fix } from './geometry.js';

export interface SvgOptions {
  plan: Plan;
  scene: Scene;
  /** The scene's place in the plan; its own step unless the plan is for a part of a trace. */
  step?: number;
  theme: Theme;
  /** Width of the file in px; without it the world's own. */
  width?: number;
  /** Accessible title and, where it says more, description. */
  title: string;
  description?: string;
  words?: StageWords;
  advances?: { code: number; text: number };
}

/** Advances for fonts that cannot be measured: exact for code, an upper bound for the interface family. */
export const DEFAULT_ADVANCES = { code: 0.6, text: 0.62 };

export function toSVG({ plan, scene, step = scene.step, theme, width = plan.width, title, description = '', words = ENGLISH, advances = DEFAULT_ADVANCES }: SvgOptions): string {
  const scale = width / plan.width;
  const metrics = new TextMetrics(advances, scale, plan.variant === 'narrow');
  const picture = drawStep(plan, step, scene, { metrics, words });
  return svgDocument(picture, { width: plan.width, height: plan.height, scale, theme, title, description });
}

interface DocumentOptions { width: number; height: number; scale: number; theme: Theme; title: string; description: string }

/** Wraps a picture of the given world size into an SVG document. */
export function svgDocument(picture: Picture, { width, height, scale, theme, title, description }: DocumentOptions): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" class="closure-viz" viewBox="0 0 ${fix(width)} ${fix(height)}"`
    + ` width="${fix(width * scale)}" height="${fix(height * scale)}" role="img">`;
  const about = `<title>${escape(title)}</title>${description === '' ? '' : `<desc>${escape(description)}</desc>`}`;
  const style = resolveTokens(`${scoped(`.sheet{fill:var(--cv-bg)}${pictureCss}`)}@media print{${scoped(printCss)}}`, theme);
  const body = picture.map((p) => markup(elementOf(p))).join('');
  return `${head}${about}<style>${style}</style><rect class="sheet" width="100%" height="100%"/>${body}</svg>\n`;
}

/** The rules below the file's root, so that a file put inline into a page leaves the page's own classes alone. */
function scoped(css: string): string {
  return css.replace(/\s*([^{}]+)(\{[^}]*\})\s*/g, (_, selectors: string, body: string) =>
    selectors.split(',').map((selector) => `.closure-viz ${selector}`).join(',') + body);
}

function markup({ tag, attrs, text, children }: SvgElement): string {
  const attributes = Object.entries(attrs).map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  const content = escape(text) + children.map(markup).join('');
  return content === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${content}</${tag}>`;
}

function escape(content: string): string {
  return content.replace(/[&<>"]/g, (ch) => `&#${ch.charCodeAt(0)};`);
}
