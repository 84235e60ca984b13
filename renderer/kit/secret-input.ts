/**
 * Connects an input element to a passphrase without storing it in the element. Each change is intercepted (beforeinput)
 * and applied to a TypedSecret; the element shows a dot per code unit, so that caret and selection stay valid.
 * Keyboard, pointer, pasting and screen readers work as in any password field (pasted text was a string before it got
 * here).
 * Never: keeps what nobody has added to for two minutes; lets be shown what was typed before the window was left.
 */
import { TypedSecret } from './typed-secret.ts';

const dot = '•';

/** Long enough to look up the second half, shorter than a walk away from a half-typed passphrase. */
export const emptyAfterMs = 120_000;

export class SecretInput {
  readonly #secret = new TypedSecret();
  readonly #changed: (input: SecretInput) => void;
  readonly #emptied: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Something in it was typed before the window was left, maybe by somebody else. */
  #wasLeft = false;
  #element: HTMLInputElement | null = null;
  /** A running composition: its position, and its current text. */
  #composed: { readonly start: number; readonly end: number; readonly text: string } | null = null;

  /** `emptied`: because nobody has typed for a while. */
  constructor(changed: (input: SecretInput) => void, emptied: () => void = () => undefined) {
    this.#changed = changed;
    this.#emptied = emptied;
  }

  get isEmpty(): boolean {
    this.#settle();
    return this.#secret.length === 0;
  }

  /** Number of characters in the form that is sent. */
  get characters(): number {
    this.#settle();
    return this.#secret.characters();
  }

  equals(other: SecretInput): boolean {
    this.#settle();
    other.#settle();
    return this.#secret.equals(other.#secret);
  }

  /** Each character by itself, as typed (typed-secret.ts). */
  eachCharacter(use: (character: string) => void): void {
    this.#settle();
    this.#secret.eachCharacter(use);
  }

  /** The window was left: whoever comes back may be another person. */
  leave(): void {
    this.#settle();
    this.#wasLeft = this.#secret.length > 0;
  }

  /** Whether everything in it was typed since the window was last left. */
  get mayBeShown(): boolean {
    return !this.#wasLeft;
  }

  get isBeyondAscii(): boolean {
    return this.#secret.isBeyondAscii;
  }

  focus(): void {
    this.#element?.focus();
  }

  /** UTF-8 of the NFKD form, as the contract requires. Empties the field. */
  take(): Uint8Array {
    this.#settle();
    const bytes = this.#secret.bytes();
    this.clear();
    return bytes;
  }

  /** UTF-8 exactly as typed. Empties the field. */
  takeAsTyped(): Uint8Array {
    this.#settle();
    const bytes = this.#secret.bytesAsTyped();
    this.clear();
    return bytes;
  }

  /** A copy for estimating its strength; the caller wipes it. */
  copy(): Uint8Array {
    this.#settle();
    return this.#secret.bytesAsTyped();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#composed = null;
    this.#secret.wipe();
    this.#wasLeft = false;
    this.#show(0);
  }

  /** Listens until the returned function is called, which also wipes. */
  attach(element: HTMLInputElement): () => void {
    this.#element = element;
    const ending = new AbortController();
    const options = { signal: ending.signal };
    element.addEventListener('beforeinput', (event) => this.#take(event), options);
    // A composition cannot be prevented: its result is removed from the element at its end.
    element.addEventListener(
      'compositionstart',
      () => {
        this.#composed = { ...selectionOf(element), text: '' };
      },
      options,
    );
    element.addEventListener('compositionupdate', ({ data }) => this.#compose(data), options);
    element.addEventListener('compositionend', ({ data }) => this.#composeEnd(data), options);
    element.addEventListener('input', (event) => this.#tidy(event as InputEvent), options);
    return () => {
      ending.abort();
      this.clear();
      this.#element = null;
    };
  }

  #take(event: InputEvent): void {
    const { inputType, isComposing } = event;
    if (isComposing || inputType === 'insertCompositionText' || inputType === 'insertLineBreak') return;
    event.preventDefault();
    const { start, end } = selectionOf(event.target as HTMLInputElement);
    if (inputType.startsWith('insert')) {
      const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      this.#put(start, end, asOneLine(text));
    } else if (inputType.startsWith('delete')) {
      const [from, to] = start === end ? this.#deleted(inputType, start) : [start, end];
      this.#put(from, to, '');
    }
    // Undo and redo have no effect: there is no history.
  }

  #compose(text: string): void {
    this.#wait();
    if (this.#composed !== null) this.#composed = { ...this.#composed, text };
  }

  #composeEnd(data: string): void {
    // Already applied, or cleared: only the element still shows it.
    if (this.#composed === null) this.#show(this.#secret.length);
    this.#compose(data);
    this.#settle();
  }

  /** Applies a running composition as it is on the screen. */
  #settle(): void {
    if (this.#composed === null) return;
    const { start, end, text } = this.#composed;
    this.#composed = null;
    this.#put(start, end, text);
  }

  /** The range that a deletion at the caret covers: one character, or everything on that side (a passphrase has no
   * word boundaries). */
  #deleted(inputType: string, at: number): readonly [number, number] {
    switch (inputType) {
      case 'deleteContentBackward':
        return [this.#secret.before(at), at];
      case 'deleteContentForward':
        return [at, this.#secret.after(at)];
      default:
        return inputType.endsWith('Forward') ? [at, this.#secret.length] : [0, at];
    }
  }

  #put(start: number, end: number, text: string): void {
    this.#show(this.#secret.replace(start, end, text));
    if (this.#secret.length === 0) this.#wasLeft = false;
    this.#wait();
    this.#changed(this);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#secret.length === 0 && this.#composed === null) return;
      this.clear();
      this.#changed(this);
      this.#emptied();
    }, emptyAfterMs);
  }

  /** Text got into the element without `beforeinput`: it then replaces the complete secret. */
  #tidy({ isComposing }: InputEvent): void {
    const element = this.#element;
    if (element === null || isComposing || element.value === dot.repeat(this.#secret.length)) return;
    this.#put(0, this.#secret.length, element.value);
  }

  #show(caret: number): void {
    if (this.#element === null) return;
    this.#element.value = dot.repeat(this.#secret.length);
    this.#element.setSelectionRange(caret, caret);
  }
}

/** Joins lines like Chromium's own fields, so that a pasted passphrase is the same everywhere. */
const asOneLine = (text: string): string => text.replace(/[\r\n]+$/, '').replace(/\r\n|[\r\n]/g, ' ');

const selectionOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement) => ({
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});
