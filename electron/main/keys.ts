/** The keys that main itself answers, because the app has no menu: lock, and the size of the text. */

export type KeyAct = 'lock' | 'larger' | 'smaller' | 'normal-size';
export interface KeyInput {
  readonly type: string;
  readonly key: string;
  /** The key by its place: 'KeyL', whatever it writes. */
  readonly code: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly isAutoRepeat: boolean;
}

/** Ctrl on Linux and Windows, Cmd on macOS. A held key does not repeat the act. */
export function keyAct(input: KeyInput, platform: string): KeyAct | null {
  const command = platform === 'darwin' ? input.meta && !input.control : input.control && !input.meta;
  if (input.type !== 'keyDown' || input.isAutoRepeat || !command || input.alt) return null;
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
