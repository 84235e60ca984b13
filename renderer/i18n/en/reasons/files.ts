/** Files, and the ways in that a vault may switch off. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const files = {
  'file-unknown': {
    title: 'Inkan does not know this kind of file',
    means: 'It could not be opened, or it is neither a picture, a video, a PDF nor a text. Its name does not matter.',
    ask: 'Ask the sender for the QR code as a picture (PNG), or for the request as a text file.',
  },
  'file-too-large': {
    title: 'The file is too large',
    means:
      'Pictures and PDF: up to 64 MB, 100 million pixels, 500 pages. Videos: up to 2 GB and 10 minutes. Texts: as long as a request can be.',
    ask: 'Use a smaller picture, or a shorter video that shows only the code.',
  },
  'files-too-many': {
    title: 'Too many files at once',
    means: 'Inkan reads at most 200 files at a time. None of these was read.',
    ask: 'Choose only the files of this request.',
  },
  'video-unplayable': {
    title: 'This video cannot be played here',
    means:
      'It is damaged, or coded in a way this program does not know. WebM with VP8 or VP9 always plays, MP4 mostly.',
    ask: 'Convert it to WebM, or hold the screen that plays it in front of the camera.',
  },
  'video-no-qr': {
    title: 'No QR code was found in the video',
    means: 'It was played from beginning to end, and every picture was searched.',
    ask: 'Film the code again: larger, sharper, straight from the front, with its white margin.',
  },
  'pdf-unreadable': {
    title: 'The PDF cannot be read',
    means: 'It is damaged, asks for a password, or a page could not be drawn.',
    ask: 'Ask the sender for the codes as pictures (PNG), or print the PDF and hold it in front of the camera.',
  },
  'pdf-no-qr': {
    title: 'No QR code was found in the PDF',
    means: 'Every page was drawn and searched.',
    ask: 'Check that it is the right file, or ask the sender for the code as a picture (PNG).',
  },
  'way-switched-off': {
    title: 'This way in is switched off',
    means: 'The settings of this vault do not allow files of this kind. The file was not read.',
    ask: 'Use a way that is allowed, or change the setting with the vault’s passphrase.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
