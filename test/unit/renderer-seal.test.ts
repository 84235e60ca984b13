/** What the seal draws of one document and of a batch, as HTML. */
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { defaultLanguage } from '../../core/base/languages.ts';
import type { ReviewDocument } from '../../core/review/review-document.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';
import { BatchBrief } from '../../renderer/slips/batch-brief.tsx';
import { BatchTotals } from '../../renderer/slips/batch-totals.tsx';
import { FindingsBanner } from '../../renderer/slips/findings-banner.tsx';
import { FlowView } from '../../renderer/slips/flow-picture.tsx';
import { SlipBlock } from '../../renderer/slips/slip-block.tsx';
import { accountOf, aggregateBy, facts, gold, type Inner, sign, symbolOf, transferTo } from './review-samples.ts';

const words = catalogs[defaultLanguage];

function htmlOf<P extends object>(component: FunctionComponent<P>, props: P): string {
  const speech = { language: defaultLanguage, catalogs };
  return renderToStaticMarkup(
    createElement(SpeechContext.Provider, { value: speech }, createElement(component, props)),
  );
}
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
/** The text of the first element with this test id, up to its end tag `tag`. */
const partOf = (html: string, testId: string, tag = 'p'): string =>
  textOf(html.split(`data-testid="${testId}"`)[1]?.split(`</${tag}>`)[0] ?? '');

const drawn = (document: ReviewDocument, most: number): string => {
  const { flow } = document.pictures;
  return flow === null ? '' : htmlOf(FlowView, { document, flow, most });
};

describe('the flow at the seal', () => {
  const accounts = [...facts.accounts, accountOf('dave')];
  const inner: readonly Inner[] = [
    ...Array.from({ length: 5 }, (_, at): Inner => ['own', transferTo('bob', 20n, '', gold + BigInt(at))]),
    ['dave', transferTo('carol', 7_000_000n, '', gold + 99n)],
  ];
  const document = sign(aggregateBy('own', inner), { accounts });

  it('states the sum of each unit that it does not draw', () => {
    const units = document.pictures.flow?.arrows.flatMap(({ amount }) =>
      amount.type === 'amount' ? [amount.unit] : [],
    );
    const rest = partOf(drawn(document, 3), 'flow-rest');
    expect(rest).toContain(words.pictures.more(3));
    for (const unit of units?.slice(3) ?? []) expect(rest).toContain(unit);
    expect(units).toHaveLength(5);
  });
  it('states the sums of a payer without an arrow', () => {
    const one = sign(aggregateBy('own', inner.slice(0, 5)));
    expect(drawn(one, 3)).not.toContain('flow-payer');
    const payer = partOf(drawn(document, 1), 'flow-payer', 'li');
    expect(payer).toContain('dave');
    expect(payer).toContain(words.pictures.together);
  });
  it('states how many recipients are neither ours nor registered', () => {
    expect(partOf(htmlOf(SlipBlock, { document, most: 3 }), 'slip-new-recipients')).toContain(
      words.table.newRecipients(2),
    );
    const one = sign(symbolOf(transferTo('own', 5n)));
    expect(htmlOf(SlipBlock, { document: one })).not.toContain('slip-new-recipients');
  });
});

describe('the totals of a batch', () => {
  const nothing = (document: ReviewDocument) =>
    textOf(htmlOf(BatchTotals, { totals: { mosaics: [], isWhole: true }, documents: [document] }));

  it('say that nothing moves only where nothing leaves by any document', () => {
    const own = { ...sign(symbolOf(transferTo('bob', 0n, 'hello'))), effects: [] };
    expect(nothing(own)).toContain(words.table.nothingMoves);
    const actedFor = { ...own, kind: 'nem.multisig' as const };
    expect(nothing(actedFor)).not.toContain(words.table.nothingMoves);
  });
});

describe('findings at the seal', () => {
  const cautions = (['fee-high', 'also-signs', 'account-by-name', 'alias-recipient'] as const).map(
    (code) => ({ code, severity: 'caution', facts: {} }) as const,
  );
  const document = { ...sign(symbolOf(transferTo('bob', 5n))), warnings: cautions };

  it('are all named, because no list is below', () => {
    const sealed = textOf(htmlOf(FindingsBanner, { warnings: cautions }));
    for (const { code } of cautions) expect(sealed).toContain(words.warnings[code].title);
    const review = textOf(htmlOf(FindingsBanner, { warnings: cautions, jump: () => undefined }));
    expect(review).toContain(words.pictures.moreFindings(1));
  });
  it('of a batch are counted and named without a stop too', () => {
    const totals = { mosaics: [], isWhole: true };
    const sealed = partOf(
      htmlOf(BatchBrief, { documents: [document], totals, asked: null }),
      'batch-findings',
      'section',
    );
    expect(sealed).toContain(words.table.findingCounts(0, 4, 0));
    for (const { code } of cautions) expect(sealed).toContain(words.warnings[code].title);
  });
});

describe('the largest lines of a batch at the seal', () => {
  const briefOf = (units: number) => {
    const documents = Array.from({ length: units }, (_, at) =>
      sign(symbolOf(transferTo('bob', 5n, '', gold + BigInt(at)))),
    );
    const totals = { mosaics: [], isWhole: true };
    return htmlOf(BatchBrief, { documents, totals, asked: null }).split('data-testid="largest-lines"')[1] ?? '';
  };
  it('have the largest of every unit', () => {
    expect(briefOf(5).match(/<li>/g)).toHaveLength(5);
    expect(briefOf(5)).not.toContain('units-not-shown');
  });
  it('name the units beyond ten', () => {
    expect(briefOf(12).match(/<li>/g)).toHaveLength(10);
    const left = [10n, 11n].map((at) => (gold + at).toString(16).toUpperCase());
    expect(partOf(briefOf(12), 'units-not-shown')).toContain(words.table.unitsNotShown(left.join(', ')));
  });
});
