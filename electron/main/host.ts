/** Handlers of the host contract: what the window may ask main. No secret passes here. No Electron here. */
import { type Reason, reason } from '../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { Appearance, BlankForm, HostContract, Machine } from '../../core/contract/host.ts';
import { exportsWithOutcomes } from './export-outcomes.ts';
import type { ExportsParts } from './exports.ts';
import type { Log } from './log-file.ts';
import type { Preferences } from './preferences.ts';

export interface HostParts extends Omit<ExportsParts, 'log'> {
  readonly log: Pick<Log, 'append' | 'page' | 'head' | 'verify'>;
  readonly machine: () => Machine;
  /** Whether the window may play sound. */
  readonly hear: (isOn: boolean) => void;
  /** Light, dark, or as the system says. */
  readonly applyTheme: (theme: Appearance['theme']) => void;
  readonly choosing: () => void;
  /** With the system's dialog. */
  readonly printForm: (form: BlankForm) => Promise<'printed' | 'cancelled' | 'failed'>;
  /** A key or a click of the person, each counted once (gesture.ts). */
  readonly gesture: { readonly spend: () => boolean };
  readonly preferences: Pick<Preferences, 'change'>;
  readonly alarm: {
    /** Why no vault process may start. */
    readonly refusesVault: () => Reason | null;
    readonly acknowledge: (typed: string) => Promise<Result<null, Reason>>;
  };
  /** Logged before it answers. */
  readonly abandonVault: (typed: string) => Result<null, Reason>;
  readonly lock: {
    readonly lock: (why: 'asked') => Promise<void>;
    readonly connectVault: () => boolean;
  } & ExportsParts['lock'];
}

export function makeHost(parts: HostParts): Handlers<HostContract> {
  const { lock } = parts;
  return {
    machine: async () => ok(parts.machine()),
    chooseLanguage: async ({ language }) => {
      // It applies while the app runs even if it cannot be written; the machine's facts then report that.
      parts.preferences.change({ language });
      return ok(parts.machine());
    },
    chooseAppearance: async (appearance) => {
      parts.preferences.change({ appearance });
      parts.applyTheme(appearance.theme);
      return ok(parts.machine());
    },
    rememberCamera: async (camera) => {
      parts.preferences.change({ camera });
      parts.hear(camera.sound);
      return ok(parts.machine());
    },
    connectVault: async () => {
      if (typeof parts.machine().selfTest === 'object') return refuse(reason('self-test-failed'));
      const refusal = parts.alarm.refusesVault();
      if (refusal !== null) return refuse(refusal);
      return lock.connectVault() ? ok({}) : refuse(reason('vault-locked'));
    },
    acknowledgeAlarm: async ({ typed }) => {
      const done = await parts.alarm.acknowledge(typed);
      return done.ok ? ok(parts.machine()) : refuse(done.reason);
    },
    abandonVault: async ({ typed }) => {
      const done = parts.abandonVault(typed);
      return done.ok ? ok(parts.machine()) : refuse(done.reason);
    },
    lock: async () => {
      // Not awaited: by then the page that asked is gone.
      void lock.lock('asked');
      return ok({});
    },
    choosing: async () => {
      parts.choosing();
      return ok({});
    },
    // A page cannot make the machine print by itself: each print takes a key or a click that came from the system.
    printForm: async ({ form }) => {
      if (!parts.gesture.spend()) return refuse(reason('message-rejected'));
      const [kind = form, words] = form.split('-');
      const mode = lock.mode() ?? 'unopened';
      const logged = parts.log.append({ kind: 'form-printed', form: kind, words: Number(words), mode });
      if (!logged.ok) return refuse(logged.reason);
      const done = await parts.printForm(form);
      return done === 'failed' ? refuse(reason('printing-failed')) : ok({ printed: done === 'printed' });
    },
    readLog: async ({ from, count }) => {
      const head = { ...parts.log.head() };
      const page = parts.log.page(from, count);
      return page.ok ? ok({ entries: page.value, head }) : refuse(page.reason);
    },
    verifyLog: async () => {
      const verified = await parts.log.verify();
      if (!verified.ok) return refuse(verified.reason);
      const { wrong, summary } = verified.value;
      const { entries, signedHeads, lastSigned } = summary;
      return ok({
        wrong: wrong === null ? null : { code: wrong.code, found: { ...wrong.found } },
        ...{ entries, signedHeads, lastSigned: lastSigned?.sequence ?? null },
      });
    },
    ...exportsWithOutcomes({ ...parts, append: parts.log.append }),
  };
}
