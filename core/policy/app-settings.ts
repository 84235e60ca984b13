/** Settings that no rule reads: inputs, exports, and when the vault locks. Main and the window enforce them. */
import { toggle, toggleGroup, wholeNumber } from './setting.ts';

/** Inputs that a vault may switch on or off. */
export const waysIn = ['camera', 'image', 'video', 'pdf', 'paste', 'file'] as const;
export type InputKind = (typeof waysIn)[number];

const exported = { section: 'exports', initial: false } as const;

/** In the order of the keys in the vault file. */
export const appSettings = [
  toggle('allowCopy', { ...exported, required: true }),
  /** The reply text as a file. */
  toggle('allowSave', { ...exported, required: true }),
  /** Pictures (PNG) of the codes, a video of them, paper and PDF. */
  toggle('allowPictures', { ...exported, required: false }),
  toggle('allowVideo', { ...exported, required: false }),
  toggle('allowPrint', { ...exported, required: false }),
  toggleGroup('waysIn', { section: 'inputs', parts: waysIn, initial: true, required: false }),
  wholeNumber('autoLockMinutes', {
    ...{ section: 'locking', least: 1, most: 60, initial: 5, required: true },
    choices: [1, 2, 3, 5, 10, 15, 30, 60],
  }),
] as const;
