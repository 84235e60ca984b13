/** Refuses unsafe starts and sets Chromium's command line, before `ready`. */
import { writeSync } from 'node:fs';
import { app } from 'electron';
import { flavour } from './build-facts.ts';
import { debugging, refusalToStart, refusedExitCode, startRefusalLines } from './start-check.ts';
import { featuresOfChromeOff, featuresOff, switches, switchesOfChrome } from './switch-list.ts';

/** Ends the process with a line in both languages if it was started in a refused way. */
export function checkStart(): void {
  if (flavour === 'release') for (const name of debugging) app.commandLine.removeSwitch(name);
  const { argv, env, platform } = process;
  const hasSwitch = (name: string) => app.commandLine.hasSwitch(name);
  const refusal = refusalToStart({ argv: argv.slice(1), env, hasSwitch, uid: process.getuid?.(), platform, flavour });
  if (refusal === null) return;
  writeSync(2, `${startRefusalLines[refusal]}\n`);
  process.exit(refusedExitCode);
}

export function setSwitches(): void {
  const features: readonly [string, string] = ['disable-features', [...featuresOff, ...featuresOfChromeOff].join(',')];
  for (const [name, value] of [...switches, ...switchesOfChrome, features])
    app.commandLine.appendSwitch(name, value ?? '');
  app.enableSandbox();
}
