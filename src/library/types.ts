/** The builtin types put together: their methods are added once, when this module is loaded. */
import { listIteratorType, sequenceIteratorType, tupleIteratorType } from '../objects/iteration.js';
import { byteArrayIteratorType, bytesIteratorType, installBytes } from '../objects/bytes-methods.js';
import { byteArrayType } from '../objects/bytearray.js';
import { memoryViewType } from '../objects/memoryview.js';
import { installMemoryView, memoryIteratorType } from '../objects/memoryview-methods.js';
import { installConstants } from '../objects/constants.js';
import { installCoreTypes } from '../objects/core-types.js';
import { classMethodType, propertyType, staticMethodType } from '../objects/descriptors.js';
import { installDict } from '../objects/dict-methods.js';
import { dictIteratorTypes, dictReverseIteratorTypes, installDictViews } from '../objects/dict-views.js';
import { installGeneric } from '../objects/generic.js';
import { installTypeAlias } from '../objects/type-alias.js';
import { installTypeVariables } from '../objects/type-variables.js';
import { installFloat } from '../objects/float-methods.js';
import { installFunctionCreation } from '../objects/function-creation.js';
import { generatorType } from '../objects/generator.js';
import { installGenericAlias } from '../objects/generic-alias.js';
import { installInt } from '../objects/int-methods.js';
import {
  callableIteratorType, enumerateType, filterType, installIteratorProtocol, installIterators, mapType, reversedType, zipType,
} from '../objects/iterators.js';
import { installList, listReverseIteratorType } from '../objects/list-methods.js';
import { installRange, longRangeIteratorType, rangeIteratorType, rangeType } from '../objects/range.js';
import { frozenSetType, setType } from '../objects/set.js';
import { installSet, setIteratorType } from '../objects/set-methods.js';
import { sliceType } from '../objects/slice.js';
import { asciiIteratorType, installStr, strIteratorType } from '../objects/str-methods.js';
import { installTemplate, templateIteratorType } from '../objects/template.js';
import { superType } from '../objects/super.js';
import { installTuple } from '../objects/tuple-methods.js';
import {
  boolType, bytesType, complexType, dictType, floatType, intType, listType, objectType, strType, tupleType, typeType,
} from '../objects/type.js';
import type { PyType } from '../objects/type.js';
import { installUnion } from '../objects/union.js';
import { constantsOf } from '../vm/constants.js';
import { installTextStream } from './print.js';

/** Every type whose instances are `PyIterator`s. */
const ITERATORS: readonly PyType[] = [
  listIteratorType, listReverseIteratorType, tupleIteratorType, sequenceIteratorType, strIteratorType, asciiIteratorType,
  bytesIteratorType, byteArrayIteratorType, memoryIteratorType, rangeIteratorType, longRangeIteratorType, setIteratorType, enumerateType, zipType, mapType, filterType,
  reversedType, callableIteratorType, templateIteratorType, ...Object.values(dictIteratorTypes), ...Object.values(dictReverseIteratorTypes),
];

function installTypes(): readonly PyType[] {
  installCoreTypes(constantsOf);
  installConstants();
  installInt();
  installFloat();
  installStr();
  installBytes();
  installMemoryView();
  installList();
  installTuple();
  installDict();
  installDictViews();
  installSet();
  installRange();
  installFunctionCreation();
  installIterators();
  installIteratorProtocol(ITERATORS);
  installUnion();
  installTemplate();
  installGeneric();
  installTypeVariables();
  installTypeAlias();
  installGenericAlias([
    listType, dictType, tupleType, setType, frozenSetType, typeType, enumerateType, memoryViewType, classMethodType, staticMethodType,
    generatorType,
  ]);
  installTextStream();
  return [
    boolType, byteArrayType, bytesType, classMethodType, complexType, dictType, enumerateType, filterType, floatType, frozenSetType, intType,
    listType, mapType, memoryViewType, objectType, propertyType, rangeType, reversedType, setType, sliceType, staticMethodType, strType,
    superType, tupleType, typeType, zipType,
  ];
}

/** The types in the builtins module, ready for use. */
export const builtinTypes = installTypes();
