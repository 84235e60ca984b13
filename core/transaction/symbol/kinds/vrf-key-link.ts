/** catbuffer symbol/coresystem/vrf_key_link.cats; see key-link.ts. */
import { keyLinkCodec } from '../key-link.ts';

export const vrfKeyLink = keyLinkCodec('symbol.vrf-key-link', 0x4243);
