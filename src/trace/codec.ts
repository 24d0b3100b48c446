/** `pystep/1` as text: JSON Lines, the header first, then a record a line. */
import { checkedRecord } from './check.js';
import { SCHEMA_VERSION } from './schema.js';
import type { Header, Trace } from './schema.js';
import { TraceError } from './trace-error.js';

function checkedHeader(header: Partial<Header> | null): Header {
  if (header?.fmt !== 'pystep') throw new TraceError('the first line is not a pystep header');
  if (header.v !== SCHEMA_VERSION) throw new TraceError(`it is of version ${String(header.v)}, and this reader understands version ${SCHEMA_VERSION}`);
  if (header.text !== undefined && typeof header.text !== 'string') throw new TraceError('the text in its header is malformed');
  return header as Header;
}

/**
 * Reads a trace from JSON Lines.
 * @throws TraceError where the text is no trace, is cut off, malformed or of another version
 */
export function parseTrace(text: string): Trace {
  const [first = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  const parse = (line: string, index: number): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      throw new TraceError(`line ${index + 1} is not JSON${index > 0 && index === lines.length ? '; it is the last, so the trace may be cut short' : ''}`);
    }
  };
  const header = checkedHeader(parse(first, 0) as Partial<Header> | null);
  return { header, records: lines.map((line, index) => checkedRecord(parse(line, index + 1), index + 1)) };
}

/** Writes a trace as JSON Lines, with a line break at the end. */
export function formatTrace(trace: Trace): string {
  return [trace.header, ...trace.records].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/**
 * A trace that came as an object (a property, a fetched JSON): checked like text.
 * @throws TraceError
 */
export function checkedTrace(trace: Trace): Trace {
  checkedHeader(trace.header);
  trace.records.forEach((record, index) => checkedRecord(record, index + 1));
  return trace;
}
