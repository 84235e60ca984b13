/**
 * `practice`: signs a text with the published mnemonic, as the app's practice vault does, through the same code.
 * Testnets only, an open signer or our own; nothing of value can be moved with these keys.
 */
import { considerText } from '../core/policy/consider.ts';
import { openPracticeVault } from '../electron/vault/open-vault.ts';
import { signConsidered } from '../electron/vault/sign-considered.ts';
import { describeReasons } from './describe.ts';
import { exits, type Outcome, readOptions, textOf } from './input.ts';
import type { InspectTools } from './inspect-text.ts';

const usage = 'practice [--json] FILE|-\n';

export async function practice(args: readonly string[], tools: InspectTools): Promise<Outcome> {
  const options = readOptions(args, []);
  if (options === null) return refused(exits.unreadable, usage);
  const bytes = tools.readBytes(options.file);
  if (bytes === null) return refused(exits.unreadable, 'the file cannot be read\n');
  const text = textOf(bytes);
  if (!text.ok) return refused(exits.unreadable, `${describeReasons([text.reason])}\n`);
  const vault = openPracticeVault();
  const settings = { mode: 'practice', passphraseAtSigning: 'always' } as const;
  const facts = { accounts: vault.accounts, nowMs: BigInt(tools.nowMs()), settings };
  const consideration = considerText(text.value, facts);
  if (consideration.action === 'refuse') {
    const exit = consideration.document === null ? exits.unreadable : exits.refused;
    return refused(exit, `${describeReasons(consideration.reasons)}\n`);
  }
  const { considered } = consideration;
  const reply = await signConsidered(considered, vault);
  if (!reply.ok) return refused(exits.refused, `${describeReasons([reply.reason])}\n`);
  const { chain, network, kind, signer } = considered.document;
  const { hash, outputs } = reply.value;
  const shown = { chain, network, kind, hash, signer: signer.publicKey, outputs };
  return { exit: exits.signable, out: options.json ? `${JSON.stringify(shown)}\n` : plain(shown), err: '' };
}

function plain(shown: { readonly outputs: readonly { readonly format: string; readonly text: string }[] }): string {
  const { outputs, ...head } = shown;
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${String(value)}`);
  return `PRACTICE\n${[...lines, ...outputs.map(({ format, text }) => `${format}: ${text}`)].join('\n')}\n`;
}

function refused(exit: Outcome['exit'], err: string): Outcome {
  return { exit, out: '', err };
}
