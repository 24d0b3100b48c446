/**
 * The scene: what is there at a stop, as boxes with rows and links between them.
 * No places, no colours: `layout/` gives places, `stage/` draws. Everything is plain data,
 * so a scene can be compared, printed as an outline and drawn without a DOM.
 */
import type { Scope, TextSpan } from '../trace/schema.js';

declare const brand: unique symbol;
/** Identity of a box for its whole life: `module`, `f3` (frame), `o12` (heap object or cell). */
export type NodeId = string & { readonly [brand]: 'node' };
/** Identity of a link: source box, row and target decide it. */
export type LinkId = string & { readonly [brand]: 'link' };

export type NodeKind =
  | 'frame' | 'function' | 'cell' | 'list' | 'tuple' | 'set' | 'frozenset' | 'dict' | 'class' | 'instance'
  | 'generator' | 'method' | 'module' | 'exception' | 'iterator' | 'opaque';

/** How a frame stands. A ghost has returned, yet a cell that it created is alive. */
export type FrameState = 'module' | 'running' | 'waiting' | 'folded' | 'raising' | 'ghost';
/** How a cell stands. `unset` is an empty cell. */
export type CellState = 'live' | 'unset' | 'dying';
export type GeneratorState = 'paused' | 'running' | 'finished';

/** What starts in a row: a dot (reference), a diamond (free name), a square (default), nothing, or a cut port (ghost). */
export type Port = 'dot' | 'diamond' | 'square' | 'cut' | 'none';

export interface Row {
  /** Stable key within the box, e.g. the name or the index. */
  key: string;
  label: string;
  /** Scope of the label where it is a name; decides its colour and mark. */
  scope: Scope | 'default' | 'plain';
  port: Port;
  /** Small value written into the row; null where the row refers to a box or is unbound. */
  value: string | null;
  /** A local name without a value, shown while its UnboundLocalError is on its way. */
  unbound?: boolean;
}

/** One slot of a tray (list, tuple, set of small values, drawn side by side). */
export interface Slot { key: string; text: string }

export interface SceneNode {
  id: NodeId;
  kind: NodeKind;
  /** Header text: frame or class name, function signature, type name. */
  title: string;
  /** Quiet text at the header's right: "global", "running", "returned", exception name … (a catalogue key's text). */
  tag: string;
  /** `code` titles are set in the code family (signatures). */
  mono: boolean;
  state: FrameState | CellState | GeneratorState | 'plain' | 'dying';
  /** `box`: header and rows. `tray`: slots side by side, type above, indices below. `capsule`: a cell. `line`: one compact line. */
  shape: 'box' | 'tray' | 'capsule' | 'line';
  rows: Row[];
  slots: Slot[];
  /** Number of rows or slots that are not shown ("+14"), else 0. */
  more: number;
  /** Text in a capsule after its name: a small value, or null. */
  value: string | null;
  /** The cell whose frame is gone: who keeps it alive ("kept alive by avg"), already in words; else "". */
  note: string;
  /** Frames: 0 is the module, 1 its callee …; ghosts keep the depth they had. Others: -1. */
  depth: number;
  /** Cells: the frame that created it. Null elsewhere. */
  creator: NodeId | null;
  /** Accessible description, e.g. "list, 2 items". */
  description: string;
}

/** `cell`: frame row to its cell. `value`: cell to what it holds. `trail`: a ghost's row to its former cell. */
export type LinkKind = 'reference' | 'cell' | 'free' | 'value' | 'default' | 'trail' | 'exception';

export interface Link {
  id: LinkId;
  kind: LinkKind;
  from: NodeId;
  /** Row (or slot) key it leaves from; '' for a capsule. */
  row: string;
  to: NodeId;
}

/** Why something is marked as touched in the still; `role` decides the ring's colour. */
export interface Touch {
  node: NodeId;
  /** Row or slot key, or '' for the whole box. */
  row: string;
  role: Scope | 'ok' | 'err' | 'value';
}

/** What happened between the stop before and this one, in order: the film is made from these. */
export type Happening =
  /** `defaults`: parameters among `args` that the caller has not passed; their values come from the function. */
  | { t: 'call'; frame: NodeId; fn: NodeId | null; caller: NodeId | null; args: string[]; defaults: string[] }
  | { t: 'return'; frame: NodeId; to: NodeId | null; value: string; target: NodeId | null; ghost: boolean; name: string; cells: NodeId[] }
  /** A frame that has gone although its return was a stop of its own, the one before this. */
  | { t: 'left'; frame: NodeId; ghost: boolean; name: string; cells: NodeId[] }
  | { t: 'bind'; node: NodeId; row: string; fresh: boolean; scope: Scope; target: NodeId | null; value: string | null }
  | { t: 'mutate'; node: NodeId; row: string; kind: 'set' | 'add' | 'remove' }
  | { t: 'cell-created'; cell: NodeId; frame: NodeId | null }
  | { t: 'cell-set'; cell: NodeId; by: NodeId | null; value: string | null; target: NodeId | null }
  | { t: 'read-free'; cell: NodeId; frame: NodeId; name: string }
  | { t: 'lookup'; name: string; scope: Scope; at: NodeId | null }
  /** An attribute of an object of the program: the boxes that the interpreter asked, in order; the last one had it if `found`. */
  | { t: 'attribute'; name: string; stops: NodeId[]; found: boolean }
  | { t: 'closure'; fn: NodeId; cells: NodeId[] }
  /** A class body has ended: the names of its frame are now those of the class. */
  | { t: 'class-made'; frame: NodeId; node: NodeId }
  | { t: 'created'; node: NodeId }
  | { t: 'died'; node: NodeId }
  | { t: 'raise'; frame: NodeId; exception: string }
  | { t: 'unwind'; frame: NodeId; exception: string }
  | { t: 'handled'; frame: NodeId; exception: string }
  | { t: 'yield'; frame: NodeId; value: string }
  | { t: 'resume'; frame: NodeId }
  /** `frame`: who printed. */
  | { t: 'output'; text: string; stream: 'out' | 'err'; frame: NodeId | null };

/** The sub-expression that has just been evaluated: what a stop of kind `expression` rests at. */
export interface Evaluated {
  /** Where it stands in the whole text: 1-based lines, 0-based UTF-16 columns, end exclusive. */
  span: TextSpan;
  /** As it is written, on one line, cut where it is long. */
  text: string;
  /** Its value in a few characters, and the box of it where it has one that is shown. */
  value: string;
  target: NodeId | null;
}

export interface Scene {
  /** Stop number, 0-based. */
  step: number;
  /** The line that just ran and the line that runs next, 1-based; 0 where there is none. */
  line: number;
  next: number;
  /** Why this is a stop: the event of its record. */
  event: string;
  nodes: SceneNode[];
  links: Link[];
  touched: Touch[];
  happenings: Happening[];
  /** Null at all stops but those between two instructions, and where the last instruction has evaluated nothing. */
  expression: Evaluated | null;
}
