/** What the window may ask main: the handlers of the caretaker contract. Never a secret passes here. No Electron here. */
import { because, type Reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { CaretakerContract, Machine } from '../../core/contract/host.ts';
import type { LogPage } from '../../core/contract/log-pages.ts';
import { waysOutWithOutcomes } from './export-outcomes.ts';
import type { WaysOutParts } from './exports.ts';
import type { Log } from './log-file.ts';
import type { Preferences } from './preferences.ts';

export interface CaretakerParts extends Omit<WaysOutParts, 'log'> {
  readonly log: Pick<Log, 'append' | 'page' | 'head' | 'verify'>;
  readonly machine: () => Machine;
  /** Whether the window may be heard. */
  readonly hear: (isOn: boolean) => void;
  readonly choosing: () => void;
  readonly preferences: Pick<Preferences, 'change'>;
  readonly alarm: {
    /** Why no vault process may start. */
    readonly refusesKeyRoom: () => Reason | null;
    readonly acknowledge: (typed: string) => Promise<Result<null, Reason>>;
  };
  /** Written down before it answers. */
  readonly giveUpVault: (typed: string) => Result<null, Reason>;
  readonly lock: {
    readonly lock: (why: 'asked') => Promise<void>;
    readonly openKeyRoom: () => boolean;
  } & WaysOutParts['lock'];
}

export function makeCaretaker(parts: CaretakerParts): Handlers<CaretakerContract> {
  const { lock } = parts;
  return {
    machine: async () => ok(parts.machine()),
    chooseLanguage: async ({ language }) => {
      // It holds while the app runs, also where it cannot be written: that the machine's facts say.
      parts.preferences.change({ language });
      return ok(parts.machine());
    },
    rememberCamera: async (camera) => {
      parts.preferences.change({ camera });
      parts.hear(camera.sound);
      return ok(parts.machine());
    },
    openKeyRoom: async () => {
      if (typeof parts.machine().selfTest === 'object') return refused(because('self-test-failed'));
      const refusal = parts.alarm.refusesKeyRoom();
      if (refusal !== null) return refused(refusal);
      return lock.openKeyRoom() ? ok({}) : refused(because('vault-locked'));
    },
    acknowledgeAlarm: async ({ typed }) => {
      const done = await parts.alarm.acknowledge(typed);
      return done.ok ? ok(parts.machine()) : refused(done.reason);
    },
    giveUpVault: async ({ typed }) => {
      const done = parts.giveUpVault(typed);
      return done.ok ? ok(parts.machine()) : refused(done.reason);
    },
    lock: async () => {
      // Not awaited: the answer would go to a page that is gone by then.
      void lock.lock('asked');
      return ok({});
    },
    choosing: async () => {
      parts.choosing();
      return ok({});
    },
    readLog: async ({ from, count }) => {
      const head = { ...parts.log.head() };
      const page = parts.log.page(from, count);
      return page.ok ? ok({ entries: [...page.value] as LogPage['entries'], head }) : refused(page.reason);
    },
    verifyLog: async () => {
      const verified = await parts.log.verify();
      if (!verified.ok) return refused(verified.reason);
      const { wrong, summary } = verified.value;
      const { entries, signedHeads, lastSigned } = summary;
      return ok({
        wrong: wrong === null ? null : { code: wrong.code, found: { ...wrong.found } },
        ...{ entries, signedHeads, lastSigned: lastSigned?.sequence ?? null },
      });
    },
    ...waysOutWithOutcomes({ ...parts, append: parts.log.append }),
  };
}

function refused(reason: Reason) {
  return refuse({ code: reason.code, found: { ...reason.found } });
}
