/** Drafts and what is sent of them. */
import { ok } from '../../core/base/result.ts';
import type { Handlers } from '../../core/contract/define.ts';
import type { DeskContract, SentView } from '../contract/desk-api.ts';
import { answerOf, type DeskParts, refusedAnswer } from './desk-parts.ts';
import { Drafts } from './drafts.ts';
import { intentOf } from './intent-of.ts';
import { Payouts } from './payouts.ts';
import type { RequesterService } from './requester.ts';
import { draftView } from './views.ts';

export class ComposeService {
  readonly handlers: Handlers<DeskContract['compose']>;

  constructor(parts: DeskParts, requester: RequesterService) {
    const { networks, answers, nowMs, random, newId, namesAt, keysAt } = parts;
    const drafts = new Drafts({ networks, answers, nowMs, random, newId, namesAt, keysAt });
    const payouts = new Payouts(parts);
    this.handlers = {
      async draft(intent) {
        const draft = await drafts.make([intentOf(intent)]);
        return answerOf(draft.ok ? ok(draftView(draft.value)) : draft);
      },
      readPayouts: async (given) => answerOf(await payouts.read(given)),
      async draftPayouts({ id, way, lifetimeMs }) {
        const intents = payouts.intents(id, way, BigInt(lifetimeMs));
        if (!intents.ok) return answerOf(intents);
        const draft = await drafts.make(intents.value);
        return answerOf(draft.ok ? ok(draftView(draft.value)) : draft);
      },
      async again({ id }) {
        const draft = await drafts.again(id);
        return answerOf(draft.ok ? ok(draftView(draft.value)) : draft);
      },
      async send({ id, purpose, reference }) {
        const draft = drafts.toSend(id);
        if (!draft.ok) return answerOf(draft);
        const { texts, deadlineMs, documents } = draft.value;
        const sent = requester.send(
          texts.map(({ text }) => text),
          {
            ...{ draft: id, purpose, reference, untilMs: deadlineMs },
            hashes: documents.map(({ digest }) => digest),
          },
        );
        if (!sent.ok) return refusedAnswer(sent.reason);
        drafts.markSent(id);
        const plain: SentView['plain'] = texts.flatMap((one) => one.plain.map((each) => ({ ...each })));
        return answerOf(ok({ ...sent.value, plain: plain.slice(0, 200) }));
      },
    };
  }
}
