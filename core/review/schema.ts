/** Validators of the review document and its values (review-document.ts), as they cross from the vault to the window. */
import * as v from 'valibot';
import { list, smallCount, text } from '../base/schema.ts';
import { chain, network } from '../chain/schema.ts';
import { kindNames } from '../chain/transaction-kinds.ts';
import { maxEntryName } from '../registry/registry.ts';
import { maxRequestText, requestFormats } from '../request/sign-request.ts';
import { taskKinds } from '../task/task.ts';
import { maxFlowArrows } from './pictures/flow-picture.ts';
import {
  cardCodes,
  controlChangeCodes,
  controlPointCodes,
  headlineCodes,
  labelCodes,
  valueCodes,
  warningCodes,
} from './review-codes.ts';
import { flowSides, type Kind, severities } from './review-document.ts';

export const kind = v.picklist([...kindNames, 'inkan.entries'] as Kind[]);
const value = v.variant('type', [
  v.strictObject({
    type: v.literal('address'),
    text: text(64),
    owner: v.nullable(text(64)),
    known: v.nullable(text(maxEntryName)),
  }),
  v.strictObject({ type: v.literal('alias'), namespaceId: text(16) }),
  v.strictObject({
    type: v.literal('amount'),
    atomic: text(40),
    divisibility: v.nullable(smallCount),
    unit: text(256),
  }),
  v.strictObject({ type: v.literal('integer'), text: text(40) }),
  v.strictObject({ type: v.literal('ratio'), numerator: text(40), denominator: text(40) }),
  v.strictObject({ type: v.literal('text'), text: text(16_384) }),
  v.strictObject({ type: v.literal('hex'), hex: text(8192) }),
  v.strictObject({ type: v.literal('instant'), epochMs: text(24) }),
  v.strictObject({ type: v.literal('blocks'), blocks: text(24), blockMs: smallCount }),
  v.strictObject({ type: v.literal('quorum'), need: smallCount, of: smallCount }),
  v.strictObject({ type: v.literal('code'), code: v.picklist(valueCodes) }),
  v.strictObject({ type: v.literal('kind'), kind }),
  v.strictObject({ type: v.literal('format'), format: v.picklist(requestFormats) }),
]);
const severity = v.picklist(severities);
const row = v.strictObject({ label: v.picklist(labelCodes), value });
export const rows = list(row, 2000);
const finding = v.strictObject({ code: v.picklist(warningCodes), severity });
const findings = v.optional(list(finding, warningCodes.length * 3));
const cause = v.picklist(['transfer', 'fee', 'deposit', 'rental', 'lock', 'revocation', 'supply']);
const move = { direction: v.picklist(['out', 'in']), cause, amount: value };
const moves = v.optional(list(v.strictObject(move), 16));
const part = v.strictObject({ index: smallCount, total: smallCount, kind, signer: value, findings, moves });
const card = v.strictObject({ code: v.picklist(cardCodes), part: v.nullable(part), rows });
const effect = v.strictObject({ account: value, owner: v.nullable(text(64)), actedFor: v.boolean(), ...move });
const controlChange = v.strictObject({
  account: value,
  owner: v.nullable(text(64)),
  code: v.picklist(controlChangeCodes),
  facts: rows,
});
const side = v.picklist(flowSides);
const sums = list(value, 5000);
const flow = v.strictObject({
  accounts: list(v.strictObject({ account: value, out: sums, in: sums }), 5000),
  arrows: list(
    v.strictObject({
      side,
      cause,
      from: value,
      to: value,
      amount: value,
      part: v.nullable(smallCount),
      count: smallCount,
    }),
    maxFlowArrows,
  ),
  rest: list(v.strictObject({ side, count: smallCount, amounts: sums }), flowSides.length),
});
const tree = v.strictObject({
  is: v.picklist(['alone', 'multisig', 'unknown']),
  approval: value,
  removal: v.nullable(value),
  cosigners: list(v.strictObject({ account: value, change: v.picklist(['kept', 'added', 'removed']) }), 600),
  isComplete: v.boolean(),
});
const points = list(v.strictObject({ code: v.picklist(controlPointCodes), value: v.nullable(value) }), 600);
const subject = { account: value, owner: v.nullable(text(64)), actedFor: v.boolean() };
const pictures = v.strictObject({
  flow: v.nullable(flow),
  control: list(
    v.variant('shape', [
      v.strictObject({
        ...{ shape: v.literal('tree'), ...subject },
        ...{ before: tree, after: tree, lost: points, gained: points },
      }),
      v.strictObject({
        ...{ shape: v.literal('change'), ...subject, code: v.picklist(controlChangeCodes) },
        ...{ way: v.picklist(['added', 'removed', 'changed']), facts: rows },
      }),
    ]),
    5000,
  ),
});
export const cosignerGroup = v.strictObject({
  account: value,
  need: v.nullable(smallCount),
  cosigners: list(v.strictObject({ account: value, state: v.picklist(['signed', 'signs-now', 'missing']) }), 200),
});
const slots = v.pipe(
  v.record(text(64), list(value, 300)),
  v.check((record) => Object.keys(record).length <= 16),
);
export const warningFacts = v.pipe(
  v.record(text(64), value),
  v.check((record) => Object.keys(record).length <= 32),
);
export const headline = v.strictObject({ code: v.picklist(headlineCodes), slots });
const warning = v.strictObject({ code: v.picklist(warningCodes), severity, facts: warningFacts });
export const task = v.picklist(taskKinds);
export const reviewDocument = v.strictObject({
  chain,
  network,
  kind,
  task,
  signer: v.strictObject({
    address: text(64),
    publicKey: text(64),
    owner: v.nullable(text(64)),
    filledIn: v.boolean(),
  }),
  initiator: v.nullable(value),
  /** Entries are serialised as JSON in a fixed order, which may be longer than the received text; hex doubles it. */
  bytes: text(4 * maxRequestText),
  digest: text(64),
  words: list(text(32), 12),
  hash: v.nullable(text(64)),
  deadlineMs: v.nullable(text(24)),
  headline,
  envelope: v.nullable(headline),
  pictures,
  payments: list(
    v.strictObject({
      ...{ part: v.nullable(smallCount), from: value, to: value, amount: value },
      findings,
    }),
    5000,
  ),
  effects: list(effect, 5000),
  controlChanges: list(controlChange, 5000),
  cosigners: list(cosignerGroup, 200),
  cards: list(card, 500),
  warnings: list(warning, 8000),
});
