/** `bytes % values`. */
import { fromLatin1, latin1Text } from '../values/bytes.js';
import { PyBytes } from '../values/plain.js';
import { escapeNonAscii } from '../values/str.js';
import { bufferOf } from './buffer.js';
import { PyByteArray } from './bytearray.js';
import { callSpecial } from './call.js';
import type { Context } from './context.js';
import { raise } from './exception.js';
import { toIndex } from './integer.js';
import type { PyValue } from './object.js';
import { after } from './pending.js';
import type { Result } from './pending.js';
import { formatPercent } from './str-percent.js';
import type { Dialect } from './str-percent.js';
import { repr } from './text.js';
import { bytesType, typeOf } from './type.js';

const BYTES: Dialect = {
  noun: 'bytes',
  isRaw: (value) => value instanceof PyByteArray || typeOf(value).layout === bytesType,
  text: (context, type, value) => {
    if (type === 'b' || type === 's') return bytesText(context, value);
    return type === 'a' || type === 'r' ? after(repr(context, value), escapeNonAscii) : undefined;
  },
  character: (context, value) => {
    const data = bufferOf(value);
    if (data !== undefined) {
      if (data.length === 1) return String.fromCharCode(data[0]!);
      const noun = typeOf(value).name;
      raise('TypeError', `%c requires an integer in range(256) or a single byte, not a ${noun} object of length ${data.length}`);
    }
    return after(toIndex(context, value, `%c requires an integer in range(256) or a single byte, not ${typeOf(value).name}`), (byte) =>
      (byte < 0 || byte > 255 ? raise('OverflowError', '%c arg not in range(256)') : String.fromCharCode(Number(byte))));
  },
  key: fromLatin1,
};

function bytesText(context: Context, value: PyValue): Result<string> {
  const data = bufferOf(value);
  if (data !== undefined) return latin1Text(new PyBytes(data));
  const answer = callSpecial(context, value, '__bytes__', []);
  if (answer === undefined) {
    raise('TypeError', `%b requires a bytes-like object, or an object that implements __bytes__, not '${typeOf(value).name}'`);
  }
  return after(answer, (bytes) => latin1Text(new PyBytes(bufferOf(bytes)
    ?? raise('TypeError', `__bytes__ returned non-bytes (type ${typeOf(bytes).name})`))));
}

/** `template % values`, both as Latin-1 text. */
export function formatBytes(context: Context, template: string, values: PyValue): Result<string> {
  return formatPercent(context, template, values, BYTES);
}
