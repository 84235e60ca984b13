/** catbuffer symbol/account_link/node_key_link.cats; see key-link.ts. */
import { keyLinkCodec } from '../key-link.ts';

export const nodeKeyLink = keyLinkCodec('symbol.node-key-link', 0x424c);
