/** Texts of the settings screen. */
import type { appSettings } from '../../../core/policy/app-settings.ts';
import type { SettingTexts } from '../../i18n/setting-texts.ts';

const fields: SettingTexts<typeof appSettings> = {
  allowCopy: { name: 'Allow copying the signed text', why: 'Other programs on this machine can read the clipboard.' },
  allowSave: { name: 'Allow saving the signed text to a file', why: 'For carrying it on a memory stick.' },
  allowPictures: {
    name: 'Allow saving the codes as pictures',
    why: 'PNG files, for a memory stick or a printer elsewhere.',
  },
  allowVideo: {
    name: 'Allow saving the codes as a video',
    why: 'For showing a long transaction again without this machine.',
  },
  allowPrint: { name: 'Allow printing the codes', why: 'On paper or as a PDF. Printers and their queues keep copies.' },
  waysIn: {
    name: 'How a request may come in',
    lastStays: 'The last way in cannot be switched off.',
    parts: {
      camera: { name: 'Camera', why: 'Nothing has to be plugged in. Switched off, the camera is never opened.' },
      image: { name: 'Pictures', why: 'PNG, JPEG and others. Each is opened in the closed-off part of the window.' },
      video: {
        name: 'Videos',
        why: 'A recording of the codes. Players are large programs: switch off what you do not use.',
      },
      pdf: { name: 'PDF', why: 'Its pages are drawn and searched. Nothing inside it is run.' },
      paste: { name: 'Pasted text', why: 'Whatever lies on the clipboard of this machine can be read this way.' },
      file: { name: 'Text files', why: 'For a request on a memory stick. Plug in only sticks that you trust.' },
    },
  },
  autoLockMinutes: {
    name: 'Lock by itself after',
    amount: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  },
};

export const texts = {
  title: 'Settings',
  language: 'Language',
  /** Legends of toggles that belong together. */
  sections: {
    inputs: 'Requests',
    exports: 'What may leave by other ways than the QR code',
    locking: 'Locking',
    signing: 'Signing',
  },
  fields,
  agree: 'What is to be changed',
  agreeNothing: 'Nothing: the settings are as they were.',
  changedTo: '{setting}: {was} → {value}',
  textSize: 'Size of text',
  zoomKeys: 'Ctrl and + or − enlarge or shrink everything, until Inkan is closed.',
  theme: 'Light or dark',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  toRules: 'To the rule book',
  about: 'About Inkan',
  editOn: 'Back to the settings',
  save: 'Change the settings',
  saved: 'The settings were changed.',
  practice: 'The practice vault uses fixed settings. Only the language and the look of the window can be changed.',
  yes: 'Allowed',
  no: 'Not allowed',
};
