/** A program that waits for `input()`: what it has printed, and a field for the line it reads. */
import { html, type TemplateResult } from 'lit';
import { say, type Lang } from '../strings.js';

/** A line that a program waits for. */
export class Question {
  /** The line with its newline, '' for the end of input; rejects with the signal's reason. */
  readonly line: Promise<string>;
  private resolve: (line: string) => void = () => {};

  /** `printed` is what the program has written so far; its last line is the prompt. */
  constructor(readonly printed: string, signal: AbortSignal) {
    this.line = new Promise((resolve, reject) => {
      this.resolve = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  }

  answer(text: string): void {
    this.resolve(`${text}\n`);
  }

  /** Control-D of a terminal. */
  end(): void {
    this.resolve('');
  }
}

/** The program, its output, and the field where the output ends. Enter answers, Control-D ends the input. */
export function renderQuestion(question: Question, code: string, lang: Lang): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('line') as HTMLInputElement;
    question.answer(field.value);
    field.value = '';
  };
  const pressed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'd' || !event.ctrlKey) return;
    event.preventDefault();
    question.end();
  };
  return html`<pre class="output">${code}</pre>
    <form class="output question" part="output" @submit=${submit}><span class="out">${question.printed}</span><input
      name="line" part="input" aria-label=${say(lang, 'input')} autocomplete="off" autocapitalize="off" spellcheck="false"
      @keydown=${pressed}><button>${say(lang, 'input.enter')}</button></form>
    <div class="message">${say(lang, 'input.help')}</div>`;
}
