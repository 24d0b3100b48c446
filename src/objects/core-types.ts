import type { Constant } from '../bytecode/code.js';
import { installCode } from './code-attributes.js';
import type { Context } from './context.js';
import { installDescriptors } from './descriptor-methods.js';
import { installExceptions } from './exception-methods.js';
import { installFunctions } from './function-methods.js';
import { installGenerator } from './generator-methods.js';
import { installMappingProxy } from './mapping-proxy.js';
import { installObject } from './object-methods.js';
import type { PyValue } from './object.js';
import { installRuntime } from './runtime-methods.js';
import { installSuper } from './super-methods.js';
import { installType } from './type-methods.js';

/** Gives the types of the object model itself their methods; once, before the first program. */
export function installCoreTypes(constantValue: (context: Context, constant: Constant) => PyValue): void {
  installObject();
  installType();
  installFunctions();
  installDescriptors();
  installSuper();
  installCode(constantValue);
  installGenerator();
  installExceptions();
  installMappingProxy();
  installRuntime();
}
