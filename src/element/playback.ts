/** Playing: one step after the other, each after the film of the one before and a pause to read. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** At least so long after a step's last stage (visual.md, Motion: the reader sets the pace). */
const PAUSE = 900;

interface PlaybackHost extends ReactiveControllerHost {
  readonly atEnd: boolean;
  /** Shows the next step; resolves when its film is over. */
  advance(): Promise<void>;
  readonly rate: number;
}

export class PlaybackController implements ReactiveController {
  private run = 0;
  playing = false;

  constructor(private readonly host: PlaybackHost, private readonly changed: (playing: boolean) => void) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  start(): void {
    if (this.playing || this.host.atEnd) return;
    this.set(true);
    void this.loop(++this.run);
  }

  stop(): void {
    this.run += 1;
    this.set(false);
  }

  private set(playing: boolean): void {
    if (this.playing === playing) return;
    this.playing = playing;
    this.changed(playing);
    this.host.requestUpdate();
  }

  /** A run ends when another one starts or `stop` counts it out of date. */
  private async loop(run: number): Promise<void> {
    while (run === this.run && !this.host.atEnd) {
      await this.host.advance();
      await new Promise((resolve) => setTimeout(resolve, PAUSE / Math.max(this.host.rate, 0.1)));
    }
    if (run === this.run) this.stop();
  }
}
