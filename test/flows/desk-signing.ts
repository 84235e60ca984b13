/** An envelope of the desk through a real vault: proposed, approved, and its replies in every form that it shows. */

import type { Signed } from '../../core/contract/shapes.ts';
import { reasonsFor } from '../harness/reasons.ts';
import { typedAnswer } from '../harness/typed-answer.ts';
import { emptyDisk, granted, openTestVault, type TestVault } from './vault.ts';

export interface Signing {
  readonly testVault: TestVault;
  readonly accounts: readonly {
    readonly chain: string;
    readonly network: string;
    readonly publicKey: string;
    readonly address: string;
  }[];
}

export async function openSigner(clockMs?: bigint): Promise<Signing> {
  const testVault = openTestVault(emptyDisk());
  if (clockMs !== undefined) testVault.clock.ms = Number(clockMs);
  const { accounts } = granted(await testVault.vault.creation.openPractice({}));
  return { testVault, accounts };
}

/** Signs all of it; a question is answered with its first option unless `choices` says otherwise. */
export async function signAll(
  { testVault }: Signing,
  envelope: string,
  choices: Readonly<Record<string, string>> = {},
): Promise<readonly Signed[]> {
  const { signing } = testVault.vault;
  let proposal = granted(await signing.propose({ texts: [envelope] }));
  while (proposal.action === 'choose') {
    const { item, question, options } = proposal;
    const option = choices[question] ?? options[0]?.id ?? '';
    proposal = granted(await signing.choose({ item, question, option }));
  }
  if (proposal.action !== 'sign') throw new Error(JSON.stringify(proposal).slice(0, 2000));
  const { digest, items, requirement } = proposal;
  const answer = granted(
    await signing.approve({
      ...{ digest, act: requirement.act, typed: typedAnswer(requirement, ...items), passphrase: null },
      dispositions: reasonsFor(proposal.stops),
    }),
  );
  if (answer.done !== 'signed') throw new Error(answer.done);
  return answer.items;
}

/** The last text of each form. */
export function textsOf(items: readonly Signed[], format: string, code?: string): readonly string[] {
  return items.flatMap(({ items: parts }) =>
    parts
      .filter((part) => code === undefined || part.code === code)
      .flatMap(({ outputs }) => outputs.filter((output) => output.format === format).map(({ text }) => text)),
  );
}

/** All signatures of the session in one text. */
export function sessionText(items: readonly Signed[]): string {
  const text = textsOf(items, 'inkan-signatures', 'session').at(-1) ?? textsOf(items, 'inkan-signatures').at(-1);
  if (text === undefined) throw new Error('no compact reply');
  return text;
}
