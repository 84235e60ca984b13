/**
 * Window <-> main process of the desk, beside the desk itself: how the window looks, and files and texts that a person
 * takes out of it. Travels over the same bridge as DeskContract, as the group 'window'.
 */
import * as v from 'valibot';
import { languageCodes } from '../../core/base/languages.ts';
import { bytes, type Infer, nothing, text } from '../../core/base/schema.ts';
import { type DeskContract, deskAnswer, deskContract, maxDeskText } from './desk-api.ts';

export const deskThemes = ['system', 'light', 'dark'] as const;
export const deskTextSizes = [100, 125, 150] as const;
export const deskSettings = v.strictObject({
  language: v.picklist(languageCodes),
  theme: v.picklist(deskThemes),
  textSize: v.picklist(deskTextSizes),
});
export type DeskSettings = Infer<typeof deskSettings>;

/** A plain file name: no folder, nothing that a system reads as one. */
const fileName = v.pipe(text(80), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.(?:csv|txt|json)$/));

const windowContract = {
  /** `build`: version and flavour of the app, and the version of Electron. */
  start: { params: nothing, result: v.strictObject({ settings: deskSettings, build: text(100) }) },
  settings: { params: deskSettings, result: deskAnswer(nothing) },
  copy: { params: v.strictObject({ text: text(maxDeskText) }), result: deskAnswer(nothing) },
  /** False: the person closed the dialog. */
  save: {
    params: v.strictObject({ name: fileName, bytes: bytes(16_777_216) }),
    result: deskAnswer(v.strictObject({ saved: v.boolean() })),
  },
} as const;
export type DeskWindowContract = typeof windowContract;

export type BridgeContract = DeskContract & { readonly window: DeskWindowContract };
/** Everything that crosses the bridge. */
export const bridgeContract: BridgeContract = { ...deskContract, window: windowContract };
/** The one channel of the bridge. */
export const bridgeChannel = 'desk:call';
