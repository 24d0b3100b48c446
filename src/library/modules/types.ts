/** The `types` module: names for the types of the language itself. */
import { addConstructor, addDeclarations, declareFunctions, none, one } from '../../objects/arguments.js';
import { cellType } from '../../objects/cell.js';
import { CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CodeObject } from '../../bytecode/code.js';
import { codeType, pyCode } from '../../objects/code.js';
import { equals } from '../../objects/compare.js';
import type { Context } from '../../objects/context.js';
import { raise } from '../../objects/exception.js';
import { frameType } from '../../objects/frame.js';
import { PyFunction, functionType, methodType } from '../../objects/function.js';
import { asyncGeneratorType, coroutineType, generatorType } from '../../objects/generator.js';
import { genericAliasType } from '../../objects/generic-alias.js';
import { mappingProxyType } from '../../objects/mapping-proxy.js';
import { PyModule, moduleType } from '../../objects/module.js';
import {
  addGetters, builtinFunctionType, classMethodDescriptorType, getSetType, memberType, methodDescriptorType, methodWrapperType,
  wrapperDescriptorType,
} from '../../objects/native.js';
import { PyDict } from '../../objects/dict.js';
import { ensureDict } from '../../objects/object-methods.js';
import { PyInstance } from '../../objects/object.js';
import type { PyValue } from '../../objects/object.js';
import { settle } from '../../objects/pending.js';
import type { Keywords, Steps } from '../../objects/pending.js';
import { repr } from '../../objects/text.js';
import { tracebackType } from '../../objects/traceback.js';
import { builtinType, ellipsisType, noneType, notImplementedType, typeOf } from '../../objects/type.js';
import type { PyType } from '../../objects/type.js';
import { unionType } from '../../objects/union.js';
import { NOT_IMPLEMENTED } from '../../values/plain.js';

const namespaceType = makeNamespaceType();

/** `types.SimpleNamespace`: attributes and nothing else. */
function makeNamespaceType(): PyType {
  const type = builtinType('SimpleNamespace', undefined, 'types');
  type.hasDict = true;
  addConstructor(type, () => (_, [cls]) => new PyInstance(cls as PyType));
  addDeclarations(type, {
    __init__: () => (_, [self, ...args], keywords) => fill(self as PyInstance, args, keywords),
    __repr__: none<PyInstance>(reprNamespace),
    __eq__: one<PyInstance>((self, other, context) =>
      (other instanceof PyInstance && other.type.isSubtypeOf(type) ? equals(context, ensureDict(self), ensureDict(other)) : NOT_IMPLEMENTED)),
  });
  addGetters(type, { __dict__: ensureDict });
  return type;
}

function fill(self: PyInstance, args: readonly PyValue[], keywords: Keywords | undefined): null {
  if (args.length > 1) raise('TypeError', `SimpleNamespace expected at most 1 argument, got ${args.length}`);
  const { entries } = ensureDict(self);
  if (args[0] instanceof PyDict) for (const [name, value] of args[0].entries) entries.set(name, value);
  for (const [name, value] of keywords ?? []) entries.set(name, value);
  return null;
}

function* reprNamespace(self: PyInstance, context: Context): Steps {
  const name = self.type === namespaceType ? 'namespace' : self.type.name;
  if (!context.enterRepr(self)) return `${name}(...)`;
  try {
    const parts: string[] = [];
    for (const [key, value] of ensureDict(self).entries) parts.push(`${key as string}=${yield* settle(repr(context, value))}`);
    return `${name}(${parts.join(', ')})`;
  } finally {
    context.leaveRepr(self);
  }
}

/** `types.coroutine`: the generators of a generator function may be awaited. */
function makeAwaitable(value: PyValue): PyValue {
  if (typeOf(value).lookup('__call__') === undefined) raise('TypeError', 'types.coroutine() expects a callable');
  if (!(value instanceof PyFunction)) raise('NotImplementedError', 'types.coroutine() of anything but a function is not supported here');
  const { code } = value.code;
  const isGenerator = (code.flags & (CO_GENERATOR | CO_COROUTINE | CO_ITERABLE_COROUTINE)) === CO_GENERATOR;
  if (isGenerator) value.code = pyCode(new CodeObject({ ...code, flags: code.flags | CO_ITERABLE_COROUTINE }));
  return value;
}

/** Makes `types`. */
export function makeTypes(): PyModule {
  return new PyModule('types', [
    ['FunctionType', functionType], ['LambdaType', functionType], ['MethodType', methodType], ['CodeType', codeType],
    ['CellType', cellType], ['GeneratorType', generatorType], ['CoroutineType', coroutineType], ['AsyncGeneratorType', asyncGeneratorType], ['ModuleType', moduleType], ['FrameType', frameType],
    ['TracebackType', tracebackType], ['BuiltinFunctionType', builtinFunctionType], ['BuiltinMethodType', builtinFunctionType],
    ['MethodDescriptorType', methodDescriptorType], ['WrapperDescriptorType', wrapperDescriptorType],
    ['MethodWrapperType', methodWrapperType], ['ClassMethodDescriptorType', classMethodDescriptorType],
    ['GetSetDescriptorType', getSetType], ['MemberDescriptorType', memberType], ['MappingProxyType', mappingProxyType],
    ['NoneType', noneType], ['EllipsisType', ellipsisType], ['NotImplementedType', notImplementedType],
    ['GenericAlias', genericAliasType], ['UnionType', unionType], ['SimpleNamespace', namespaceType],
    ...declareFunctions({ coroutine: one((_, value) => makeAwaitable(value)) }, 'types'),
  ]);
}
