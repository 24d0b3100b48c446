/**
 * The colour tokens, light and dark, and how they become CSS. A page overrides the public ones as `--viz-NAME`;
 * rules use `--cv-NAME` only, so that an override needs no knowledge of the two themes.
 */
export type Theme = 'light' | 'dark';

/** The system colours that stand in where the reader forces theirs. */
type Forced = 'Canvas' | 'CanvasText' | 'GrayText' | 'Highlight';

interface Token { light: string; dark: string; forced: Forced; public: boolean }

function open(light: string, dark: string, forced: Forced): Token { return { light, dark, forced, public: true }; }
function own(light: string, dark: string, forced: Forced): Token { return { light, dark, forced, public: false }; }

const TOKENS: Record<string, Token> = {
  'bg': open('#FFFFFF', '#0E131F', 'Canvas'),
  'panel': open('#F8F9FB', '#121827', 'Canvas'),
  'node': open('#FFFFFF', '#182033', 'Canvas'),
  'head': own('#F1F4F9', '#1F2940', 'Canvas'),
  'line': open('#DDE2EB', '#2B3650', 'GrayText'),
  'line-strong': own('#B9C2D0', '#45526F', 'GrayText'),
  'edge': open('#8791A6', '#63729A', 'CanvasText'),
  'ink': open('#161B26', '#EEF2F9', 'CanvasText'),
  'ink-2': open('#465063', '#B7C1D3', 'CanvasText'),
  'ink-3': open('#5F697E', '#8E9AB0', 'CanvasText'),
  'ghost': own('#6C7588', '#7F8BA4', 'GrayText'),
  'wire': open('#5B667A', '#8C99B1', 'CanvasText'),
  'hl': open('#E9EFFF', '#17254A', 'Canvas'),
  'hl-edge': own('#1B55E2', '#5B9DFF', 'Highlight'),
  'local': open('#1B55E2', '#5B9DFF', 'CanvasText'),
  'cell': open('#9A4A00', '#FFD27A', 'CanvasText'),
  'free': open('#7A2277', '#F9AEEA', 'CanvasText'),
  'global': open('#0B5D47', '#2EDDB3', 'CanvasText'),
  'builtin': open('#666C76', '#98A1AF', 'CanvasText'),
  'local-t': own('#ECF1FF', '#16233F', 'Canvas'),
  'cell-t': open('#FFF3DC', '#2E2616', 'Canvas'),
  'free-t': own('#FAEFF9', '#2C1B33', 'Canvas'),
  'global-t': own('#E6F4EE', '#0F2B2B', 'Canvas'),
  'builtin-t': own('#F0F1F3', '#1F2636', 'Canvas'),
  'cell-edge': open('#C8790A', '#E0A33A', 'CanvasText'),
  'cell-glow': open('#FFD98A', '#FFB83D', 'Canvas'),
  'zone': open('#FFF9ED', '#1C170E', 'Canvas'),
  'free-edge': open('#A04C9C', '#D07FC4', 'CanvasText'),
  'ok': open('#1B7F5A', '#4FD39B', 'Highlight'),
  'err': open('#B42318', '#FF8A7D', 'CanvasText'),
  'err-t': own('#FEECEA', '#3A1A1C', 'Canvas'),
};

const FONTS: Record<string, string> = {
  'font-ui': '"Inter",ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif',
  'font-code': '"JetBrains Mono",ui-monospace,"SF Mono","Cascadia Code",Menlo,Consolas,"DejaVu Sans Mono",monospace',
};

/** The halo follows the glow's colour; a light canvas takes more of it than a dark one. */
const HALO = 'light-dark(color-mix(in srgb,var(--cv-cell-glow) 55%,transparent),color-mix(in srgb,var(--cv-cell-glow) 30%,transparent))';
const HALO_VALUES: Record<Theme, string> = { light: '#FFD98A8C', dark: '#FFB83D4D' };

/** Names of the custom properties that a page may set, without `--viz-`. */
export const PUBLIC_TOKENS: readonly string[] = [
  ...Object.keys(TOKENS).filter((name) => TOKENS[name]?.public), ...Object.keys(FONTS),
];

/** Declarations of all tokens for a page: the reader's theme decides, `--viz-*` overrides, forced colours override both. */
export function tokenRules(selector: string): string {
  const colours = Object.entries(TOKENS).map(([name, { light, dark, public: isPublic }]) => {
    const own = `light-dark(${light},${dark})`;
    return `--cv-${name}:${isPublic ? `var(--viz-${name},${own})` : own};`;
  });
  const fonts = Object.entries(FONTS).map(([name, families]) => `--cv-${name}:var(--viz-${name},${families});`);
  const forced = Object.entries(TOKENS).map(([name, token]) => `--cv-${name}:${token.forced};`);
  return `${selector}{${[...colours, ...fonts, `--cv-halo:${HALO};`].join('')}}`
    + `@media (forced-colors: active){${selector}{${forced.join('')}--cv-halo:transparent;}}`;
}

/** A stylesheet with every token replaced by its value: for files that are read by other programs than browsers. */
export function resolveTokens(css: string, theme: Theme): string {
  return css.replace(/var\(--cv-([a-z0-9-]+)\)/g, (_, name: string) => {
    const value = TOKENS[name]?.[theme] ?? FONTS[name] ?? (name === 'halo' ? HALO_VALUES[theme] : undefined);
    if (value === undefined) throw new Error(`The stage's stylesheet uses a token that does not exist: ${name}`);
    return value;
  });
}
