/** Times, lists, signed requests, approvals, changes of control, the machine, the session. */
import { build, controlLine, day, keyText, noon, pastOf, requester, second, signerKey } from '../facts.ts';
import type { Tables } from '../table.ts';

const hour = 3_600_000;
const envelope = { requester, number: 7, continues: 'yes', altered: false } as const;
const list = { signer: requester, matched: 1, altered: 0, missing: 0, extra: 0 };
const stranger = keyText(99);
/** A NEM request of this time, counted from noon. */
const at = (ms: number) => ({ chain: 'nem', timestampMs: BigInt(noon + ms) }) as const;

export const peopleAndMachine: Pick<
  Tables,
  'timeBounds' | 'controlTotals' | 'requestSigned' | 'approvals' | 'authorityChange' | 'environment' | 'sessionRefusals'
> = {
  timeBounds: [
    { name: 'the furthest deadline', rule: { horizonMs: 2 * hour }, says: [] },
    { name: 'a millisecond further', rule: { horizonMs: 2 * hour - 1 }, says: ['deadline-far'] },
    {
      name: 'further in the second request',
      rule: { horizonMs: 2 * hour },
      pays: [{}, { deadlineMs: BigInt(noon + 2 * hour + 1) }],
      says: ['deadline-far'],
    },
    {
      name: 'the greatest step of time',
      rule: { aheadMs: day },
      pays: [at(day)],
      facts: { nowMs: BigInt(noon + day) },
      says: [],
    },
    {
      name: 'a greater step',
      rule: { aheadMs: day },
      pays: [at(day + 1)],
      facts: { nowMs: BigInt(noon + 2 * day) },
      says: ['time-ahead'],
    },
    {
      name: 'the greatest step from when the book was agreed to, which is later',
      rule: { aheadMs: day },
      pays: [at(2 * day)],
      facts: { nowMs: BigInt(noon + 2 * day), adoptedMs: BigInt(noon + day) },
      says: [],
    },
    {
      name: 'a greater step from there',
      rule: { aheadMs: day },
      pays: [at(2 * day + 1)],
      facts: { nowMs: BigInt(noon + 3 * day), adoptedMs: BigInt(noon + day) },
      says: ['time-ahead'],
    },
    {
      name: 'a greater step from the last signature, which is later',
      rule: { aheadMs: day },
      pays: [at(day + 1)],
      facts: { nowMs: BigInt(noon + 2 * day), adoptedMs: BigInt(noon - day) },
      says: ['time-ahead'],
    },
    { name: 'a step that the clock does not make', rule: { aheadMs: day }, pays: [at(9 * day)], says: [] },
    { name: 'the first minute', rule: { hours: { from: 720, to: 721 } }, says: [] },
    { name: 'the minute before', rule: { hours: { from: 721, to: 800 } }, says: ['outside-hours'] },
    { name: 'the minute after', rule: { hours: { from: 600, to: 720 } }, says: ['outside-hours'] },
    { name: 'no time that counts', rule: { horizonMs: day }, facts: { past: undefined }, says: ['fact-missing'] },
    { name: 'no clock', rule: { hours: { from: 0, to: 1440 } }, facts: { nowMs: undefined }, says: ['fact-missing'] },
  ],
  controlTotals: [
    { name: 'line by line', rule: { group: 'desk' }, says: [] },
    {
      name: 'a line altered',
      rule: { group: 'desk' },
      facts: { list: { ...list, altered: 1 } },
      says: ['list-differs'],
    },
    {
      name: 'a line missing',
      rule: { group: 'desk' },
      facts: { list: { ...list, missing: 1 } },
      says: ['list-differs'],
    },
    {
      name: 'a line too much',
      rule: { group: 'desk' },
      facts: { list: { ...list, extra: 1 } },
      says: ['list-differs'],
    },
    {
      name: 'signed by somebody else',
      rule: { group: 'desk' },
      facts: { list: { ...list, signer: stranger } },
      says: ['other-list-signer'],
    },
    {
      name: 'not signed',
      rule: { group: 'desk' },
      facts: { list: { ...list, signer: null } },
      says: ['list-not-signed'],
    },
    { name: 'a group that the book does not have', rule: { group: 'nobody' }, says: ['fact-missing'] },
    { name: 'no list', rule: { group: 'desk' }, facts: { list: undefined }, says: ['fact-missing'] },
    {
      name: 'a count that is none',
      rule: { group: 'desk' },
      facts: { list: { ...list, missing: Number.NaN } },
      says: ['overflow'],
    },
  ],
  requestSigned: [
    { name: 'by one of them', rule: { group: 'desk' }, says: [] },
    {
      name: 'not signed',
      rule: { group: 'desk' },
      facts: { envelope: { ...envelope, requester: null } },
      says: ['not-signed'],
    },
    {
      name: 'by somebody else',
      rule: { group: 'desk' },
      facts: { envelope: { ...envelope, requester: stranger } },
      says: ['other-requester'],
    },
    {
      name: 'altered',
      rule: { group: 'desk' },
      facts: { envelope: { ...envelope, altered: true } },
      says: ['request-altered'],
    },
    {
      name: 'out of order',
      rule: { group: 'desk' },
      facts: { envelope: { ...envelope, continues: 'no' } },
      says: ['request-out-of-order'],
    },
    {
      name: 'perhaps out of order',
      rule: { group: 'desk' },
      facts: { envelope: { ...envelope, continues: 'unknown' } },
      says: ['request-out-of-order'],
    },
    {
      name: 'who requests signs',
      rule: { group: 'desk' },
      facts: { signers: [signerKey, requester] },
      says: ['requester-signs'],
    },
    { name: 'no envelope', rule: { group: 'desk' }, facts: { envelope: undefined }, says: ['fact-missing'] },
    { name: 'no signers', rule: { group: 'desk' }, facts: { signers: undefined }, says: ['fact-missing'] },
    { name: 'a group that the book does not have', rule: { group: 'nobody' }, says: ['fact-missing'] },
  ],
  approvals: [
    { name: 'asked for', rule: { else: { n: 2, group: 'fin' } }, says: ['asked-always'] },
    { name: 'custodians', rule: { else: { n: 1, group: 'custodians' } }, says: ['asked-always'] },
    {
      name: 'never',
      rule: { when: { scopes: ['export'] } },
      facts: { scope: 'export', items: [] },
      says: ['asked-always'],
    },
    { name: 'in another scope', rule: { when: { scopes: ['export'] } }, says: [] },
    { name: 'enough others', rule: { apart: true, else: { n: 2, group: 'fin' } }, says: ['asked-always'] },
    {
      name: 'too few others',
      rule: { apart: true, else: { n: 2, group: 'fin' } },
      facts: { envelope: { ...envelope, requester: second } },
      says: ['fact-missing'],
    },
    { name: 'too few people', rule: { else: { n: 3, group: 'fin' } }, says: ['fact-missing'] },
    {
      name: 'apart from whom',
      rule: { apart: true, else: { n: 1, group: 'fin' } },
      facts: { envelope: undefined },
      says: ['fact-missing'],
    },
    { name: 'a group that the book does not have', rule: { else: { n: 1, group: 'nobody' } }, says: ['fact-missing'] },
  ],
  authorityChange: [
    { name: 'a payment', rule: {}, says: [] },
    { name: 'a change', rule: {}, pays: [{}, controlLine()], says: ['control-changes'] },
    { name: 'of approvals', rule: { else: { n: 2, group: 'fin' } }, pays: [controlLine()], says: ['control-changes'] },
  ],
  environment: [
    { name: 'in order', rule: { guard: true, log: true, builds: [build] }, says: [] },
    {
      name: 'a gap of the guard',
      rule: { guard: true },
      facts: { environment: { guard: 'gap', build, log: 'continuous' } },
      says: ['guard-not-quiet'],
    },
    {
      name: 'an alarm',
      rule: { guard: true },
      facts: { environment: { guard: 'alarm', build, log: 'continuous' } },
      says: ['guard-not-quiet'],
    },
    {
      name: 'a gap in the log',
      rule: { log: true },
      facts: { environment: { guard: 'quiet', build, log: 'gap' } },
      says: ['log-gap'],
    },
    {
      name: 'another build',
      rule: { builds: [build] },
      facts: { environment: { guard: 'quiet', build: 'C'.repeat(64), log: 'continuous' } },
      says: ['other-build'],
    },
    {
      name: 'in a drill',
      rule: { guard: true },
      facts: { scope: 'drill', items: [], environment: undefined },
      says: ['fact-missing'],
    },
    { name: 'not known', rule: { log: true }, facts: { environment: undefined }, says: ['fact-missing'] },
  ],
  sessionRefusals: [
    { name: 'the most', rule: { max: 3 }, facts: { refusedInSession: 3 }, says: [] },
    { name: 'one more', rule: { max: 3 }, facts: { refusedInSession: 4 }, says: ['refused-before'] },
    { name: 'not counted', rule: { max: 3 }, facts: { refusedInSession: undefined }, says: ['fact-missing'] },
    {
      name: 'an overflow',
      rule: { max: 3 },
      facts: { refusedInSession: Number.MAX_SAFE_INTEGER + 1 },
      says: ['overflow'],
    },
    { name: 'before noon', rule: { max: 0 }, facts: { past: pastOf() }, says: [] },
  ],
};
