/** The narration in English. A sentence says what the interpreter does, in the field's words. */
import type { NodeKind } from '../model.js';
import { joined, say, type NamePart, type NarrationPart, type Phrase } from './parts.js';

const KINDS: Readonly<Partial<Record<NodeKind, string>>> = {
  list: 'list', tuple: 'tuple', set: 'set', frozenset: 'frozenset', dict: 'dict', iterator: 'iterator', cell: 'cell',
};
const article = (word: string): string => (/^[aeiou]/i.test(word) ? 'an' : 'a');

export const en = {
  list: (phrases: readonly Phrase[]) => joined(phrases, ', ', ' and '),
  sentences: (phrases: readonly Phrase[]) => joined(phrases, ' ', ' '),

  // Things
  aThing: (kind: NodeKind, title: string): Phrase => {
    const known = KINDS[kind];
    if (known) return [`${article(known)} ${known}`];
    if (kind === 'instance' || kind === 'exception' || kind === 'opaque') return [`${article(title)} ${title} object`];
    return en.theThing(kind, title);
  },
  theThing: (kind: NodeKind, title: string): Phrase => {
    const known = KINDS[kind];
    if (kind === 'cell') return say`the cell ${{ name: title, scope: 'cell' }}`;
    if (known) return [`the ${known}`];
    if (kind === 'function') return [`the function ${title}`];
    if (kind === 'class' || kind === 'module') return [`the ${title}`];
    if (kind === 'generator') return [`the generator ${title}`];
    if (kind === 'method') return [`the bound method ${title}`];
    return [`the ${title} object`];
  },
  emptyThing: (kind: NodeKind): Phrase => [`an empty ${KINDS[kind] ?? kind}`],
  writtenThing: (kind: NodeKind, text: string): Phrase => [`the ${KINDS[kind] ?? kind} ${text}`],
  sizedThing: (kind: NodeKind, count: number): Phrase => [`${article(KINDS[kind] ?? kind)} ${KINDS[kind] ?? kind} of ${count === 1 ? '1' : String(count)} ${kind === 'dict' ? 'key' : 'item'}${count === 1 ? '' : 's'}`],
  someThings: (kind: NodeKind, title: string, count: number): Phrase => [KINDS[kind] ? `${count} ${KINDS[kind]}s` : kind === 'function' || kind === 'method' ? `${count} functions ${title}` : kind === 'generator' ? `${count} generators ${title}` : `${count} ${title} objects`],
  namedThing: (thing: Phrase, name: NamePart) => say`${thing} ${name}`,
  someValue: (text: string): Phrase => [text],

  // Beginning and end
  starts: () => say`The program starts in the module.`,
  startsWhy: () => say`Names bound here are global.`,
  input: (number: number) => say`Input ${String(number)} is read, compiled and run.`,
  inputWhy: () => say`It shares the module's names with the inputs before it.`,
  syntax: (kind: string, message: string) => say`${kind}: ${message}.`,
  syntaxWhy: () => say`The compiler refuses it, so nothing of it runs.`,
  ends: () => say`The program has ended.`,
  inputEnds: () => say`The input has run to its end.`,
  endsWith: (exception: string) => say`${article(exception) === 'an' ? 'An' : 'A'} ${exception} that nothing has caught ends the run.`,
  endsInput: (exception: string) => say`${article(exception) === 'an' ? 'An' : 'A'} ${exception} that nothing has caught ends this input; the next one goes on.`,
  endsAtLimit: () => say`The run stops here: it has reached its limit.`,

  // Calls
  called: (name: NamePart) => say`${name} is called: a new frame goes on the stack.`,
  calledWith: (name: NamePart, args: readonly Phrase[]) => say`${name} is called with ${en.list(args)}: a new frame goes on the stack.`,
  argument: (name: NamePart, value: Phrase) => say`${name} = ${value}`,
  classBody: (name: string) => say`The body of class ${name} runs in a frame of its own.`,
  classBodyWhy: () => say`What it binds becomes the class's attributes; functions inside do not see it as an enclosing scope.`,
  reachesCells: (names: readonly Phrase[]) => say`Its free ${names.length === 1 ? 'name' : 'names'} ${en.list(names)} ${names.length === 1 ? 'leads' : 'lead'} to the ${names.length === 1 ? 'cell' : 'cells'} that the function holds.`,
  makesCells: (names: readonly Phrase[]) => say`${en.list(names)} ${names.length === 1 ? 'gets a cell' : 'get cells'} at once, because an inner function uses ${names.length === 1 ? 'it' : 'them'}.`,
  initReceives: (type: string, name: NamePart) => say`A new ${type} object has been made; ${name} is this object, to be filled.`,
  usesDefault: (names: readonly Phrase[]) => say`${en.list(names)} ${names.length === 1 ? 'takes its default' : 'take their defaults'} from the function.`,

  // Returns
  returning: (name: NamePart, value: Phrase) => say`${name} returns ${value}.`,
  endsWithNone: (name: NamePart) => say`${name} is at its end and returns None.`,
  returningWhy: () => say`Its frame is about to leave the stack.`,
  returned: (name: NamePart, value: Phrase) => say`${name} has returned ${value} and its frame is gone.`,
  returnedGhost: (name: NamePart) => say`${name} has returned and its frame is gone.`,
  classBodyEnds: (name: NamePart) => say`The class body of ${name} has ended; the class is made of its names.`,
  classCell: () => say`super() in its functions finds the class through the cell __class__.`,
  classMade: (name: NamePart) => say`The class body has ended: its names are now the attributes of the class ${name}.`,
  cellsLive: (names: readonly Phrase[], holder: Phrase) => say`The ${names.length === 1 ? 'cell' : 'cells'} ${en.list(names)} ${names.length === 1 ? 'lives' : 'live'} on: ${holder} still refers to ${names.length === 1 ? 'it' : 'them'}.`,
  holderNamed: (name: NamePart) => say`the function now named ${name}`,
  holderFunction: (name: NarrationPart) => say`the function ${name}`,
  framesLeft: (names: readonly Phrase[]) => say`The ${names.length === 1 ? 'frame' : 'frames'} of ${en.list(names)} ${names.length === 1 ? 'is' : 'are'} gone.`,
  initDone: (name: NamePart) => say`${name} has done its work on the new object and its frame is gone.`,
  resultUnused: () => say`Nothing keeps the result.`,

  // Generators
  yields: (name: NamePart, value: Phrase) => say`${name} yields ${value} and pauses.`,
  yieldsWhy: () => say`Its frame leaves the stack and sleeps in the generator, with all its names.`,
  resumes: (name: NamePart) => say`${name} goes on where it paused.`,
  resumesWhy: () => say`It is the same frame, with the same names.`,

  generatorStarts: (name: NamePart) => say`The generator ${name} starts: its frame goes on the stack for the first time.`,

  asyncGeneratorStarts: (name: NamePart) => say`The asynchronous generator ${name} starts: its frame goes on the stack for the first time.`,
  coroutineStarts: (name: NamePart) => say`The coroutine ${name} starts: its frame goes on the stack for the first time.`,
  awaits: (name: NamePart) => say`${name} waits for what it awaits and pauses.`,
  awaitsWhy: () => say`Its frame leaves the stack and sleeps in the coroutine; meanwhile others can run.`,
  resumesAwait: (name: NamePart) => say`${name} goes on: what it awaited has an answer.`,

  // Names
  bound: (name: NamePart, value: Phrase) => say`${name} is now ${value}`,
  refers: (name: NamePart, thing: Phrase) => say`${name} now refers to ${thing}`,
  sentence: (phrases: readonly Phrase[]) => say`${en.list(phrases)}.`,
  defined: (name: NamePart) => say`The def statement has made a function and bound it to ${name}.`,
  method: (name: NamePart) => say`${name} is now a function of the class`,
  property: (name: NamePart) => say`${name} is now a property`,
  staticMethod: (name: NamePart) => say`${name} is now a static method of the class`,
  classMethod: (name: NamePart) => say`${name} is now a class method`,
  definedLambda: (name: NamePart) => say`A function without a name of its own is made and bound to ${name}.`,
  definedWhy: () => say`Its body has been compiled and has not run yet.`,
  keepsCells: (names: readonly Phrase[]) => say`It keeps the ${names.length === 1 ? 'cell' : 'cells'} of ${en.list(names)}: it is a closure.`,
  defaultsMade: () => say`Its default values are made now, once, and live on the function.`,
  unboundAgain: (name: NamePart) => say`${name} is no longer bound.`,
  exceptNameGone: (name: NamePart) => say`${name} is unbound again: the block of its except clause is over.`,
  comprehensionOver: (name: NamePart) => say`The comprehension is over, and its own ${name} is gone.`,
  sameObject: (names: readonly Phrase[]) => say`${en.list(names)} ${names.length === 1 ? 'refers' : 'refer'} to the same object.`,

  // Cells
  cellHolds: (name: NamePart, value: Phrase) => say`The cell ${name} now holds ${value}`,
  cellEmptied: (name: NamePart) => say`The cell ${name} is empty again`,
  cellWritten: (name: NamePart, by: NamePart) => say`${by} has written through the cell: everything that shares ${name} sees the new value.`,
  cellShared: (count: number) => say`${String(count)} functions share it.`,
  cellWhy: (name: NamePart) => say`${name} stands in a cell and not in the frame, because an inner function uses it.`,

  // Objects
  itemAdded: (thing: Phrase, value: Phrase) => say`${thing} gets ${value} at its end`,
  itemSet: (thing: Phrase, key: string, value: Phrase) => say`item ${key} of ${thing} is now ${value}`,
  itemRemoved: (thing: Phrase, count: number) => say`${thing} loses ${count === 1 ? 'an item' : `${count} items`}`,
  setGets: (thing: Phrase, value: Phrase) => say`${thing} gets ${value}`,
  keySet: (thing: Phrase, key: string, value: Phrase) => say`${key} in ${thing} now leads to ${value}`,
  keyRemoved: (thing: Phrase, key: string) => (key === '' ? say`a key of ${thing} is gone` : say`the key ${key} of ${thing} is gone`),
  attributeSet: (thing: Phrase, name: string, value: Phrase) => say`attribute ${name} of ${thing} is now ${value}`,
  attributeOf: (owner: NamePart, name: string, value: Phrase) => say`${owner}.${name} is now ${value}`,
  attributeRemoved: (thing: Phrase, name: string) => say`the attribute ${name} of ${thing} is gone`,
  changed: (phrases: readonly Phrase[]) => capitalised(say`${en.list(phrases)}.`),
  everyoneSees: () => say`It is the same object, so every name that refers to it sees the change.`,
  died: (things: readonly Phrase[]) => capitalised(say`nothing refers to ${en.list(things)} any more.`),
  created: (things: readonly Phrase[]) => capitalised(say`${en.list(things)} ${things.length === 1 ? 'is' : 'are'} made.`),

  // Lookups and output
  looksUpGlobal: (name: NamePart) => say`${name} is looked up in the module now, while the line runs.`,
  looksUpClass: (name: NamePart) => say`${name} is found in the class body's own names.`,
  looksUpBuiltin: (name: NamePart) => say`${name} is not in the module, so it is found among the builtins.`,
  attributeFound: (name: string, where: Phrase, before: readonly Phrase[]) => say`The attribute ${name} is found in ${where}; ${en.list(before)} ${before.length === 1 ? 'does' : 'do'} not have it.`,
  readsCell: (name: NamePart) => say`${name} is free here: its value is read from the cell.`,
  prints: (text: string) => say`The output gets ${text}.`,
  printsMore: (text: string, lines: number) => say`The output gets ${text} and ${lines === 1 ? 'one more line' : `${lines} more lines`}.`,
  evaluated: (expression: string, value: Phrase) => say`${expression} is ${value}.`,
  ran: (line: number) => say`Line ${String(line)} has run; no name and no object has changed.`,
  partRan: (line: number) => say`Line ${String(line)}, a part of a statement over several lines, has been evaluated.`,
  ranInstruction: (line: number) => say`An instruction of line ${String(line)} has run; no name and no object has changed.`,
  nextLine: (line: number) => say`Line ${String(line)} runs next.`,

  // Statements that bind and change nothing
  conditionTrue: () => say`The condition is true: the block under it runs.`,
  conditionFalse: () => say`The condition is false: its block is left out.`,
  valuesNow: (phrases: readonly Phrase[]) => say`Here ${en.list(phrases)}.`,
  isWorth: (name: NamePart, value: string) => say`${name} is ${value}`,
  loopRuns: () => say`The condition is true: the body of the loop runs.`,
  loopFalse: () => say`The condition is false: the loop is over.`,
  loopTakes: () => say`The loop takes the next item.`,
  loopItem: () => say`The loop has taken the next item.`,
  comprehensionRound: () => say`The comprehension goes on with its next item.`,
  loopOver: () => say`There is nothing left to take: the loop is over.`,
  matchStarts: () => say`The value is compared with one case after the other.`,
  caseFits: () => say`The pattern fits, so the block of this case runs.`,
  caseFails: () => say`The pattern does not fit: the next case is tried.`,
  tryStarts: () => say`The try block begins: an exception in it goes to the clauses below.`,
  exceptFits: () => say`The except clause fits the exception: its block runs.`,
  exceptBinds: () => say`The except clause fits; the name is bound until the end of its block.`,
  exceptTried: (line: number) => say`The except clause in line ${String(line)} is tried next: does it name the exception's class?`,
  finallyBegins: (line: number) => say`The finally block begins in line ${String(line)}.`,
  exceptFails: () => say`The except clause does not fit: the search goes on.`,
  withStarts: () => say`The with statement has called __enter__; the block runs.`,
  withBinds: () => say`It is what __enter__ has returned.`,
  withEnds: () => say`The block of with is over, and __exit__ has been called.`,
  calledByWith: () => say`The with statement calls it.`,
  classBodyStarts: () => say`The class body begins: Python has put __module__ and __qualname__ into its namespace.`,
  functionForDecorator: () => say`The function is made; the decorator above gets it next.`,
  decoratorEvaluated: () => say`The decorator is evaluated first; it is called once what stands below it is made.`,
  decoratorApplied: () => say`The decorator has been called with what stands below it.`,
  decorated: () => say`It is what the decorator has returned.`,
  passes: () => say`pass does nothing.`,
  breaks: () => say`break leaves the loop at once.`,
  continues: () => say`continue begins the next round of the loop.`,
  asserts: () => say`The assertion holds.`,
  valueDropped: () => say`The expression has been evaluated; nothing keeps its value.`,
  importedModule: () => say`The import has run the module, unless it was loaded before, and bound it to the name.`,
  importedFrom: () => say`The import has taken it from the module and bound it here.`,
  sentIn: () => say`It is the value of the yield expression: what was sent in, or None.`,
  awaitedResult: () => say`It is the result of what was awaited.`,

  // Exceptions
  raised: (exception: string, message: string, where: Phrase) => say`${exception} in ${where}${message === '' ? '' : `: ${message}`}.`,
  inModule: () => say`the module`,
  arrives: (exception: string, where: Phrase) => say`The ${exception} arrives in ${where}.`,
  unwinds: (exception: string, name: NamePart) => say`${name} has no handler for the ${exception}, so its frame leaves the stack.`,
  unwindsModule: (exception: string) => say`The module has no handler for the ${exception}.`,
  thrownIn: (exception: string, where: Phrase) => say`A ${exception} is thrown into ${where}, where it paused.`,
  thrownInWhy: () => say`The frame is back on the stack to deal with it.`,
  raisedAtPause: (exception: string, where: Phrase) => say`The ${exception} is raised at the very place where ${where} paused.`,
  awaitedEnds: () => say`What was awaited has ended, and hands its result over in a StopIteration.`,
  endsAsyncLoop: (exception: string) => say`The ${exception} tells the async for loop that there is nothing left to take.`,
  handlersTried: (exception: string) => say`The ${exception} reaches the except clauses, which are tried in order.`,
  finallyFirst: (exception: string) => say`The ${exception} waits: the finally block runs first.`,
  exitGets: (exception: string) => say`The ${exception} leaves the block of with, so its __exit__ is called.`,
  handled: (exception: string) => say`The ${exception} has been caught; the program goes on in the handler.`,
  localBecause: (name: NamePart, block: NamePart, reason: string, line: number) => say`${name} is local to ${block} because line ${String(line)} ${REASONS[reason] ?? 'binds'} it.`,
  localBecauseSomewhere: (name: NamePart, block: NamePart) => say`${name} is local to ${block}, for the compiler found a statement in it that binds it; that statement has not run.`,
  localNoValueYet: () => say`That makes it local on every line of the function, and it has no value yet.`,
  unboundByDel: (name: NamePart, line: number) => say`${name} had a value until del in line ${String(line)} took it away.`,
  unboundByExcept: (name: NamePart, line: number) => say`${name} lived until the end of the except block of line ${String(line)}, which unbinds it.`,
  attributeMissing: (name: string, asked: readonly Phrase[]) => say`The attribute ${name} was looked for in ${en.list(asked)}; ${asked.length === 1 ? 'it does not have it' : 'none of them has it'}.`,
  signatureIs: (text: string) => say`The function takes these parameters: ${text}.`,
  freeUnset: (name: NamePart) => say`${name} is free here and its cell is still empty: the enclosing function has not bound it, or has deleted it.`,
  notFound: (name: NamePart) => say`${name} is bound in no function around this line, so it is looked up when the line runs: in the module, then among the builtins. Neither has it.`,
  notFoundModule: (name: NamePart) => say`${name} is neither in the module nor among the builtins at this moment.`,
  classHasIt: (name: NamePart, className: string) => say`The class body of ${className} binds ${name}, yet a class body is no enclosing scope for the functions in it.`,
};

const REASONS: Readonly<Record<string, string>> = {
  parameter: 'names', assigned: 'assigns', augmented: 'assigns to', annotated: 'annotates', deleted: 'deletes', walrus: 'assigns', loop: 'loops with',
  comprehension: 'loops with', with: 'binds', except: 'binds', import: 'imports', def: 'defines', class: 'defines',
  match: 'captures', 'type-alias': 'defines', 'type-parameter': 'names',
};

/** A sentence begins with a capital, unless it begins with a name. */
function capitalised(phrase: Phrase): Phrase {
  const [first = '', ...others] = phrase;
  return typeof first === 'string' ? [first.charAt(0).toUpperCase() + first.slice(1), ...others] : phrase;
}

export type Catalogue = typeof en;
