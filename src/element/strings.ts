/** The interface's own words. The narration has a catalogue of its own in `scene/narration/`. */

const en = {
  label: 'Python program, step by step',
  code: 'Program',
  diagram: 'Frames, functions, cells and values',
  'diagram.keys': 'Up and down arrows go from box to box, plus and minus zoom, 0 follows the program again, Escape lets go.',
  follow: 'Follow the program',
  controls: 'Steps',
  first: 'First step',
  previous: 'Previous step',
  play: 'Play',
  pause: 'Pause',
  next: 'Next step',
  last: 'Last step',
  scrubber: 'Step',
  output: 'Output',
  input: 'What the program reads',
  'input.enter': 'Enter',
  'input.help': 'The program waits for a line of input. Ctrl+D ends the input.',
  bytecode: 'Bytecode',
  'bytecode.plain': 'plain names',
  'bytecode.plain.help': 'LOAD_FAST_BORROW is written LOAD_FAST, and so on: what a name does is the same',
  'bytecode.none': 'There is no bytecode to show.',
  'bytecode.handlers': 'Exceptions',
  loading: 'Running the program…',
  empty: 'There is no program here yet.',
  local: 'local',
  cell: 'cell',
  free: 'free',
  global: 'global',
  builtin: 'builtin',
  expected: 'as the author wrote it',
  'differs.float': 'in Python 3 a division gives a float',
  'differs.wording': 'the wording up to Python 3.10',
  'differs.address': 'addresses differ in every run',
  'differs.bytecode': 'the bytecode of an older Python',
  'differs.traceback': 'another interpreter’s file names',
  'differs.other': '',
  line: 'line {line}',
} as const;

export type StringKey = keyof typeof en;

const zh: Record<StringKey, string> = {
  label: '逐步执行的 Python 程序',
  code: '程序',
  diagram: '帧、函数、cell 与值',
  'diagram.keys': '上下方向键在各方框之间移动，加号和减号缩放，0 重新跟随程序，Esc 取消。',
  follow: '跟随程序',
  controls: '步骤',
  first: '第一步',
  previous: '上一步',
  play: '播放',
  pause: '暂停',
  next: '下一步',
  last: '最后一步',
  scrubber: '步骤',
  output: '输出',
  input: '程序读取的内容',
  'input.enter': '输入',
  'input.help': '程序正在等待一行输入。按 Ctrl+D 结束输入。',
  bytecode: '字节码',
  'bytecode.plain': '简化名称',
  'bytecode.plain.help': 'LOAD_FAST_BORROW 写作 LOAD_FAST，等等：作用相同',
  'bytecode.none': '没有可显示的字节码。',
  'bytecode.handlers': '异常',
  loading: '正在运行程序……',
  empty: '这里还没有程序。',
  local: '局部',
  cell: 'cell',
  free: '自由',
  global: '全局',
  builtin: '内建',
  expected: '作者原来写的',
  'differs.float': 'Python 3 的除法得到浮点数',
  'differs.wording': 'Python 3.10 及以前的措辞',
  'differs.address': '每次运行地址都不同',
  'differs.bytecode': '旧版 Python 的字节码',
  'differs.traceback': '另一个解释器的文件名',
  'differs.other': '',
  line: '第 {line} 行',
};

export type Lang = 'en' | 'zh-CN';

/** The supported language nearest to a BCP 47 tag. */
export function langOf(tag: string | null | undefined): Lang {
  return tag?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** A word or sentence of the interface, `{name}` parts filled in. */
export function say(lang: Lang, key: StringKey, values: Record<string, string | number> = {}): string {
  const text: string = (lang === 'zh-CN' ? zh : en)[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
