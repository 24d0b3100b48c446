/** The one thing that our ModuleNotFoundError has and CPython's has not: a note with the modules that can be imported. */
import type { Trace, TraceRecord } from '../../src/trace/schema.js';

const NOTE = /^These modules can be imported here: .*\n/gm;

/** A traceback without such notes. */
export const textWithoutNotes = (text: string): string => text.replace(NOTE, '');

/** A trace without them. */
export function traceWithoutNotes({ header, records }: Trace): Trace {
  return { header, records: records.map(recordWithoutNotes) };
}

function recordWithoutNotes(record: TraceRecord): TraceRecord {
  const heap = Object.entries(record.H ?? {}).map(([number, object]) => {
    const noted = object !== null && 't' in object && object.t === 'exc' && object.d?.['__notes__'] !== undefined;
    if (!noted || JSON.stringify(object.c) !== '["T","ModuleNotFoundError"]') return [number, object] as const;
    const { __notes__: _, ...d } = object.d!;
    return [number, { ...object, d }] as const;
  });
  return {
    ...record,
    ...(record.H !== undefined && { H: Object.fromEntries(heap) }),
    ...(record.tb !== undefined && { tb: textWithoutNotes(record.tb) }),
  };
}
