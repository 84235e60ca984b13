/** Blocks the vault until the self-test has passed: before that, only its report leaves the process. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { Send } from '../../../core/contract/rpc.ts';
import type { SelfTestReport } from '../../../core/contract/self-test.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import { verdictOf } from './self-test.ts';

export type Verdict = Result<null, Reason>;

/** Tests, tells main (which logs the result), and only then returns it. Never rejects. */
export async function testAndTell(
  test: () => Promise<SelfTestReport>,
  store: Pick<Client<StoreContract>, 'selfTested'>,
): Promise<Verdict> {
  try {
    const report = await test();
    const told = await store.selfTested(report);
    const verdict = verdictOf(report);
    if (!verdict.ok) return verdict;
    return told.ok ? ok(null) : told;
  } catch {
    return refuse(reason('self-test-failed'));
  }
}

/** Calls wait for the result. After a failure they are answered with it and never reach the vault. */
export const afterTest =
  (verdict: Promise<Verdict>, served: Send): Send =>
  async (method, params) => {
    const passed = await verdict;
    return passed.ok ? served(method, params) : passed;
  };
