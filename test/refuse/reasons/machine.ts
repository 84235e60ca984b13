/** Refusals of the machine: the guard's alarm, how the app was started, settings of exports, messages, the
 * self-test. */
import { ok } from '../../../core/base/result.ts';
import { alarmWord, type GuardReading } from '../../../core/contract/guard.ts';
import { selfTestNames } from '../../../core/contract/self-test.ts';
import { signingContract } from '../../../core/contract/signing.ts';
import { makeDouble } from '../../../core/contract/test-client.ts';
import { makeExports } from '../../../electron/main/exports.ts';
import { makeNetworkAlarm } from '../../../electron/main/guard/network-alarm.ts';
import { refusalToStart } from '../../../electron/main/start-check.ts';
import { verdictOf } from '../../../electron/vault/self-test/self-test.ts';
import { openTestVault } from '../../flows/vault.ts';
import type { Provocations } from './provoke.ts';

const reading = (state: GuardReading['state']): GuardReading => ({ state, seen: [], scope: 'linux' });
/** A network alarm that was raised. */
function alarmed() {
  const networkAlarm = makeNetworkAlarm({
    lock: { holds: () => 'real', lock: async () => undefined },
    memory: { read: () => null, write: () => ok(null) },
    logEvent: () => ok(null),
    now: () => 0,
  });
  networkAlarm.told({ reading: reading('online'), raised: 'open' });
  return networkAlarm;
}
const starts = (change: { uid?: number; argv?: readonly string[] }) =>
  refusalToStart({
    ...{ argv: [], env: {}, hasSwitch: () => false, uid: 1000, platform: 'linux', flavour: 'release' },
    ...change,
  });
function waysOut(allows: boolean) {
  return makeExports({
    ...{ folder: '/nowhere', copy: async () => undefined, log: () => ok(null) },
    lock: { allows: () => allows, mode: () => 'practice' },
    ...{ askWhere: async () => null, askFolder: async () => null },
    paper: { print: async () => 'failed', pdf: async () => null },
  });
}

export const machine = {
  'refused-by-setting': () => waysOut(false).copyReply({ text: 'x' }),
  'printing-failed': () => waysOut(true).print({}),
  'alarm-standing': () => alarmed().refusesVault(),
  'alarm-still-online': () => alarmed().acknowledge(alarmWord, reading('online')),
  'alarm-word-differs': () => alarmed().acknowledge('ONLINE', reading('offline')),
  'message-rejected': () => openTestVault().window.signing.read({ text: 'x'.repeat(262_146) }),
  'sandbox-off': () => starts({ argv: ['--no-sandbox'] }),
  'running-as-root': () => starts({ uid: 0 }),
  'self-test-failed': () => verdictOf({ passed: selfTestNames.slice(1), failed: selfTestNames.slice(0, 1), tookMs: 1 }),
  // A handler that throws is a bug; its answer discloses nothing of the exception.
  internal: () =>
    makeDouble(
      { shown: signingContract.shown },
      {
        shown: async () => {
          throw new Error('a secret');
        },
      },
    ).shown({}),
} as const satisfies Provocations;
