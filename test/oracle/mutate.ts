/**
 * Corruptions of a trace, by kind of field: the places in a trace where a field stands, and what can be done to it.
 * The kinds are those of the schema; the test sees to it that each of them was found somewhere.
 */
import { FIELDS } from '../../src/trace/fields.js';
import type { TraceRecord } from '../../src/trace/schema.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = { [key: string]: Json };

/** A field at one place. */
export interface Site { kind: string; holder: Holder; key: string }

const RECORD_FIELDS = ['e', 'f', 'l', 'j', 'i', 'r', 'x', 'hx', 'o', 'S', 'F', 'H', 'C', 'R', 'n', 'src', 'at', 'tb', 'why', 'k', 'm', 'c', 'el', 'ec', 't'] as const satisfies (keyof TraceRecord)[];
/** Every other field of a record is written by our engine alone. */
type Uncovered = Exclude<keyof TraceRecord, (typeof RECORD_FIELDS)[number] | 'q' | 'p'>;
const NOTHING_UNCOVERED: Uncovered[] = [];
const FRAME_FIELDS = ['c', 'l', 'v', 'k', 'h', 's', 'fn', 'off', '-'];
const CODE_FIELDS = ['n', 'q', 'l', 'a', 'v', 'k', 'f', 'fl', 'i'];

/** Every kind of field that the schema knows. */
export const KINDS: readonly string[] = [
  ...NOTHING_UNCOVERED,
  ...RECORD_FIELDS.map((key) => `record.${key}`),
  ...FRAME_FIELDS.map((key) => `frame.${key}`),
  ...CODE_FIELDS.map((key) => `code.${key}`),
  ...Object.entries(FIELDS).flatMap(([kind, fields]) => Object.keys(fields).map((key) => `${kind}.${key}`)),
  'patch.v',
];

/** Every place in a record where a field stands. */
export function sitesOf(record: TraceRecord): Site[] {
  const sites: Site[] = [];
  const add = (prefix: string, holder: Holder): void => {
    for (const key of Object.keys(holder)) if (key !== 't' || prefix === 'record') sites.push({ kind: `${prefix}.${key}`, holder, key });
  };
  add('record', record as unknown as Holder);
  for (const frame of Object.values(record.F ?? {})) if (frame) add('frame', frame as unknown as Holder);
  for (const code of Object.values(record.C ?? {})) add('code', code as unknown as Holder);
  for (const object of Object.values(record.H ?? {})) if (object) add('t' in object ? object.t : 'patch', object as unknown as Holder);
  return sites;
}

function altered(value: Json): Json {
  if (value === null) return 'mutant';
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  if (Array.isArray(value)) {
    if (value.length === 0) return ['mutant'];
    return [...value.slice(0, -1), altered(value.at(-1) as Json)];
  }
  const [first] = Object.keys(value);
  return first === undefined ? { mutant: 1 } : { ...value, [first]: altered(value[first] as Json) };
}

/** What can be done to a field; each gives false where it would change nothing. */
export const OPERATORS: Record<string, (site: Site) => boolean> = {
  alter({ holder, key }) {
    holder[key] = key === 'e' ? (holder[key] === 'line' ? 'call' : 'line') : altered(holder[key] as Json);
    return true;
  },
  drop({ holder, key }) {
    delete holder[key];
    return true;
  },
  shorten({ holder, key }) {
    const value = holder[key];
    if (Array.isArray(value) && value.length > 0) holder[key] = value.slice(0, -1);
    else if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) delete (value as Holder)[Object.keys(value)[0] as string];
    else return false;
    return true;
  },
};
