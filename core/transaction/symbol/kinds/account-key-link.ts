/** catbuffer symbol/account_link/account_key_link.cats; see key-link.ts. */
import { keyLinkCodec } from '../key-link.ts';

export const accountKeyLink = keyLinkCodec('symbol.account-key-link', 0x414c);
