/**
 * The stage's stylesheet. Primitives carry class names; everything that is not geometry is decided here.
 * Sizes of text are attributes of the primitives, since nothing may fall below 9 px on screen.
 */

const BASE = `
text{font-family:var(--cv-font-code);fill:var(--cv-ink);white-space:pre;direction:ltr;unicode-bidi:isolate}
.title{font-family:var(--cv-font-ui);font-weight:600}.title.mono{font-family:var(--cv-font-code)}
.tag,.type,.remark text{font-family:var(--cv-font-ui);font-weight:500;fill:var(--cv-ink-3)}
.heading{font-family:var(--cv-font-ui);font-weight:600;letter-spacing:.07em;fill:var(--cv-ink-3)}
.index{font-weight:500;fill:var(--cv-ink-3)}
.f{fill:none;stroke:var(--cv-ink-2);stroke-width:1.9;stroke-linecap:round}
.absent{font-family:var(--cv-font-ui);font-style:italic;fill:var(--cv-ink-3)}
.note text{font-family:var(--cv-font-ui);font-weight:500;fill:var(--cv-cell);stroke:var(--cv-zone);stroke-width:3;stroke-linejoin:round;paint-order:stroke}
.name.local,.name.class{fill:var(--cv-local)}
.name.cell,.cell-name{fill:var(--cv-cell);font-weight:600}
.name.free{fill:var(--cv-free);font-weight:600}
.name.global{fill:var(--cv-global)}
.name.builtin{fill:var(--cv-builtin);font-style:italic}
.name.default,.key{fill:var(--cv-ink-2)}
.ground>.zone{fill:var(--cv-zone)}
`;

const BOXES = `
.box{fill:var(--cv-node);stroke:var(--cv-edge);stroke-width:1.25}
.box.empty{fill:none;stroke-dasharray:3 3}
.head{fill:var(--cv-head)}
.frame.module .head{fill:var(--cv-global-t)}
.frame.running .head{fill:var(--cv-local-t)}
.frame.running .box{stroke:var(--cv-local);stroke-width:1.75}
.bar{fill:var(--cv-local)}
.frame.raising .head{fill:var(--cv-err-t)}
.frame.raising .box{stroke:var(--cv-err);stroke-width:1.75}
.frame.raising .tag{fill:var(--cv-err)}
.frame.ghost .box{fill:none;stroke-dasharray:4 4}
.frame.ghost text{fill:var(--cv-ghost);font-weight:500}
.hatch{fill:none;stroke:var(--cv-line);stroke-width:.8}
.rule{stroke:var(--cv-line);stroke-width:1}
.double{fill:none;stroke:var(--cv-edge);stroke-width:1.25}
.under{fill:none;stroke:var(--cv-edge);stroke-width:1.25;stroke-linecap:round}
.play{fill:var(--cv-ink-2)}.sign{fill:none;stroke:var(--cv-ink-3);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}.frame.ghost .sign{stroke:var(--cv-ghost)}
.pause{fill:none;stroke:var(--cv-ink-2);stroke-width:2.4;stroke-linecap:round}
.object.dying .box,.function.dying .box{fill:none;stroke-dasharray:3 4}
.object.dying text,.function.dying text{fill:var(--cv-ink-3)}
.object.dying .port,.function.dying .port{fill:var(--cv-edge)}.dying .port.free,.dying .port.default{fill:var(--cv-node);stroke:var(--cv-edge)}.object.dying .stub,.function.dying .stub,.function.dying .f{stroke:var(--cv-edge)}
.stub{fill:none;stroke:var(--cv-wire);stroke-width:1.6}
.stub.free{stroke:var(--cv-free-edge);stroke-width:1.9}
.stub.cellp{stroke:var(--cv-cell-edge);stroke-width:1.9}
.port{fill:var(--cv-wire)}
.port.cellp{fill:var(--cv-cell-edge)}
.port.free{fill:var(--cv-node);stroke:var(--cv-free-edge);stroke-width:1.5}
.port.default{fill:var(--cv-node);stroke:var(--cv-wire);stroke-width:1.4}
.port.cut{fill:none;stroke:var(--cv-ink-3);stroke-width:1.2;stroke-opacity:.8}
`;

const CELLS = `
.ring{fill:var(--cv-cell-t);stroke:var(--cv-cell-edge);stroke-width:2}
.ring2{fill:none;stroke:var(--cv-cell-edge);stroke-width:.9;stroke-opacity:.55}
.glow{fill:var(--cv-halo);filter:blur(6px)}
.cell.unset .ring{fill:none;stroke-dasharray:5 3}.cell.unset .ring2{stroke:none}
.cell.dying .ring,.cell.dying .ring2{fill:none;stroke:var(--cv-edge);stroke-dasharray:3 4}
.cell.dying .cell-name{fill:var(--cv-ink-3)}
.cell.dying .port{fill:var(--cv-edge)}.cell.dying .stub{stroke:var(--cv-edge)}
`;

const LINKS = `
.link .line{fill:none;stroke:var(--cv-wire);stroke-width:1.6}
.link .head{fill:var(--cv-wire)}
.link.rest .line,.link.rest .head{stroke-opacity:.7}.link.rest .head{fill-opacity:.7}
.link.free .line{stroke:var(--cv-free-edge);stroke-width:1.9;stroke-dasharray:6 4}
.link.free .head{fill:var(--cv-bg);fill-opacity:1;stroke:var(--cv-free-edge);stroke-width:1.8}
.link.cell .line,.link.value .line{stroke:var(--cv-cell-edge);stroke-width:1.9}
.link.cell .head,.link.value .head{fill:var(--cv-cell-edge)}
.link.default .line{stroke-width:1.4;stroke-dasharray:2 3}
.link.trail .line{stroke:var(--cv-edge);stroke-width:1.4;stroke-dasharray:1.5 4.5;stroke-linecap:round;stroke-opacity:1}
.link.exception .line{stroke:var(--cv-err);stroke-width:1.9}.link.exception .head{fill:var(--cv-err)}
.link.former .line{stroke-width:1.4;stroke-dasharray:1.5 4.5;stroke-linecap:round;stroke-opacity:.9}
.error-trail .way .line{fill:none;stroke:var(--cv-err);stroke-width:1.6;stroke-dasharray:1.5 4.5;stroke-linecap:round}
.error-trail .way .head,.error-trail .knot{fill:var(--cv-err)}.error-trail .title{fill:var(--cv-ghost);font-weight:500}
.cut-mark .ground{fill:var(--cv-bg)}
.cut-mark .cross{fill:none;stroke:var(--cv-ink-3);stroke-width:1.5;stroke-linecap:round}
`;

const MARKS = `
.touch{fill:none;stroke-width:2}
.touch.local,.touch.class{stroke:var(--cv-local)}.touch.cell{stroke:var(--cv-cell-edge);stroke-opacity:.65}.touch.free{stroke:var(--cv-free-edge)}
.touch.global{stroke:var(--cv-global)}.touch.builtin{stroke:var(--cv-builtin)}.touch.value{stroke:var(--cv-wire);stroke-opacity:.6}
.touch-dot{fill:var(--cv-ok)}
.touch.ok{stroke:var(--cv-ok)}.touch.err{stroke:var(--cv-err)}
.blink{fill:var(--cv-wire)}.blink.ok{fill:var(--cv-ok)}.blink.free{fill:var(--cv-free-edge)}.blink.cell{fill:var(--cv-cell-edge)}
.badge text{font-family:var(--cv-font-ui);font-weight:600;fill:var(--cv-bg)}
.badge.local .ground,.badge.class .ground{fill:var(--cv-local)}.badge.cell .ground{fill:var(--cv-cell)}.badge.free .ground{fill:var(--cv-free)}
.badge.stop .ground{fill:var(--cv-ink-2)}.badge.value .ground{fill:var(--cv-wire)}
.pin .needle{fill:none;stroke:var(--cv-wire);stroke-width:1.4;stroke-linecap:round}.pin .head{fill:var(--cv-wire);stroke:var(--cv-node);stroke-width:1}
.badge.global .ground{fill:var(--cv-global)}.badge.builtin .ground{fill:var(--cv-builtin)}
.pulse{fill:none;stroke:var(--cv-cell-glow);stroke-width:3}
.flight .line{fill:none;stroke:var(--cv-wire);stroke-width:2;stroke-dasharray:1 6;stroke-linecap:round}
.flight .head,.chip .ground{fill:var(--cv-wire);stroke:var(--cv-bg);stroke-width:2}
.flight.err .line{stroke:var(--cv-err)}.flight.err .head,.chip.err .ground{fill:var(--cv-err)}
.flight.cell .line,.flight.free .line{stroke:var(--cv-cell-edge)}.flight.cell .head,.flight.free .head,.chip.cell .ground{fill:var(--cv-cell-edge)}
.chip text{fill:var(--cv-bg);font-weight:600}
`;

/** Local and global are told apart by more than colour where colour may be missing; links are at full strength. */
const WITHOUT_COLOUR = '.name.global{text-decoration:underline dotted}.link.rest .line,.link.rest .head{stroke-opacity:1;fill-opacity:1}';

/** With the tokens forced to the reader's colours, only what runs and what was touched still has to stand out. */
const FORCED = '.bar{fill:Highlight}.frame.running .box,.touches .touch,.pulse{stroke:Highlight}.hatch{stroke-opacity:.4}.touch-dot,.blink{fill:Highlight}svg{forced-color-adjust:none}';

/** Only the page has a camera: where the world goes on, the picture fades out, and a mini-map says where one is. */
const CAMERA = `
.minimap .ground{fill:var(--cv-panel);stroke:var(--cv-line);stroke-width:1}
.mini{fill:var(--cv-edge);fill-opacity:.45}.mini.cell{fill:var(--cv-cell-edge);fill-opacity:.9}.mini.running{fill:var(--cv-local);fill-opacity:.9}
.minimap .view{fill:none;stroke:var(--cv-ink-2);stroke-width:1.25}
.fading{mask-image:linear-gradient(90deg,var(--cv-l,#000),#000 20px,#000 calc(100% - 20px),var(--cv-r,#000)),linear-gradient(var(--cv-t,#000),#000 20px,#000 calc(100% - 20px),var(--cv-b,#000));mask-composite:intersect}
.more-left{--cv-l:transparent}.more-right{--cv-r:transparent}.more-top{--cv-t:transparent}.more-bottom{--cv-b:transparent}
`;

/** The rules of the picture itself, the same in the page and in a file. */
export const pictureCss: string = BASE + BOXES + CELLS + LINKS + MARKS;

/** What a printed file has in place of colour. */
export const printCss: string = WITHOUT_COLOUR;

/** The stage's stylesheet for the page, to be adopted after `tokenRules`. */
export const stageCss: string = `${pictureCss}${CAMERA}@media (prefers-contrast: more){${WITHOUT_COLOUR}.box,.ring{stroke-width:2}}
@media (forced-colors: active){${FORCED}${WITHOUT_COLOUR}}
@media print{${WITHOUT_COLOUR}.glow{filter:none;fill:none}}
`;
