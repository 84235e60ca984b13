/**
 * Keyboard shortcuts handled by main, because the app has no menu: lock, text size, and blocked copy keys; also decides
 * which input counts as a person's.
 */

export type ShortcutAction = 'lock' | 'larger' | 'smaller' | 'normal-size' | 'nothing';
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  /** The physical key: 'KeyL', whatever it types. */
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isAutoRepeat: boolean;
}

/** Ctrl on Linux and Windows, Cmd on macOS. Holding a key does not repeat the action. 'nothing': the page does not
 * get the key. */
export function shortcutAction(input: KeyInput, platform: string): ShortcutAction | null {
  if (input.type !== 'keyDown') return null;
  if (takesOut(input)) return 'nothing';
  const command = platform === 'darwin' ? input.meta && !input.control : input.control && !input.meta;
  if (input.isAutoRepeat || !command || input.alt) return null;
  // By letter, or by position if the layout types another letter (kana, Cyrillic): locking must always work.
  if (input.code === 'KeyL') return 'lock';
  switch (input.key.toLowerCase()) {
    case 'l':
      return 'lock';
    case '+':
    case '=':
    case ';': // + without Shift on a Japanese keyboard
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
 * Copy and cut, with all keys that Chromium has for them. Always blocked: exporting to the clipboard has a button and
 * is logged first.
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
 * Somebody is at the machine. Only real input counts, which reaches main before the page; a page cannot fake such an
 * event or report presence itself. Auto-repeat of a held key does not count, nor does scanning or showing codes: a
 * person who does not touch the machine for the configured minutes may have left.
 */
export const isPresence = ({ type, modifiers = [] }: SystemInput): boolean =>
  ofHands.includes(type) && !modifiers.some((modifier) => modifier.toLowerCase() === 'isautorepeat');
