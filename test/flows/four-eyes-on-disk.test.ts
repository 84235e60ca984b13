/**
 * A batch that waits, over main's real store and log: the program ends at every moment of an approval, and the vault opens again
 * with the whole act or without it; never with a signature. The log verifies, and tells an approval that came to nothing.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyCommand } from '../../cli/verify-text.ts';
import { approve, asking, change, propose, shownAgain, waiting } from './four-eyes.ts';
import { kindsIn, linesIn, type Started, startIn } from './on-disk.ts';
import { granted } from './vault.ts';
import { give, makeVault, openedBy, three } from './vaults.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true });
});
const newFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-four-eyes-'));
  folders.push(folder);
  return folder;
};

async function opened(folder: string, atMs: number): Promise<Started> {
  const started = startIn(folder, atMs);
  granted(await give(started, 1, three[0]?.passphrase ?? ''));
  openedBy(await give(started, 2, three[1]?.passphrase ?? ''));
  return started;
}

const vaultIn = (folder: string) => fs.readFileSync(path.join(folder, 'vault.inkan'));
const logIn = (folder: string) => fs.readFileSync(path.join(folder, 'log.inkan'), 'utf8');

describe('an approval that is not the last one', () => {
  it('is there or not there after the program ended at any moment, and nothing is signed', async () => {
    const folder = newFolder();
    const started = startIn(folder);
    await makeVault(started, three, 2);
    granted(await change(started, asking(2)));
    const shown = await propose(started);
    const [before, from] = [vaultIn(folder), linesIn(folder).length];
    granted(await approve(started, shown, 1));
    const [after, lines] = [vaultIn(folder), linesIn(folder)];
    const added = kindsIn(folder).slice(from);
    expect(added).toEqual(['approval-given', 'vault-writing', 'vault-written']);
    const states: string[] = [];
    for (let cut = 0; cut <= added.length; cut += 1) {
      // The file is exchanged by one rename between the two entries about it.
      for (const file of [...(cut < 3 ? [before] : []), ...(cut > 1 ? [after] : [])]) {
        const copy = newFolder();
        fs.cpSync(folder, copy, { recursive: true });
        fs.writeFileSync(path.join(copy, 'vault.inkan'), file);
        fs.writeFileSync(path.join(copy, 'log.inkan'), `${lines.slice(0, from + cut).join('\n')}\n`);
        const again = await opened(copy, started.clock.ms + 60_000);
        const batches = await waiting(again);
        states.push(`${cut} ${file === after} ${batches.length}`);
        expect(kindsIn(copy)).not.toContain('signed');
        expect(kindsIn(copy).includes('left-open')).toBe(cut > 0 && file === before);
        if (batches.length === 0) continue;
        const done = granted(await approve(again, await shownAgain(again), 3));
        expect(done.done).toBe('signed');
      }
    }
    expect(states).toEqual(['0 false 0', '1 false 0', '2 false 0', '2 true 1', '3 true 1']);
  });
  it('stands in a log that anybody can verify, with what each custodian signed', async () => {
    const folder = newFolder();
    const started = startIn(folder);
    await makeVault(started, three, 2);
    granted(await change(started, asking(2)));
    granted(await approve(started, await propose(started), 1));
    await started.close();
    const later = await opened(folder, started.clock.ms + 60_000);
    const again = await shownAgain(later);
    granted(await approve(later, again, 3));
    await later.close();
    const readBytes = (file: string) => Uint8Array.from(fs.readFileSync(file));
    expect(verifyCommand([path.join(folder, 'log.inkan')], { readBytes }).exit).toBe(0);
    const [given, approved] = ['approval-given', 'approved'].map((kind) =>
      linesIn(folder).find((line) => line.includes(`"kind":"${kind}"`)),
    );
    const signatureOf = (line = '') => /"signature":"([0-9A-F]{128})"/.exec(line)?.[1];
    expect(signatureOf(given)).toBeDefined();
    expect(approved).toContain(signatureOf(given));
    expect(logIn(folder)).not.toContain('undefined');
  });
});
