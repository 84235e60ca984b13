/** First steps at start: check the folder, and that no other Inkan runs. In every case the person is told. */
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
  // Chromium's files then go elsewhere, and no lock is needed, because Inkan cannot write anything.
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
  // There is no other window to show, so a message box explains why.
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
