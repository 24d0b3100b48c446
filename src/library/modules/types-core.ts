/** The `_types` module: the types of the language itself, by name. */
import { cellType } from '../../objects/cell.js';
import { codeType } from '../../objects/code.js';
import { frameType } from '../../objects/frame.js';
import { functionType, methodType } from '../../objects/function.js';
import { asyncGeneratorType, coroutineType, generatorType } from '../../objects/generator.js';
import { genericAliasType } from '../../objects/generic-alias.js';
import { mappingProxyType } from '../../objects/mapping-proxy.js';
import { PyModule, moduleType } from '../../objects/module.js';
import {
  builtinFunctionType, classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType,
  wrapperDescriptorType,
} from '../../objects/native.js';
import { tracebackType } from '../../objects/traceback.js';
import { ellipsisType, noneType, notImplementedType } from '../../objects/type.js';
import { unionType } from '../../objects/union.js';
import { namespaceType } from './namespace.js';

/** Makes `_types`. */
export function makeTypesCore(): PyModule {
  return new PyModule('_types', [
    ['FunctionType', functionType], ['LambdaType', functionType], ['MappingProxyType', mappingProxyType],
    ['SimpleNamespace', namespaceType], ['CellType', cellType], ['CodeType', codeType], ['GeneratorType', generatorType],
    ['CoroutineType', coroutineType], ['AsyncGeneratorType', asyncGeneratorType], ['MethodType', methodType],
    ['BuiltinFunctionType', builtinFunctionType], ['BuiltinMethodType', builtinFunctionType],
    ['WrapperDescriptorType', wrapperDescriptorType], ['MethodWrapperType', methodWrapperType],
    ['MethodDescriptorType', methodDescriptorType], ['ClassMethodDescriptorType', classMethodDescriptorType],
    ['ModuleType', moduleType], ['TracebackType', tracebackType], ['FrameType', frameType],
    ['GetSetDescriptorType', getSetType], ['MemberDescriptorType', memberType], ['GenericAlias', genericAliasType],
    ['UnionType', unionType], ['EllipsisType', ellipsisType], ['NoneType', noneType], ['NotImplementedType', notImplementedType],
  ]);
}
