/** Addresses of Inkan's own pages, `app://inkan/…`. */
import { type FileTypes, pageTypes } from '../shell/page-files.ts';

export const scheme = 'app';
export const origin = 'app://inkan';
export const startAddress = `${origin}/index.html`;
/** The page of a blank form. The page reads the part after `#` (renderer/form.tsx). */
export const formAddress = (form: string, language: string): string => `${origin}/form.html#${form}.${language}`;

/** Electron passes the part after `#` to the protocol, which browsers keep to themselves. */
export const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';

export const types: FileTypes = {
  ...pageTypes,
  '.json': 'application/json; charset=utf-8',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
