import type { Attribute, Position } from '../../syntax/ast.js';
import { lengthStr } from '../../values/str.js';
import type { Location } from '../instructions.js';

/** The place of a syntax tree node. `LOC` */
export function locationOf(node: Position): Location {
  return { lineno: node.lineno, endLineno: node.end_lineno, col: node.col_offset, endCol: node.end_col_offset };
}

/** From the start of one node to the end of another. */
export function locationBetween(first: Position, last: Position): Location {
  return { lineno: first.lineno, endLineno: last.end_lineno, col: first.col_offset, endCol: last.end_col_offset };
}

/** The place of a code unit's own first instructions: the start of its first line. */
export function startOfLine(lineno: number): Location {
  return { lineno, endLineno: lineno, col: 0, endCol: 0 };
}

/**
 * Where an attribute is looked up: for one on a later line than its object, the place starts at the attribute's name.
 * `update_start_location_to_match_attr`
 */
export function attributeLocation(loc: Location, attribute: Attribute): Location {
  if (loc.lineno === attribute.end_lineno) return loc;
  const lineno = attribute.end_lineno;
  const length = lengthStr(attribute.attr);
  const fits = length <= attribute.end_col_offset;
  const col = fits ? attribute.end_col_offset - length : -1;
  const endLineno = Math.max(lineno, loc.endLineno);
  const endCol = fits ? loc.endCol : -1;
  return { lineno, endLineno, col, endCol: lineno === endLineno ? Math.max(col, endCol) : endCol };
}
