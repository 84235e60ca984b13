// @ts-check
// Collects the licences of the packages in a product, for the text beside its binary. Those of Electron and Chromium
// are already there (LICENSE.electron.txt, LICENSES.chromium.html).
import fs from 'node:fs';
import path from 'node:path';

const isLicence = /^(?:licen[cs]e|copying|notice|ofl|unlicense)(?:[.-].*)?$/i;

/**
 * Every package that the lockfile does not mark as a development dependency, with its licence texts; without a text,
 * the licence
 * named in its manifest.
 * @param {string} root the folder with package-lock.json and node_modules
 * @returns {Array<{name: string, version: string, licence: string, texts: string[]}>}
 */
export function licencesOf(root) {
  /** @type {Record<string, {version: string, dev?: boolean, license?: string}>} */
  const packages = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev && fs.existsSync(path.join(root, place)))
    .map(([place, { version, license }]) => ({
      name: place.split('node_modules/').at(-1) ?? place,
      version,
      licence: license ?? 'no licence named in its manifest',
      texts: textsIn(path.join(root, place)),
    }));
}

/** @param {string} dir */
function textsIn(dir) {
  const names = fs
    .readdirSync(dir)
    .filter((name) => isLicence.test(name) && fs.statSync(path.join(dir, name)).isFile());
  return names.sort().map((name) => fs.readFileSync(path.join(dir, name), 'utf8').trim());
}

/** One text for people: Inkan's own licence first. @param {string} root */
export function licenceText(root) {
  const line = '-'.repeat(80);
  const own = `Inkan\n\n${fs.readFileSync(path.join(root, 'LICENSE'), 'utf8').trim()}`;
  const theirs = licencesOf(root).map(({ name, version, licence, texts }) => {
    const words = texts.length === 0 ? [`Its package holds no text of its licence (${licence}).`] : texts;
    return [`${name} ${version} (${licence})`, ...words].join('\n\n');
  });
  return `${[own, ...theirs].join(`\n\n${line}\n\n`)}\n`;
}
