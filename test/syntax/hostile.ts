/** Texts that are hard on a compiler by their size or layout. */

const lines = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
const nested = (head: string): string => `${lines(120, (index) => ' '.repeat(index) + head)}${' '.repeat(120)}pass`;

const LAYOUTS = ['if x:', 'while x:', 'for x in y:', 'def f():', 'class A:', 'try:', 'with x:', 'match x:', 'async def f():'].map(nested);

/** Layouts of lines; `longest` lines or items where they are many. */
export const hostileLayouts = (longest: number): string[] => [
  ...LAYOUTS, 'if x:\n\ty\n        z', 'if x:\n        y\n\tz', 'a\r\nb\r\n', 'a\rb', 'if x:\r  y\r z', '\ufeffx = 1', 'x\ufeff', '\f\f x', 'x = "\ud800"', '# \udfff', '\udfff', 'x\0y', '\0',
  lines(1000, (index) => (index === 0 ? 'x = (1' : index === 999 ? ')' : '  + 1')),
  lines(longest, (index) => `x${index} = ${index}`),
  `x = """${'a'.repeat(1_000_000)}"""`, `# ${'a'.repeat(1_000_000)}`, 'a'.repeat(1_000_000), ' '.repeat(1_000_000), '\n'.repeat(1_000_000), `x = [${'1, '.repeat(longest)}]`,
];

/** Shapes that grow with a number. */
export const HOSTILE_SHAPES: readonly ((count: number) => string)[] = [
  ...['(', ')', '[', '{', '{1:', 'f(', 'a[', '-', '~', 'not ', 'lambda: ', 'lambda x=', 'await ', 'yield ', 'a if b else ', 'a and ', 'a = ', 'a.', '*', '"a" ', '@a\n', 'f"{', "f'''{", '"', '\\\n', '\n', '\f', '\t',
    ' ', '\r', '\ud800', '\ufeff', 'print ', 'a b ', '(a b ', '[a ', '{a:b c:', 'x=1;', 'x=1\n', '#\n', 'elif x:\n', 'else:\n', 'if x:', 'for x in '].map((part) => (count: number) => part.repeat(count)),
  (count) => `${'('.repeat(count)}1${')'.repeat(count)}`,
  (count) => `${'f('.repeat(count)}a b${')'.repeat(count)}`,
  (count) => `${'[a for a in '.repeat(count)}b${']'.repeat(count)}`,
  (count) => `${'-'.repeat(count)}x`,
  (count) => `${'not '.repeat(count)}x`,
  (count) => `${'lambda: '.repeat(count)}x`,
  (count) => `${'x if y else '.repeat(count)}z`,
  (count) => `x${'.y'.repeat(count)}`,
  (count) => `x${'()'.repeat(count)}`,
  (count) => `x${'[0]'.repeat(count)}`,
  (count) => `x${' + x'.repeat(count)}`,
  (count) => `x${' ** x'.repeat(count)}`,
  (count) => `x${' and x or y'.repeat(count)}`,
  (count) => `x${' < x'.repeat(count)}`,
  (count) => `"a"${' + "a"'.repeat(count)}`,
  (count) => `if x: pass\n${'elif x: pass\n'.repeat(count)}`,
  (count) => `${'@x\n'.repeat(count)}def f(): pass`,
  (count) => `[x ${'for x in y '.repeat(count)}]`,
  (count) => `with ${'a, '.repeat(count)}b: pass`,
  (count) => `match x:\n case ${'1 | '.repeat(count)}1: pass`,
  (count) => `match x:\n case ${'['.repeat(count)}${']'.repeat(count)}: pass`,
  (count) => `match x:\n case a${'.b'.repeat(count)}: pass`,
  (count) => `x: a${' | a'.repeat(count)}`,
  (count) => `f(${'a, '.repeat(count)}b)`,
  (count) => `${'f"{'.repeat(count)}1${'}"'.repeat(count)}`,
  (count) => `x = ${'9'.repeat(count)}`,
  (count) => `try: pass\n${'except x: pass\n'.repeat(count)}`,
];
