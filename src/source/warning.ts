/** What Python warns of when it compiles a program: the program runs all the same. */
export interface SyntaxWarning {
  /** CPython's words. */
  message: string;
  /** 1-based. */
  line: number;
}
