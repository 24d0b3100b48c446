/** The `_sre` module: regular expressions by a matcher of our own, which is CPython's to the letter and can be stopped. */
import { declareFunctions, some } from '../../objects/arguments.js';
import { PyModule } from '../../objects/module.js';
import { addNew } from '../../objects/native.js';
import { raise } from '../../objects/exception.js';
import { matchType, installMatch } from './regex/match.js';
import { compilePattern, patternType } from './regex/pattern.js';
import { installPattern } from './regex/pattern-methods.js';

installMatch();
installPattern();
for (const type of [matchType, patternType]) addNew(type, () => raise('TypeError', `cannot create '${type.name}' instances`));

/** Makes `_sre`. */
export function makeSre(): PyModule {
  return new PyModule('_sre', [
    ['Pattern', patternType], ['Match', matchType],
    ...declareFunctions({
      // (pattern, flags, class of its errors)
      compile: some(3, 3, (_, [pattern, flags, errorType], context) => compilePattern(context, pattern!, flags!, errorType!)),
    }, '_sre'),
  ]);
}
