/** The grammar of type parameters ("type_params", "invalid_type_param"; PEP 695, PEP 696). */
import type { Expressions } from './expressions.js';
import type { Reader } from './reader.js';

/** `[ … ]` after the name of a function, class or type alias, if it is there and complete. */
export function checkTypeParameters(reader: Reader, expressions: Expressions): void {
  reader.attempt(() => typeParameters(reader, expressions));
}

function typeParameters(reader: Reader, expressions: Expressions): void {
  reader.expect('[');
  if (reader.explain && reader.is(']')) reader.raiseFrom('Type parameter list cannot be empty', reader.token);
  do typeParameter(reader, expressions); while (reader.take(',') && !reader.is(']'));
  reader.expect(']');
}

function typeParameter(reader: Reader, expressions: Expressions): void {
  const star = reader.is('*', '**') ? reader.advance().text : '';
  reader.expectName();
  if (reader.is(':')) bound(reader, expressions, star);
  if (!reader.take('=')) return;
  if (star === '*') expressions.starExpression();
  else expressions.expression();
}

function bound(reader: Reader, expressions: Expressions, star: string): void {
  const colon = reader.token;
  if (star && !reader.explain) reader.fail();
  reader.advance();
  const value = expressions.expression();
  if (!star) return;
  const what = value.kind === 'tuple' ? 'constraints' : 'bound';
  reader.raiseFrom(`cannot use ${what} with ${star === '*' ? 'TypeVarTuple' : 'ParamSpec'}`, colon);
}
