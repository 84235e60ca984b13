/**
 * An input element for a passphrase that never holds it: each change is taken before it happens (beforeinput) and put into
 * a TypedSecret; the element gets a dot for each code unit, so that its caret and selection mean the same places. Keyboard,
 * pointer, pasting and screen readers work as in any password field (what is pasted was a string before it came here).
 */
import { TypedSecret } from './typed-secret.ts';

const dot = '•';

export class SecretInput {
  readonly #secret = new TypedSecret();
  readonly #changed: (input: SecretInput) => void;
  #element: HTMLInputElement | null = null;
  /** A composition that runs: where it is to stand, and what it has come to. */
  #composed: { readonly start: number; readonly end: number; readonly text: string } | null = null;

  constructor(changed: (input: SecretInput) => void) {
    this.#changed = changed;
  }

  get isEmpty(): boolean {
    this.#settle();
    return this.#secret.length === 0;
  }

  /** Characters in the form that is sent. */
  get characters(): number {
    this.#settle();
    return this.#secret.characters();
  }

  equals(other: SecretInput): boolean {
    this.#settle();
    other.#settle();
    return this.#secret.equals(other.#secret);
  }

  focus(): void {
    this.#element?.focus();
  }

  /** UTF-8 of the NFKD form, as the contract asks. Empties the field. */
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

  /** A copy to judge; the caller wipes it. */
  copy(): Uint8Array {
    this.#settle();
    return this.#secret.bytesAsTyped();
  }

  clear(): void {
    this.#composed = null;
    this.#secret.wipe();
    this.#show(0);
  }

  /** Listens until what it returns is called, which also wipes. */
  attach(element: HTMLInputElement): () => void {
    this.#element = element;
    const ending = new AbortController();
    const options = { signal: ending.signal };
    element.addEventListener('beforeinput', (event) => this.#take(event), options);
    // A composition cannot be prevented: what it has made is taken out at its end.
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
    // Undoing and redoing do nothing: there is no history.
  }

  #compose(text: string): void {
    if (this.#composed !== null) this.#composed = { ...this.#composed, text };
  }

  #composeEnd(data: string): void {
    // Settled before, or cleared away: the element alone still has it.
    if (this.#composed === null) this.#show(this.#secret.length);
    this.#compose(data);
    this.#settle();
  }

  /** What is asked for while a composition runs has it as it stands on the screen. */
  #settle(): void {
    if (this.#composed === null) return;
    const { start, end, text } = this.#composed;
    this.#composed = null;
    this.#put(start, end, text);
  }

  /** What is deleted at the caret: a character, or all on its side (words are not told apart in a passphrase). */
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
    this.#changed(this);
  }

  /** Something got into the element past `beforeinput`: it is the whole text then. */
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

/** As Chromium's own fields take a text of several lines, so that a passphrase is the same one pasted here and there. */
const asOneLine = (text: string): string => text.replace(/[\r\n]+$/, '').replace(/\r\n|[\r\n]/g, ' ');

const selectionOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement) => ({
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});
