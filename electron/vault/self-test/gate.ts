/** What stands before the key room: nothing but the report of the self-test leaves the vault process before it has passed. */
import { type Reason, reason } from '../../../core/base/reason.ts';
import { ok, type Result, refuse } from '../../../core/base/result.ts';
import type { Client } from '../../../core/contract/define.ts';
import type { Send } from '../../../core/contract/rpc.ts';
import type { SelfTestReport } from '../../../core/contract/self-test.ts';
import type { StoreContract } from '../../../core/contract/store.ts';
import { verdictOf } from './self-test.ts';

export type Verdict = Result<null, Reason>;

/** Tests, tells main (which writes it into the log), and only then says how it went. Never rejects. */
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

/** Calls wait for the verdict. When it is a failure they are answered with it, and never reach the key room. */
export const afterTest =
  (verdict: Promise<Verdict>, served: Send): Send =>
  async (method, params) => {
    const passed = await verdict;
    return passed.ok ? served(method, params) : passed;
  };
