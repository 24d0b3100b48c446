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
    if (kind === 'class') return [`类 ${title.replace(/^class /, '')}`];
    if (kind === 'generator') return [`生成器 ${title}`];
    if (kind === 'method') return [`绑定方法 ${title}`];
    return [`这个 ${title} 对象`];
  },
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
  usesDefault: (names) => say`${zh.list(names)} 取自函数上的默认值。`,

  returning: (name, value) => say`${name} 返回 ${value}。`,
  returningWhy: () => say`它的帧即将离开调用栈。`,
  returned: (name, value) => say`${name} 已返回 ${value}，它的帧消失了。`,
  returnedGhost: (name) => say`${name} 已返回，它的帧消失了。`,
  classMade: (name) => say`类体已结束：它的名字现在是类 ${name} 的属性。`,
  cellsLive: (names, holder) => say`单元格 ${zh.list(names)} 继续存活：${holder}仍然引用它。`,
  holderNamed: (name) => say`现在名为 ${name} 的函数`,
  holderFunction: (name) => say`函数 ${name} `,
  framesLeft: (names) => say`${zh.list(names)} 的帧消失了。`,
  resultUnused: () => say`没有什么保留这个结果。`,

  yields: (name, value) => say`${name} 产出 ${value} 并暂停。`,
  yieldsWhy: () => say`它的帧离开调用栈，连同所有名字睡在生成器里。`,
  resumes: (name) => say`${name} 从暂停处继续。`,
  resumesWhy: () => say`还是同一个帧，还是那些名字。`,

  generatorStarts: (name) => say`生成器 ${name} 启动：它的帧第一次压入调用栈。`,

  bound: (name, value) => say`${name} 现在是 ${value}`,
  refers: (name, thing) => say`${name} 现在引用${thing}`,
  sentence: (phrases) => say`${joined(phrases, '，', '，')}。`,
  defined: (name) => say`def 语句创建了一个函数，并把它绑定到 ${name}。`,
  method: (name) => say`${name} 现在是类里的一个函数`,
  definedLambda: (name) => say`创建了一个没有自己名字的函数，并绑定到 ${name}。`,
  definedWhy: () => say`函数体已编译，还没有运行。`,
  keepsCells: (names) => say`它持有 ${zh.list(names)} 的单元格：它是一个闭包。`,
  defaultsMade: () => say`它的默认值此刻创建，只创建一次，保存在函数上。`,
  unboundAgain: (name) => say`${name} 不再绑定任何值。`,
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
  keyRemoved: (thing) => say`${thing}少了一个键`,
  attributeSet: (thing, name, value) => say`${thing}的属性 ${name} 现在是 ${value}`,
  attributeRemoved: (thing) => say`${thing}少了一个属性`,
  changed: (phrases) => say`${joined(phrases, '，', '，')}。`,
  everyoneSees: () => say`这是同一个对象，所以引用它的每个名字都看到这个变化。`,
  died: (things) => say`再没有什么引用${zh.list(things)}。`,
  created: (things) => say`创建了${zh.list(things)}。`,

  looksUpGlobal: (name) => say`${name} 在这一行运行的时候才到模块里查找。`,
  looksUpClass: (name) => say`${name} 在类体自己的名字里找到。`,
  looksUpBuiltin: (name) => say`${name} 不在模块里，于是在内建名字里找到。`,
  readsCell: (name) => say`${name} 在这里是自由名字：它的值从单元格读出。`,
  prints: (text) => say`输出 ${text}。`,
  printsMore: (text, lines) => say`输出 ${text} 以及另外 ${String(lines)} 行。`,
  evaluated: (expression, value) => say`${expression} 的值是${value}。`,
  ran: (line) => say`第 ${String(line)} 行已运行；没有名字或对象改变。`,
  ranInstruction: (line) => say`第 ${String(line)} 行的一条指令已运行；没有名字或对象改变。`,
  nextLine: (line) => say`接下来运行第 ${String(line)} 行。`,

  raised: (exception, message, where) => say`${where} 里发生 ${exception}${message === '' ? '' : `：${message}`}。`,
  inModule: () => say`模块`,
  arrives: (exception, where) => say`${exception} 传到 ${where}。`,
  unwinds: (exception, name) => say`${name} 没有处理 ${exception}，它的帧离开调用栈。`,
  unwindsModule: (exception) => say`模块没有处理 ${exception}。`,
  handled: (exception) => say`${exception} 被捕获；程序在处理代码里继续。`,
  localBecause: (name, block, reason, line) => say`${name} 是 ${block} 的局部名字，因为第 ${String(line)} 行${REASONS[reason] ?? '绑定它'}。`,
  localBecauseSomewhere: (name, block) => say`${name} 是 ${block} 的局部名字，因为编译器在其中发现了绑定它的语句；那条语句还没有运行。`,
  localNoValueYet: () => say`因此它在整个函数里都是局部的，而此刻还没有值。`,
  freeUnset: (name) => say`${name} 在这里是自由名字，它的单元格还是空的：外层函数还没有绑定它，或者已经删除了它。`,
  notFound: (name) => say`这一行外面没有函数绑定 ${name}，所以运行到这里时才查找它：先到模块，再到内建名字。两处都没有。`,
  notFoundModule: (name) => say`此刻 ${name} 既不在模块里，也不在内建名字里。`,
  classHasIt: (name, className) => say`${className} 的类体绑定了 ${name}，但类体不是其中函数的外层作用域。`,
};
