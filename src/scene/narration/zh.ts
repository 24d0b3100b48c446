/** The narration in Simplified Chinese. */
import type { NodeKind } from '../model.js';
import type { Catalogue } from './en.js';
import { joined, say, type Phrase } from './parts.js';

const KINDS: Readonly<Partial<Record<NodeKind, string>>> = {
  list: '列表', tuple: '元组', set: '集合', frozenset: '不可变集合', dict: '字典', iterator: '迭代器', cell: '单元格',
};

const REASONS: Readonly<Record<string, string>> = {
  parameter: '把它列为参数', assigned: '给它赋值', augmented: '给它增量赋值', annotated: '给它加注解', deleted: '删除它', walrus: '给它赋值', loop: '用它作循环变量',
  comprehension: '用它作循环变量', with: '绑定它', except: '绑定它', import: '导入它', def: '定义它', class: '定义它',
  match: '捕获它', 'type-alias': '定义它', 'type-parameter': '把它列为类型参数',
};

export const zh: Catalogue = {
  list: (phrases) => joined(phrases, '、', ' 和 '),
  sentences: (phrases) => joined(phrases, '', ''),

  aThing: (kind, title): Phrase => {
    const known = KINDS[kind];
    if (known) return [`一个${known}`];
    if (kind === 'instance' || kind === 'exception' || kind === 'opaque') return [`一个 ${title} 对象`];
    return zh.theThing(kind, title);
  },
  theThing: (kind, title): Phrase => {
    const known = KINDS[kind];
    if (kind === 'cell') return say`单元格 ${{ name: title, scope: 'cell' }}`;
    if (known) return [known];
    if (kind === 'function') return [`函数 ${title}`];
    if (kind === 'module') return [title.replace(/^module /, '模块 ')];
    if (kind === 'class') return [`类 ${title.replace(/^class /, '')}`];
    if (kind === 'generator') return [`生成器 ${title}`];
    if (kind === 'method') return [`绑定方法 ${title}`];
    return [`这个 ${title} 对象`];
  },
  emptyThing: (kind): Phrase => [`空${KINDS[kind] ?? kind}`],
  writtenThing: (kind, text): Phrase => [`${KINDS[kind] ?? kind} ${text}`],
  sizedThing: (kind, count): Phrase => [`有 ${count} ${kind === 'dict' ? '个键' : '项'}的${KINDS[kind] ?? kind}`],
  someThings: (kind, title, count): Phrase => [KINDS[kind] ? `${count} 个${KINDS[kind]}` : kind === 'function' || kind === 'method' ? `${count} 个函数 ${title}` : kind === 'generator' ? `${count} 个生成器 ${title}` : `${count} 个 ${title} 对象`],
  namedThing: (thing, name) => say`${thing} ${name} `,
  someValue: (text) => [text],

  starts: () => say`程序从模块开始。`,
  startsWhy: () => say`在这里绑定的名字是全局的。`,
  input: (number) => say`读入、编译并运行第 ${String(number)} 条输入。`,
  inputWhy: () => say`它与前面的输入共用模块的名字。`,
  syntax: (kind, message) => say`${kind}：${message}。`,
  syntaxWhy: () => say`编译器拒绝了它，所以它一行也没有运行。`,
  ends: () => say`程序已结束。`,
  inputEnds: () => say`这条输入运行完毕。`,
  endsWith: (exception) => say`没有被捕获的 ${exception} 结束了运行。`,
  endsInput: (exception) => say`没有被捕获的 ${exception} 结束了这条输入；下一条照常进行。`,
  endsAtLimit: () => say`运行在此停止：已到上限。`,

  called: (name) => say`调用 ${name}：新的帧压入调用栈。`,
  calledWith: (name, args) => say`以 ${zh.list(args)} 调用 ${name}：新的帧压入调用栈。`,
  argument: (name, value) => say`${name} = ${value}`,
  classBody: (name) => say`类 ${name} 的类体在自己的帧里运行。`,
  classBodyWhy: () => say`它绑定的名字会成为类的属性；里面的函数并不把它当作外层作用域。`,
  reachesCells: (names) => say`它的自由名字 ${zh.list(names)} 通向函数所持有的单元格。`,
  makesCells: (names) => say`${zh.list(names)} 立刻得到单元格，因为有内层函数使用它。`,
  initReceives: (type, name) => say`已创建新的 ${type} 对象；${name} 就是它，等待填充。`,
  usesDefault: (names) => say`${zh.list(names)} 取自函数上的默认值。`,

  returning: (name, value) => say`${name} 返回 ${value}。`,
  endsWithNone: (name) => say`${name} 运行到末尾，返回 None。`,
  returningWhy: () => say`它的帧即将离开调用栈。`,
  returned: (name, value) => say`${name} 已返回 ${value}，它的帧消失了。`,
  returnedGhost: (name) => say`${name} 已返回，它的帧消失了。`,
  classBodyEnds: (name) => say`${name} 的类体已结束；接着用它的名字创建类。`,
  classCell: () => say`其中函数里的 super() 通过单元格 __class__ 找到这个类。`,
  classMade: (name) => say`类体已结束：它的名字现在是类 ${name} 的属性。`,
  cellsLive: (names, holder) => say`单元格 ${zh.list(names)} 继续存活：${holder}仍然引用它。`,
  holderNamed: (name) => say`现在名为 ${name} 的函数`,
  holderFunction: (name) => say`函数 ${name} `,
  framesLeft: (names) => say`${zh.list(names)} 的帧消失了。`,
  initDone: (name) => say`${name} 已完成对新对象的初始化，它的帧消失。`,
  resultUnused: () => say`没有什么保留这个结果。`,

  yields: (name, value) => say`${name} 产出 ${value} 并暂停。`,
  yieldsWhy: () => say`它的帧离开调用栈，连同所有名字睡在生成器里。`,
  resumes: (name) => say`${name} 从暂停处继续。`,
  resumesWhy: () => say`还是同一个帧，还是那些名字。`,

  generatorStarts: (name) => say`生成器 ${name} 启动：它的帧第一次压入调用栈。`,

  asyncGeneratorStarts: (name) => say`异步生成器 ${name} 启动：它的帧第一次压入调用栈。`,
  coroutineStarts: (name) => say`协程 ${name} 启动：它的帧第一次压入调用栈。`,
  awaits: (name) => say`${name} 等待它所 await 的东西，暂停。`,
  awaitsWhy: () => say`它的帧离开调用栈，睡在协程里；其间别的可以运行。`,
  resumesAwait: (name) => say`${name} 继续：它等待的东西有了结果。`,

  bound: (name, value) => say`${name} 现在是 ${value}`,
  refers: (name, thing) => say`${name} 现在引用${thing}`,
  sentence: (phrases) => say`${joined(phrases, '，', '，')}。`,
  defined: (name) => say`def 语句创建了一个函数，并把它绑定到 ${name}。`,
  method: (name) => say`${name} 现在是类里的一个函数`,
  property: (name) => say`${name} 现在是一个特性（property）`,
  staticMethod: (name) => say`${name} 现在是类的静态方法`,
  classMethod: (name) => say`${name} 现在是类方法`,
  definedLambda: (name) => say`创建了一个没有自己名字的函数，并绑定到 ${name}。`,
  definedWhy: () => say`函数体已编译，还没有运行。`,
  keepsCells: (names) => say`它持有 ${zh.list(names)} 的单元格：它是一个闭包。`,
  defaultsMade: () => say`它的默认值此刻创建，只创建一次，保存在函数上。`,
  unboundAgain: (name) => say`${name} 不再绑定任何值。`,
  exceptNameGone: (name) => say`${name} 又解除了绑定：它的 except 代码块已结束。`,
  comprehensionOver: (name) => say`推导式结束，它自己的 ${name} 随之消失。`,
  sameObject: (names) => say`${zh.list(names)} 引用同一个对象。`,

  cellHolds: (name, value) => say`单元格 ${name} 现在存放 ${value}`,
  cellEmptied: (name) => say`单元格 ${name} 又空了`,
  cellWritten: (name, by) => say`${by} 通过单元格写入：共享 ${name} 的都看到新值。`,
  cellShared: (count) => say`有 ${String(count)} 个函数共享它。`,
  cellWhy: (name) => say`${name} 不在帧里而在单元格里，因为有内层函数使用它。`,

  itemAdded: (thing, value) => say`${thing}末尾加入 ${value}`,
  itemSet: (thing, key, value) => say`${thing}的第 ${key} 项现在是 ${value}`,
  itemRemoved: (thing, count) => say`${thing}少了 ${String(count)} 项`,
  setGets: (thing, value) => say`${thing}加入 ${value}`,
  keySet: (thing, key, value) => say`${thing}的键 ${key} 现在对应 ${value}`,
  keyRemoved: (thing, key) => (key === '' ? say`${thing}少了一个键` : say`${thing}的键 ${key} 没有了`),
  attributeSet: (thing, name, value) => say`${thing}的属性 ${name} 现在是 ${value}`,
  attributeOf: (owner, name, value) => say`${owner}.${name} 现在是 ${value}`,
  attributeRemoved: (thing, name) => say`${thing}的属性 ${name} 没有了`,
  changed: (phrases) => say`${joined(phrases, '，', '，')}。`,
  everyoneSees: () => say`这是同一个对象，所以引用它的每个名字都看到这个变化。`,
  died: (things) => say`再没有什么引用${zh.list(things)}。`,
  created: (things) => say`创建了${zh.list(things)}。`,

  looksUpGlobal: (name) => say`${name} 在这一行运行的时候才到模块里查找。`,
  looksUpClass: (name) => say`${name} 在类体自己的名字里找到。`,
  looksUpBuiltin: (name) => say`${name} 不在模块里，于是在内建名字里找到。`,
  attributeFound: (name, where, before) => say`属性 ${name} 在${where} 里找到；${zh.list(before)} 没有它。`,
  readsCell: (name) => say`${name} 在这里是自由名字：它的值从单元格读出。`,
  prints: (text) => say`输出 ${text}。`,
  printsMore: (text, lines) => say`输出 ${text} 以及另外 ${String(lines)} 行。`,
  evaluated: (expression, value) => say`${expression} 的值是${value}。`,
  ran: (line) => say`第 ${String(line)} 行已运行；没有名字或对象改变。`,
  partRan: (line) => say`第 ${String(line)} 行是跨行语句的一部分，已求值。`,
  ranInstruction: (line) => say`第 ${String(line)} 行的一条指令已运行；没有名字或对象改变。`,
  nextLine: (line) => say`接下来运行第 ${String(line)} 行。`,

  conditionTrue: () => say`条件为真：运行它下面的代码块。`,
  conditionFalse: () => say`条件为假：跳过它的代码块。`,
  valuesNow: (phrases) => say`此时 ${joined(phrases, '，', '，')}。`,
  isWorth: (name, value) => say`${name} 是 ${value}`,
  loopRuns: () => say`条件为真：运行循环体。`,
  loopFalse: () => say`条件为假：循环结束。`,
  loopTakes: () => say`循环取出下一项。`,
  loopItem: () => say`循环取出了下一项。`,
  comprehensionRound: () => say`推导式继续处理下一项。`,
  loopOver: () => say`没有可取的项了：循环结束。`,
  matchStarts: () => say`这个值依次与各个 case 比较。`,
  caseFits: () => say`模式匹配，于是运行这个 case 的代码块。`,
  caseFails: () => say`模式不匹配：尝试下一个 case。`,
  tryStarts: () => say`try 块开始：其中发生的异常交给下面的子句。`,
  exceptFits: () => say`这个 except 子句与异常相符：运行它的代码块。`,
  exceptBinds: () => say`这个 except 子句相符；名字绑定到它的代码块结束为止。`,
  exceptTried: (line) => say`接着尝试第 ${String(line)} 行的 except 子句：它写的是这个异常的类吗？`,
  finallyBegins: (line) => say`finally 块从第 ${String(line)} 行开始。`,
  exceptFails: () => say`这个 except 子句不相符：继续寻找。`,
  withStarts: () => say`with 语句已调用 __enter__；运行代码块。`,
  withBinds: () => say`它是 __enter__ 返回的对象。`,
  withEnds: () => say`with 的代码块结束，__exit__ 已被调用。`,
  calledByWith: () => say`它由 with 语句调用。`,
  classBodyStarts: () => say`类体开始：Python 已把 __module__ 和 __qualname__ 放进它的命名空间。`,
  functionForDecorator: () => say`函数已创建；接着交给上面的装饰器。`,
  decoratorEvaluated: () => say`先求出装饰器；等它下面的东西创建好再调用它。`,
  decoratorApplied: () => say`已用下面创建的东西调用装饰器。`,
  decorated: () => say`它是装饰器返回的对象。`,
  passes: () => say`pass 什么也不做。`,
  breaks: () => say`break 立刻离开循环。`,
  continues: () => say`continue 开始循环的下一轮。`,
  asserts: () => say`断言成立。`,
  valueDropped: () => say`表达式已求值；没有什么保留它的值。`,
  importedModule: () => say`导入运行了这个模块（除非此前已载入），并把它绑定到名字。`,
  importedFrom: () => say`导入从模块里取出它，绑定在这里。`,
  sentIn: () => say`它是 yield 表达式的值：送进来的值，或者 None。`,
  awaitedResult: () => say`它是所等待之物的结果。`,

  raised: (exception, message, where) => say`${where} 里发生 ${exception}${message === '' ? '' : `：${message}`}。`,
  inModule: () => say`模块`,
  arrives: (exception, where) => say`${exception} 传到 ${where}。`,
  unwinds: (exception, name) => say`${name} 没有处理 ${exception}，它的帧离开调用栈。`,
  unwindsModule: (exception) => say`模块没有处理 ${exception}。`,
  thrownIn: (exception, where) => say`${exception} 被抛进 ${where} 暂停的地方。`,
  thrownInWhy: () => say`它的帧回到调用栈上处理这个异常。`,
  raisedAtPause: (exception, where) => say`${exception} 就在 ${where} 暂停的地方发生。`,
  awaitedEnds: () => say`所等待的已经结束，用 StopIteration 交出结果。`,
  endsAsyncLoop: (exception) => say`${exception} 告诉 async for 循环：没有可取的项了。`,
  handlersTried: (exception) => say`${exception} 到达 except 子句，依次尝试它们。`,
  finallyFirst: (exception) => say`${exception} 先等着：先运行 finally 块。`,
  exitGets: (exception) => say`${exception} 离开 with 的代码块，于是调用 __exit__。`,
  handled: (exception) => say`${exception} 被捕获；程序在处理代码里继续。`,
  localBecause: (name, block, reason, line) => say`${name} 是 ${block} 的局部名字，因为第 ${String(line)} 行${REASONS[reason] ?? '绑定它'}。`,
  localBecauseSomewhere: (name, block) => say`${name} 是 ${block} 的局部名字，因为编译器在其中发现了绑定它的语句；那条语句还没有运行。`,
  localNoValueYet: () => say`因此它在整个函数里都是局部的，而此刻还没有值。`,
  unboundByDel: (name, line) => say`${name} 本来有值，第 ${String(line)} 行的 del 把它删除了。`,
  unboundByExcept: (name, line) => say`${name} 只存在到第 ${String(line)} 行的 except 代码块结束；那时它被解除绑定。`,
  attributeMissing: (name, asked) => say`属性 ${name} 在${zh.list(asked)} 里找过；${asked.length === 1 ? '它没有' : '都没有'}。`,
  signatureIs: (text) => say`这个函数的参数是：${text}。`,
  freeUnset: (name) => say`${name} 在这里是自由名字，它的单元格还是空的：外层函数还没有绑定它，或者已经删除了它。`,
  notFound: (name) => say`这一行外面没有函数绑定 ${name}，所以运行到这里时才查找它：先到模块，再到内建名字。两处都没有。`,
  notFoundModule: (name) => say`此刻 ${name} 既不在模块里，也不在内建名字里。`,
  classHasIt: (name, className) => say`${className} 的类体绑定了 ${name}，但类体不是其中函数的外层作用域。`,
};
