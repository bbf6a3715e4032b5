/** The hold on a terminal: raw input and the modes that a reader needs, taken, and given back as they were. */
import { enter, enterLinear, keyboardOn, leave, leaveLinear, type ModeSetting, mouseOff, mouseOn } from './modes.ts';
import type { TerminalInput } from './terminal.ts';
import type { Kind } from './terminfo.ts';

export interface HoldOptions {
  readonly input: TerminalInput;
  readonly kind: Kind;
  /** Text goes out line after line: no screen of its own, no cursor to hide. */
  readonly linear: boolean;
  /** Wheel and clicks. */
  readonly mouse: boolean;
  /** Whether grapheme clusters were off before they were asked for. */
  readonly clustersWereOff: () => boolean;
}

export class Hold {
  readonly #options: HoldOptions;
  #mouse: boolean;
  #keyboard = false;
  #wasRaw = false;

  constructor(options: HoldOptions) {
    this.#options = options;
    this.#mouse = options.mouse;
  }

  /** Takes the input; gives the bytes that take the screen. */
  take(): string {
    const { input, linear } = this.#options;
    this.#wasRaw = input.isRaw ?? false;
    input.setRawMode?.(true);
    input.ref?.();
    input.resume();
    return linear ? enterLinear(this.#modes()) : enter(this.#modes());
  }

  /** As `take`, after somebody else has had the terminal and may have changed everything. */
  takeAgain(): string {
    this.#options.input.setRawMode?.(false);
    return this.take();
  }

  /** The bytes that give the screen back. */
  farewell(): string {
    return this.#options.linear ? leaveLinear(this.#modes()) : leave(this.#modes());
  }

  /** Gives the input back, for now. */
  loosen(): void {
    this.#options.input.setRawMode?.(this.#wasRaw);
  }

  /** Hears nothing more, until the terminal is taken again. */
  rest(): void {
    this.#options.input.pause();
  }

  /** Gives the input back for good. */
  letGo(): void {
    this.loosen();
    this.rest();
    this.#options.input.unref?.();
  }

  /** The bytes that switch wheel and clicks; '' where they are so already. */
  setMouse(on: boolean): string {
    if (on === this.#mouse) return '';
    this.#mouse = on;
    return on ? mouseOn : mouseOff;
  }

  /** The bytes that switch the kitty keyboard protocol on, for a terminal that knows it; '' where it is on. */
  useKeyboard(): string {
    if (this.#keyboard) return '';
    this.#keyboard = true;
    return keyboardOn;
  }

  #modes(): ModeSetting {
    const { kind, clustersWereOff } = this.#options;
    return { kind, mouse: this.#mouse, keyboard: this.#keyboard, clusters: clustersWereOff() };
  }
}
