/** `pystep/1` as text: JSON Lines, the header first, then a record a line. */
import { SCHEMA_VERSION } from './schema.js';
import type { Header, Trace, TraceRecord } from './schema.js';

function checkedHeader(header: Partial<Header> | null): Header {
  if (header?.fmt !== 'pystep') throw new Error('invalid trace: the first line is not a pystep header');
  if (header.v !== SCHEMA_VERSION) {
    throw new Error(`invalid trace version: ${String(header.v)} (this reader understands version ${SCHEMA_VERSION})`);
  }
  return header as Header;
}

/**
 * Reads a trace from JSON Lines.
 * @throws Error with a sentence for the reader where the text is no trace, is cut off or has another version.
 */
export function parseTrace(text: string): Trace {
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const parse = (line: string, index: number): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw new Error(`invalid trace: line ${index + 1} is not JSON`);
    }
  };
  const header = checkedHeader(parse(first, 0) as Partial<Header> | null);
  return { header, records: lines.map((line, index) => parse(line, index + 1) as TraceRecord) };
}

/** Writes a trace as JSON Lines, with a line break at the end. */
export function formatTrace(trace: Trace): string {
  return [trace.header, ...trace.records].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** A trace that came as an object (a property, a fetched JSON): checked like text. */
export function checkedTrace(trace: Trace): Trace {
  checkedHeader(trace.header);
  return trace;
}
