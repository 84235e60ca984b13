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

  constructor(changed: (input: SecretInput) => void) {
    this.#changed = changed;
  }

  get isEmpty(): boolean {
    return this.#secret.length === 0;
  }

  /** Characters in the form that is sent. */
  get characters(): number {
    return this.#secret.characters();
  }

  equals(other: SecretInput): boolean {
    return this.#secret.equals(other.#secret);
  }

  focus(): void {
    this.#element?.focus();
  }

  /** UTF-8 of the NFKD form, as the contract asks. Empties the field. */
  take(): Uint8Array {
    const bytes = this.#secret.bytes();
    this.clear();
    return bytes;
  }

  /** UTF-8 exactly as typed. Empties the field. */
  takeAsTyped(): Uint8Array {
    const bytes = this.#secret.bytesAsTyped();
    this.clear();
    return bytes;
  }

  /** A copy to judge; the caller wipes it. */
  copy(): Uint8Array {
    return this.#secret.bytesAsTyped();
  }

  clear(): void {
    this.#secret.wipe();
    this.#show(0);
  }

  /** Listens until what it returns is called, which also wipes. */
  attach(element: HTMLInputElement): () => void {
    this.#element = element;
    const ending = new AbortController();
    const options = { signal: ending.signal };
    let composed = { start: 0, end: 0 };
    element.addEventListener('beforeinput', (event) => this.#take(event), options);
    // A composition cannot be prevented: what it has made is taken out at its end.
    element.addEventListener(
      'compositionstart',
      () => {
        composed = selectionOf(element);
      },
      options,
    );
    element.addEventListener('compositionend', ({ data }) => this.#put(composed.start, composed.end, data), options);
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
      this.#put(start, end, text.replaceAll(/[\r\n]/g, ''));
    } else if (inputType.startsWith('delete')) {
      const [from, to] = start === end ? this.#deleted(inputType, start) : [start, end];
      this.#put(from, to, '');
    }
    // Undoing and redoing do nothing: there is no history.
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

const selectionOf = ({ selectionStart, selectionEnd, value }: HTMLInputElement) => ({
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
});
