/** From what is wanted to its draft. */
import type { AccountView, IntentText } from '../contract/desk-api.ts';
import { draftedNow, useAsking, useDesk } from './use-desk.ts';

/** What every form of this screen is given. */
export interface Acting {
  readonly account: AccountView;
  readonly signer: string;
  readonly way: IntentText['way'];
  readonly lifetimeMs: string;
}
export type Wanted = IntentText['wanted'];

/** Asks for the draft of an intent and goes there. */
export function useDrafting() {
  const { client, go } = useDesk();
  const asking = useAsking();
  const draft = ({ account, signer, way, lifetimeMs }: Acting, wanted: Wanted) =>
    void asking.ask(
      () =>
        client.compose.draft({
          ...{ chain: account.chain, network: account.network, account: account.address },
          ...{ signer, way, wanted, lifetimeMs },
        }),
      (answer) => go({ name: 'draft', drafted: draftedNow(answer) }),
    );
  return { ...asking, draft };
}
