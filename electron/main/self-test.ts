/** Main's record of the vault's self-test. A failure is final until the app restarts, whatever a later test reports. */
import type { LogEventOf } from '../../core/audit/events.ts';
import { type SelfTestReport, type SelfTestState, selfTestNames } from '../../core/contract/self-test.ts';

export interface SelfTest {
  readonly state: () => SelfTestState;
  readonly reported: (report: SelfTestReport) => void;
  /** A vault process ended by itself. If it had not reported yet, it failed. */
  readonly vaultDied: () => void;
}

/** `failed` is called once: nothing may be opened any more. `log`: a report logs itself (store.ts), a dead process cannot. */
export function makeSelfTest(failed: () => void, log: (event: LogEventOf<'self-tested'>) => void): SelfTest {
  let state: SelfTestState = 'running';
  const fail = (names: Exclude<SelfTestState, string>['failed']): void => {
    if (typeof state === 'object') return;
    state = { failed: names };
    failed();
  };
  return {
    state: () => state,
    reported: (report) => {
      if (report.failed.length > 0) fail(report.failed);
      else if (state === 'running') state = 'passed';
    },
    vaultDied: () => {
      if (state !== 'running') return;
      log({ kind: 'self-tested', checks: selfTestNames.length, failed: ['vault-process'] });
      fail(['vault-process']);
    },
  };
}
