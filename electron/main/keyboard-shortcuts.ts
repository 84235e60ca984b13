/**
 * The keys that main itself answers, because the app has no menu: lock, the size of the text, and those that would copy;
 * and which input is a person's.
 */

export type ShortcutAction = 'lock' | 'larger' | 'smaller' | 'normal-size' | 'nothing';
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  /** The key by its place: 'KeyL', whatever it writes. */
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isAutoRepeat: boolean;
}

/** Ctrl on Linux and Windows, Cmd on macOS. A held key does not repeat the act. 'nothing': the page does not get the key. */
export function shortcutAction(input: KeyInput, platform: string): ShortcutAction | null {
  if (input.type !== 'keyDown') return null;
  if (takesOut(input)) return 'nothing';
  const command = platform === 'darwin' ? input.meta && !input.control : input.control && !input.meta;
  if (input.isAutoRepeat || !command || input.alt) return null;
  // By its letter, and where the layout writes another one (kana, Cyrillic) by its place: a lock must never fail.
  if (input.code === 'KeyL') return 'lock';
  switch (input.key.toLowerCase()) {
    case 'l':
      return 'lock';
    case '+':
    case '=':
    case ';': // where + is on a Japanese keyboard, without Shift
      return 'larger';
    case '-':
      return 'smaller';
    case '0':
      return 'normal-size';
    default:
      return null;
  }
}

/**
 * Copy and cut, by all the keys that Chromium has for them. Never wanted, whatever the settings allow: what leaves by the
 * clipboard does so by a button, and is logged before it does.
 */
function takesOut({ key, code, control, meta, shift }: KeyInput): boolean {
  if (key === 'Copy' || key === 'Cut') return true;
  if (key === 'Delete') return shift;
  if (!control && !meta) return false;
  return ['c', 'x', 'insert'].includes(key.toLowerCase()) || ['KeyC', 'KeyX'].includes(code);
}

/** Electron's input-event: what the system sent to the window. */
export interface SystemInput {
  readonly type: string;
  readonly modifiers?: readonly string[];
}

const ofHands = ['rawKeyDown', 'keyDown', 'mouseDown', 'mouseMove', 'mouseWheel', 'touchStart', 'pointerDown'];

/**
 * Somebody is at the machine. Only what comes from hands counts, as it reaches main before the page: a page cannot make such
 * an event, nor say itself that somebody is here. A held key repeats itself without anybody. That codes are scanned or
 * shown counts for nothing: who does not touch the machine for the minutes of the settings may have gone.
 */
export const isPresence = ({ type, modifiers = [] }: SystemInput): boolean =>
  ofHands.includes(type) && !modifiers.some((modifier) => modifier.toLowerCase() === 'isautorepeat');
