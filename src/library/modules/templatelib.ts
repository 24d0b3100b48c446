/** The `string.templatelib` module: the types of t-strings. */
import { declareFunctions, named } from '../../objects/arguments.js';
import { raise } from '../../objects/exception.js';
import { PyModule } from '../../objects/module.js';
import { interpolationType, templateType } from '../../objects/template.js';
import { ascii, repr, str } from '../../objects/text.js';
import { tupleOf } from '../../objects/tuple.js';

const CONVERSIONS = new Map([['r', repr], ['s', str], ['a', ascii]]);

/** Makes `string.templatelib`. */
export function makeTemplatelib(): PyModule {
  const functions = declareFunctions({
    convert: named({ names: ['', 'conversion'], positional: 2, required: 2 }, (_, [value, conversion], context) => {
      if (conversion === null) return value!;
      const convert = typeof conversion === 'string' ? CONVERSIONS.get(conversion) : undefined;
      return (convert ?? raise('ValueError', `invalid conversion specifier: ${String(conversion)}`))(context, value!);
    }),
  }, 'string.templatelib');
  return new PyModule('string.templatelib', [
    ['Template', templateType], ['Interpolation', interpolationType], ...functions,
    ['__all__', tupleOf(['Interpolation', 'Template', 'convert'])],
  ]);
}
