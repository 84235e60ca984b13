/** Files, and the inputs that a vault may switch off. */
import type { ReasonCode } from '../../../../core/base/reason.ts';
import type { ReasonText } from '../../texts.ts';

export const files = {
  'file-unknown': {
    title: 'Inkan does not know this kind of file',
    means: 'It could not be opened, or it is neither a picture, a video, a PDF nor a text. Its name does not matter.',
    ask: 'Ask the requester for the QR code as a picture (PNG), or for the request as a text file.',
  },
  'file-left-aside': {
    title: 'This file was left aside',
    means:
      'Systems put such files beside others (.DS_Store, ._…, Thumbs.db, desktop.ini); notes for people and empty files hold no request either. The other files are read.',
    ask: 'Nothing has to be done. If the request is in this file, choose it alone.',
  },
  'picture-kind': {
    title: 'Pictures of this kind are not opened',
    means:
      'The window reads PNG, JPEG, WebP, GIF and BMP; the commands read PNG and JPEG. SVG, TIFF, HEIC, AVIF, JPEG 2000 and icons are read by neither. Nothing is wrong with the code itself.',
    ask: 'Save the picture as PNG and give that, or hold it in front of the camera.',
  },
  'picture-animated': {
    title: 'This picture is an animation',
    means:
      'Here only still pictures are read, and the first picture of an animation would be only one part of several.',
    ask: 'Give the animation to Inkan’s window, which reads all its pictures, or save each of them as PNG.',
  },
  'picture-damaged': {
    title: 'The picture is damaged',
    means: 'Its content does not fit what it says of itself, so it was not unpacked.',
    ask: 'Save the picture again as PNG, or ask the requester for a new one.',
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
    ask: 'Ask the requester for the codes as pictures (PNG), or print the PDF and hold it in front of the camera.',
  },
  'pdf-no-qr': {
    title: 'No QR code was found in the PDF',
    means: 'Every page was drawn and searched.',
    ask: 'Check that it is the right file, or ask the requester for the code as a picture (PNG).',
  },
  'way-switched-off': {
    title: 'This way in is switched off',
    means: 'The settings of this vault do not allow files of this kind. The file was not read.',
    ask: 'Use a way that is allowed, or change the setting with the vault’s passphrase.',
  },
} satisfies Partial<Record<ReasonCode, ReasonText>>;
