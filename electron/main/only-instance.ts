/** Only one Inkan may run: two would write one log. A second instance says so, and names the first. */
import fs from 'node:fs';
import path from 'node:path';

export type Instance = 'first' | 'second' | 'unclear';

/**
 * `hasLock`: Chromium's answer. On Linux it also refuses if it cannot write the lock, and then nobody holds one: its
 * lock is a link, `SingletonLock`, that names host and process (chrome/browser/process_singleton_posix.cc).
 */
export function whichInstance(hasLock: boolean, folder: string, platform: string = process.platform): Instance {
  if (hasLock) return 'first';
  if (platform !== 'linux') return 'second';
  try {
    const pid = /-(\d+)$/.exec(fs.readlinkSync(path.join(folder, 'SingletonLock')))?.[1];
    return pid !== undefined && isRunning(Number(pid)) ? 'second' : 'unclear';
  } catch {
    return 'unclear';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'EPERM';
  }
}

/** For the terminal and a message box, in both languages: the settings are not read yet. */
export const instanceLines: Readonly<Record<Exclude<Instance, 'first'>, string>> = {
  second:
    'Inkan is running already. Its window comes to the front; nothing else was started.\nInkan はすでに起動しています。起動中のウィンドウを前面に表示します。新しくは起動していません。',
  unclear:
    'Inkan did not start: it could not make sure that it runs only once. Nothing was changed. Close every Inkan, remove SingletonLock from its folder if it is there, and start again.\nほかに Inkan が動いていないことを確認できないため、起動しませんでした。何も変更していません。Inkan をすべて終了し、データの保存先に SingletonLock が残っていれば取り除いてから、もう一度起動してください。',
};
