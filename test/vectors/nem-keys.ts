/** Public keys of the NEM samples, all on the curve; the addresses are those of testnet. */
import { hexBytes } from './own-transfers.ts';

/** Of the private keys 66…, 33…, 11…, 22…, 44…, 55…. */
export const nemSigner = hexBytes('EBCB9E94860E226230A903EE6DA6A26E6C8684DD5A4D4E03649478BCEB736D69');
/** Signs inside the multisig samples: the multisig account, of which the signer is a cosigner. */
export const nemMultisigKey = hexBytes('00E60982656E831509B4455729D450A805F20FA231FEF3FBEA082505CCD789A9');
/** First, second and third in the order of NIS and of symbol-sdk: TBULE…, TCC3J…, TBXQ6… (the third is deleted). */
export const nemFirstKey = hexBytes('E59EF184A612D4C3C4D89B5950EB57262C69862B2F96E59C5043BF41765C482F');
export const nemSecondKey = hexBytes('654B7BA4C1E7CB30A6C2EE3A4828C407C13D21DFDBCF806EE35F20797134A6C2');
export const nemThirdKey = hexBytes('DA5301FEF3DCD7165243B9FB56B4D5F91C2E482DC4548B718F70734F44FE14C6');
export const nemRemoteKey = hexBytes('8408B31D4E144725065EF833EAA08257539A7809BEE36F1013B83A4637B24A93');
/** TC7B…, TCJO…: NIS, which compares texts, orders them like this; symbol-sdk, which compares hashes, in reverse. */
export const nemDigitKey = hexBytes('26D999AD34795F20D33886047A8CB7DE1ED0042AB7ED1017C602222C8B2A4C23');
export const nemLetterKey = hexBytes('83F5F7637A22CC3A27198631624F97605683C6702ECA4D4E697E7E42F02627B3');

export const nemMultisigAddress = 'TD4CBCFF64A7ITNWY6DSE7OLCSQTWWW3DUUGLRDJ';
/** The address of `nemSigner`. */
export const nemRecipient = 'TBCJMAEA7YHX2T7TZ5ATI4HQEFBYYU6GBXBI6WTD';
