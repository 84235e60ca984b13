/** Everything said on the settings screen. */

export const texts = {
  title: 'Settings',
  language: 'Language',
  allowed: 'What may leave by other ways than the QR code',
  allowCopy: 'Allow copying the signed text',
  allowCopyWhy: 'Other programs on this machine can read the clipboard.',
  allowSave: 'Allow saving the signed text to a file',
  allowSaveWhy: 'For carrying it on a memory stick.',
  allowPictures: 'Allow saving the codes as pictures',
  allowPicturesWhy: 'PNG files, for a memory stick or a printer elsewhere.',
  allowVideo: 'Allow saving the codes as a video',
  allowVideoWhy: 'For showing a long transaction again without this machine.',
  allowPrint: 'Allow printing the codes',
  allowPrintWhy: 'On paper or as a PDF. Printers and their queues keep copies.',
  waysIn: 'How a request may come in',
  ways: {
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
  oneWayStays: 'The last way in cannot be switched off.',
  autoLock: 'Lock by itself after',
  minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
  atSigning: 'Ask for the passphrase at signing',
  always: 'Always',
  mainnet: 'Only on the main network',
  agree: 'What is to be changed',
  agreeNothing: 'Nothing: the settings are as they were.',
  changedTo: '{setting} becomes: {value}',
  editOn: 'Back to the settings',
  save: 'Change the settings',
  saved: 'The settings were changed.',
  practice: 'The practice vault uses fixed settings. Only the language can be changed.',
  yes: 'Allowed',
  no: 'Not allowed',
};

declare module '../../i18n/catalog.ts' {
  interface Catalog {
    readonly settings: typeof texts;
  }
}
