/** The first steps: is there a folder, is this the only Inkan. Whatever the answer, a person is told. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Reason } from '../../core/base/reason.ts';
import { checkFolder } from './folder-check.ts';
import { instanceLines, whichInstance } from './only-instance.ts';

export function beginAlone(startApp: (folder: string, trouble: Reason | null) => Promise<void>): void {
  const folder = app.getPath('userData');
  const trouble = checkFolder(folder);
  // Chromium's own files go elsewhere then, and no lock is needed: nothing of Inkan's can be written.
  if (trouble !== null) lendFolder();
  const instance = trouble === null ? whichInstance(app.requestSingleInstanceLock(), folder) : 'first';
  if (instance === 'first') {
    app
      .whenReady()
      .then(() => startApp(folder, trouble))
      .catch(() => app.exit(1));
    return;
  }
  process.stderr.write(`${instanceLines[instance]}\n`);
  if (instance === 'second') {
    app.quit();
    return;
  }
  // Nobody's window comes to the front: a box says why there is none.
  void app.whenReady().then(() => {
    dialog.showErrorBox('Inkan', instanceLines[instance]);
    app.exit(1);
  });
}

function lendFolder(): void {
  const lent = fs.mkdtempSync(path.join(os.tmpdir(), 'inkan-'));
  app.setPath('userData', lent);
  app.on('quit', () => fs.rmSync(lent, { recursive: true, force: true }));
}
