/** What the desk's window draws, as HTML: each code of a node with what it means and what to do, each stage, each reason. */
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DeskFlowView } from '../../companion/contract/desk-api.ts';
import { deskReasonCodes } from '../../companion/contract/desk-reason.ts';
import { type Stage, stages } from '../../companion/contract/flow.ts';
import { FlowItem } from '../../companion/window/flow-item.tsx';
import { Reasons } from '../../companion/window/reasons.tsx';
import { DeskContext, noViews } from '../../companion/window/use-desk.ts';
import { failureCodes, failureFamilies, familyOf } from '../../companion/words/failure-codes.ts';
import { failureCatalogs } from '../../companion/words/failure-text.ts';
import { deskWords } from '../../companion/words/words.ts';
import { type Language, languageCodes } from '../../core/base/languages.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { SpeechContext } from '../../renderer/i18n/use-words.ts';

type Desk = NonNullable<Parameters<typeof DeskContext.Provider>[0]['value']>;

function htmlOf<P extends object>(language: Language, component: FunctionComponent<P>, props: P): string {
  // Nothing is asked while it is drawn.
  const desk = { views: noViews, client: {}, look: async () => {}, go: () => {} } as unknown as Desk;
  const inside = createElement(DeskContext.Provider, { value: desk }, createElement(component, props));
  return renderToStaticMarkup(createElement(SpeechContext.Provider, { value: { language, catalogs } }, inside));
}
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
/** The text of the first element with this test id, up to the end tag `tag`. */
const partOf = (html: string, testId: string, tag: string): string =>
  textOf(`<${html.split(`data-testid="${testId}"`)[1]?.split(`</${tag}>`)[0] ?? ''}`).trim();

const flowAt = (stage: Stage, code: string | null): DeskFlowView => ({
  ...{
    id: 'AB'.repeat(16),
    chain: 'symbol',
    network: 'testnet',
    request: null,
    madeMs: '0',
    stage,
    documents: [],
    putAway: false,
  },
  steps: [
    {
      ...{ stage, sinceMs: '0', hash: 'CD'.repeat(32), seenBy: 0, nodes: 3, height: null, deep: null, code },
      ...{ deadlineMs: '7200000', kind: 'symbol-transaction' },
    },
  ],
});

describe.each(languageCodes)('a failed transaction (%s)', (language) => {
  it.each(failureFamilies)('of %s: what it means, what to do, and the code', (family) => {
    const codes = failureCodes.filter((code) => familyOf(code) === family);
    expect(codes.length).toBeGreaterThan(0);
    const { means, ask } = failureCatalogs[language].families[family];
    for (const code of codes) {
      const html = htmlOf(language, FlowItem, { flow: flowAt('failed', code) });
      expect(partOf(html, 'failure-text', 'p'), code).toBe(`${means} ${ask}`);
      expect(partOf(html, 'flow-code', 'b')).toBe(code);
    }
  });
  it('of a code that is in no list is said as unknown', () => {
    const html = htmlOf(language, FlowItem, { flow: flowAt('failed', 'Failure_New_Thing') });
    const { means, ask } = failureCatalogs[language].unknown;
    expect(partOf(html, 'failure-text', 'p')).toBe(`${means.replace('{code}', 'Failure_New_Thing')} ${ask}`);
  });
});

describe.each(languageCodes)('a flow (%s)', (language) => {
  it.each(stages)('%s: its name and what it means; silence and a roll-back may be repeated', (stage) => {
    const html = htmlOf(language, FlowItem, { flow: flowAt(stage, null) });
    const { name, means } = deskWords[language].stages[stage];
    expect(partOf(html, 'flow-stage', 'span')).toContain(name);
    expect(textOf(html)).toContain(means);
    expect(html.includes('data-testid="failure-text"')).toBe(false);
    expect(html.includes('data-testid="repeat"')).toBe(stage === 'silent' || stage === 'rolled-back');
  });
});

describe.each(languageCodes)('a refusal (%s)', (language) => {
  it.each(deskReasonCodes)('%s: its title, what to do, and what was found', (code) => {
    const html = htmlOf(language, Reasons, { reasons: [{ code, found: { account: 'NAMED' } }] });
    const { title, ask } = deskWords[language].reasons[code];
    expect(textOf(html)).toContain(`${title} ${ask}`);
    expect(html).toContain('NAMED');
  });
});
