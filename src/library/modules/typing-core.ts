/** The `_typing` module: what of `typing` is no Python. */
import { genericType, typingAliasType, unpackForm } from '../../objects/generic.js';
import { PyModule } from '../../objects/module.js';
import { typeAliasType } from '../../objects/type-alias.js';
import { NO_DEFAULT, paramSpecArgsType, paramSpecKwargsType, paramSpecType, typeVarTupleType, typeVarType } from '../../objects/type-variables.js';
import { unionType } from '../../objects/union.js';

/** Makes `_typing`. */
export function makeTypingCore(): PyModule {
  return new PyModule('_typing', [
    ['TypeVar', typeVarType], ['ParamSpec', paramSpecType], ['TypeVarTuple', typeVarTupleType],
    ['ParamSpecArgs', paramSpecArgsType], ['ParamSpecKwargs', paramSpecKwargsType], ['TypeAliasType', typeAliasType],
    ['Generic', genericType], ['Union', unionType], ['NoDefault', NO_DEFAULT],
    ['_GenericAlias', typingAliasType], ['Unpack', unpackForm],
  ]);
}
