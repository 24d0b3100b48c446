/** Arguments that must be text. */
import { raise } from './exception.js';
import { PyBoxed } from './object.js';
import type { PyValue } from './object.js';
import { typeOf } from './type.js';

/** The text that a value is (instances of str's subclasses too), or undefined. */
export function textOf(value: PyValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof PyBoxed && typeof value.value === 'string' ? value.value : undefined;
}

/** How Argument Clinic's messages name the type of an argument: None by its value. */
export const typeName = (value: PyValue | undefined): string => (value === null ? 'None' : typeOf(value!).name);

/** An argument that must be a str; `what` begins the message: `replace() argument 1`. */
export function needTextArgument(value: PyValue | undefined, what: string): string {
  return textOf(value) ?? raise('TypeError', `${what} must be str, not ${typeName(value)}`);
}
