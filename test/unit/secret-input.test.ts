/** The passphrase input with a mocked element: the effect of pasting and composing on it, and what is sent. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyAfterMs, SecretInput } from '../../renderer/kit/secret-input.ts';

class Field extends EventTarget {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;

  setSelectionRange(start: number, end: number): void {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
}

function attached() {
  const field = new Field();
  let changes = 0;
  let emptied = 0;
  const input = new SecretInput(
    () => {
      changes += 1;
    },
    () => {
      emptied += 1;
    },
  );
  input.attach(field as unknown as HTMLInputElement);
  const send = (type: string, facts: object) =>
    field.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), facts));
  /** Events as sent by Chromium (observed with Input.imeSetComposition): the element changes, which cannot be
   * prevented. */
  const compose = (...steps: readonly string[]) => {
    const [start, end] = [field.selectionStart, field.selectionEnd];
    send('compositionstart', { data: field.value.slice(start, end) });
    const [before, after] = [field.value.slice(0, start), field.value.slice(end)];
    for (const data of steps) {
      send('beforeinput', { inputType: 'insertCompositionText', data, isComposing: true });
      send('compositionupdate', { data });
      field.value = before + data + after;
      field.setSelectionRange(start + data.length, start + data.length);
      send('input', { inputType: 'insertCompositionText', data, isComposing: true });
    }
    return { end: (data: string) => send('compositionend', { data }) };
  };
  const type = (data: string) => send('beforeinput', { inputType: 'insertText', data, isComposing: false });
  const paste = (text: string) =>
    send('beforeinput', {
      ...{ inputType: 'insertFromPaste', data: null, isComposing: false },
      dataTransfer: { getData: () => text },
    });
  return { field, input, type, paste, compose, changes: () => changes, emptied: () => emptied };
}
const sent = (input: SecretInput) => new TextDecoder().decode(input.takeAsTyped());

describe('what is pasted into a passphrase field', () => {
  // Chromium's own fields: TextFieldInputType::HandleBeforeTextInsertedEvent.
  it.each([
    ['one line\n', 'one line'],
    ['one line\r\n\r\n', 'one line'],
    ['seven quiet\nherons', 'seven quiet herons'],
    ['seven quiet\r\nherons\r\n', 'seven quiet herons'],
    ['seven\rquiet\n\nherons', 'seven quiet  herons'],
    ['\nherons ', ' herons '],
    ['\r\n', ''],
  ])('%j is what it is in any other field', (text, meant) => {
    const { input, paste } = attached();
    paste(text);
    expect(sent(input)).toBe(meant);
  });
});

describe('what is composed in a passphrase field', () => {
  it('stands where it was begun, over what was selected', () => {
    const { field, input, type, compose } = attached();
    type('abcd');
    field.setSelectionRange(1, 3);
    compose('か', 'かん', '漢').end('漢');
    expect(field.value).toBe('•••');
    expect(sent(input)).toBe('a漢d');
  });

  it('is nothing when it is given up', () => {
    const { input, type, compose } = attached();
    type('ab');
    compose('か', '').end('');
    expect(sent(input)).toBe('ab');
  });

  it('counts once, in its current form, if it is asked for before it has ended', () => {
    const asks: Readonly<Record<string, (input: SecretInput) => unknown>> = {
      take: sent,
      characters: (input) => input.characters,
      isEmpty: (input) => input.isEmpty,
      equals: (input) => input.equals(new SecretInput(() => undefined)),
    };
    const found = Object.entries(asks).map(([name, ask]) => {
      const { field, input, type, compose } = attached();
      type('pass');
      const composing = compose('´', 'é');
      const answer = ask(input);
      expect(field.value, name).toBe(name === 'take' ? '' : '•••••');
      composing.end('é');
      expect(field.value, name).toBe(name === 'take' ? '' : '•••••');
      return [name, answer, sent(input)];
    });
    expect(found).toEqual([
      ['take', 'passé', ''],
      ['characters', 6, 'passé'], // in the form that is sent
      ['isEmpty', false, 'passé'],
      ['equals', false, 'passé'],
    ]);
  });

  it('alone is not an empty field', () => {
    const { input, compose } = attached();
    compose('é');
    expect(input.isEmpty).toBe(false);
  });

  it('goes with the rest when the field is cleared', () => {
    const { field, input, type, compose } = attached();
    type('pass');
    const composing = compose('é');
    input.clear();
    composing.end('é');
    expect([field.value, sent(input)]).toEqual(['', '']);
  });
});

describe('a half-typed passphrase', () => {
  afterEach(() => vi.useRealTimers());
  it('is gone after a time without keys, and that is said', () => {
    vi.useFakeTimers();
    const { input, field, type, emptied } = attached();
    type('a');
    vi.advanceTimersByTime(emptyAfterMs - 1);
    type('b');
    vi.advanceTimersByTime(emptyAfterMs - 1);
    expect([input.isEmpty, emptied()]).toEqual([false, 0]);
    vi.advanceTimersByTime(1);
    expect([input.isEmpty, field.value, emptied()]).toEqual([true, '', 1]);
    vi.advanceTimersByTime(emptyAfterMs);
    expect(emptied()).toBe(1);
  });
  it('that was sent is not emptied later', () => {
    vi.useFakeTimers();
    const { input, type, emptied } = attached();
    type('ab');
    expect(sent(input)).toBe('ab');
    vi.advanceTimersByTime(emptyAfterMs);
    expect(emptied()).toBe(0);
  });
  it('is not shown to whoever comes back to the window, until the field was empty', () => {
    const { input, type } = attached();
    input.leave();
    expect(input.mayBeShown).toBe(true);
    type('half');
    expect(input.mayBeShown).toBe(true);
    input.leave();
    type(' of it');
    expect(input.mayBeShown).toBe(false);
    input.clear();
    type('anew');
    expect(input.mayBeShown).toBe(true);
  });
});
