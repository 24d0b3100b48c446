import { installAnext } from './anext.js';
import { installAsyncGenerator } from './async-generator.js';
import { installCode } from './code-attributes.js';
import type { ConstantsOf } from './code-attributes.js';
import { installCodePositions } from './code-positions.js';
import { installCoroutine } from './coroutine-methods.js';
import { installDescriptors } from './descriptor-methods.js';
import { installExceptionGroup } from './exception-group.js';
import { installExceptionKinds } from './exception-kinds.js';
import { installExceptionMembers } from './exception-members.js';
import { installExceptions } from './exception-methods.js';
import { installFunctions } from './function-methods.js';
import { installGenerator } from './generator-methods.js';
import { installMappingProxy } from './mapping-proxy.js';
import { installObject } from './object-methods.js';
import { installRuntime } from './runtime-methods.js';
import { installUnicodeErrors } from './unicode-errors.js';
import { installSuper } from './super-methods.js';
import { installType } from './type-methods.js';

/** Gives the types of the object model itself their methods; once, before the first program. */
export function installCoreTypes(constantsOf: ConstantsOf): void {
  installObject();
  installType();
  installFunctions();
  installDescriptors();
  installSuper();
  installCode(constantsOf);
  installCodePositions();
  installGenerator();
  installCoroutine();
  installAsyncGenerator();
  installAnext();
  installExceptions();
  installExceptionMembers();
  installExceptionKinds();
  installUnicodeErrors();
  installExceptionGroup();
  installMappingProxy();
  installRuntime();
}
