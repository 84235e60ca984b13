/** Refusals of request envelopes and payment lists. */
import { assessBatch } from '../../../core/batch/batch.ts';
import { isEnvelopeText } from '../../../core/envelope/envelope-text.ts';
import { openTexts } from '../../../core/envelope/open-texts.ts';
import { readEnvelopeText } from '../../../core/envelope/request-envelope.ts';
import { type RequesterKey, readRequesterKeys } from '../../../core/envelope/requesters.ts';
import { matchList, reasonsOfMatch } from '../../../core/payment-list/match.ts';
import { readList } from '../../../core/payment-list/read-list.ts';
import { writeList } from '../../../core/payment-list/write-list.ts';
import { policyDefaults } from '../../../core/policy/registry.ts';
import { usedWithList, whyListUsed } from '../../../core/policy/requesters.ts';
import { emptyRegistry } from '../../../core/registry/registry.ts';
import { nowMs } from '../../flows/transfers.ts';
import { envelopeOf, envelopesInRow, registeredKey } from '../../harness/envelopes.ts';
import { fromShiftJis, moved, payment } from '../../harness/payment-lists.ts';
import { type Provocations, utf8 } from './provoke.ts';

/** What refuses the requests of a text where signed requests are required. */
const opens = (text: string, keys: readonly RequesterKey[] = [registeredKey()], now = nowMs) =>
  openTexts([text], { registered: keys, required: true, nowMs: now }).items.flatMap(({ refusals }) => refusals);
const used = (lastDigest: string) => [registeredKey(1, { lastNumber: 1, lastDigest })];
const second = () => envelopesInRow(2)[1]?.text ?? '';
const { text, envelope } = envelopeOf();
const day = 86_400_000n;

/** An envelope that states two payments and holds a request for one. */
function miscounted() {
  const { text: whole } = envelopeOf({ totals: { count: 3, sums: [] } });
  const { items, envelopes } = openTexts([whole], { registered: [], required: false, nowMs });
  const settings = policyDefaults('practice');
  const facts = { accounts: null, registry: emptyRegistry, signedBonded: [], nowMs, settings };
  const found = assessBatch(
    items.map((item) => ({ ...item, choices: {} })),
    facts,
    envelopes,
  );
  return found.action === 'refuse' ? found.refused.flatMap(({ reasons }) => reasons) : [];
}

const line = payment();
const list = writeList([line], 'November', 'english');
const lists = (file: string | Uint8Array) =>
  readList(typeof file === 'string' ? utf8(file) : file, { registry: emptyRegistry, fromShiftJis });
const matches = (change: Parameters<typeof moved>[1]) =>
  reasonsOfMatch(matchList({ encoding: 'utf-8', reference: '', payments: [line], totals: [] }, [moved(line, change)]));

export const requesters = {
  'envelope-not-canonical': () =>
    readEnvelopeText(isEnvelopeText(text) ? JSON.stringify(JSON.parse(text), null, 1) : ''),
  'envelope-expired': () => opens(text, [registeredKey()], nowMs + day),
  'envelope-too-early': () => opens(text, [registeredKey()], nowMs - day),
  'envelope-repeated': () => opens(text, used(envelope.digest)),
  'envelope-number-reused': () => opens(text, used('AB'.repeat(32))),
  'envelope-missing': () => opens(second()),
  'envelope-previous-differs': () => opens(second(), used('AB'.repeat(32))),
  'requester-signature-invalid': () => opens(text.replace('A-1', 'A-2')),
  'requester-unknown': () => opens(text, []),
  'requester-keys-malformed': () => readRequesterKeys([registeredKey(), registeredKey()]),
  'request-unsigned': () => opens('00'),
  'control-totals-differ': miscounted,
  'payment-list-encoding': () => lists(Uint8Array.of(0x82, 0x20, 0xff)),
  'payment-list-too-large': () => lists(new Uint8Array(5 * 1024 * 1024)),
  'payment-list-malformed': () => lists('a,"b'),
  'payment-list-columns': () => lists('a,b\n'),
  'payment-list-value': () => lists(list.replace('1.500000', '1.5x')),
  'payment-list-formula': () => lists(list.replace('請求書', '=1+1')),
  'payment-list-divisibility': () => lists(list.replace('72C0212E67A08BCE,6', '0123456789ABCDEF,')),
  'payment-list-records': () => lists(list.split('\r\n').slice(0, 3).join('\r\n')),
  'payment-list-totals': () => lists(list.replace('1.500000', '1.500001')),
  'payment-list-altered': () => matches({ atomic: 15_000_000n }),
  'payment-list-extra': () => matches({ cause: 'lock' }),
  'payment-list-used': () => {
    const one = { key: 'AB'.repeat(32), created: 1, digest: 'CD'.repeat(32) };
    return whyListUsed(usedWithList([], one), one);
  },
} as const satisfies Provocations;
