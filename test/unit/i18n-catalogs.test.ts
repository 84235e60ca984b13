/** Both languages have every text. Missing texts do not compile; empty, untranslated or one-sided ones fail here. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { reasonCodes } from '../../core/base/reason.ts';
import { kindNames } from '../../core/chain/transaction-kinds.ts';
import { itemCodes, replyFormats } from '../../core/contract/shapes.ts';
import { requestFormats } from '../../core/request/sign-request.ts';
import {
  cardCodes,
  controlChangeCodes,
  headlineCodes,
  labelCodes,
  valueCodes,
  warningCodes,
} from '../../core/review/review-codes.ts';
import { questions } from '../../core/task/task.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { factKeys } from '../../renderer/i18n/fact-keys.ts';
import { pieces } from '../../renderer/i18n/sentence.ts';

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const { en, ja } = catalogs;

/** Every text of a catalog with its path. Functions are called with numbers or words. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...[1, 2, 3, 4]))]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Names and figures that are identical in both languages. */
const sameInBoth = [
  '.strip.utc',
  '.strip.runtime',
  '.strip.lockHint',
  '.intake.partsProgress',
  '.log.fields.app',
  '.log.fields.electron',
  '.log.kindOn',
  '.slip.utc',
  '.format.colon',
  '.format.inBrackets',
  '.format.of',
  '.custody.comma',
  '.format.quoted',
  '.format.percent',
  '.sender.percent',
  '.format.perByte',
  '.values.sha3-256',
  '.values.symbol',
  '.values.nem',
  '.accounts.place',
  '.ruleBook.group',
  '.ruleBook.account',
  '.ruleBook.comma',
  '.ruleBook.both',
  '.ruleBook.rule',
  '.format.sentences',
  '.ruleBook.traceRule',
  '.ruleBook.traceBuiltIn',
  '.ruleBook.placed',
  '.ruleBook.changes.rule',
  '.ruleBook.titled',
  '.ruleBook.quoted',
];

/** Words that Japanese texts write in Latin letters: names, units and labels of keys, documents and nodes. */
const latinWords = new Set(
  `Inkan NIS UTF aLice NanoWallet npm run inspect Symbol NEM XYM XEM QR JSON ID URI UTC SHA HASH RIPEMD XOR VRF levy USB Ctrl Caps Lock Enter L A F
  LAN Wi Fi Bluetooth VPN OFFLINE Windows macOS Electron Chromium UR BBQr bytes PDF kB PNG JPEG WebP GIF BMP SVG TIFF HEIC AVIF MB GB WebM VP MP root Language Choose the language of screens
  DMM Shift JIS CSV Bitcoin Bybit Kanto Trading nem nern xem`.split(/\s+/),
);

/** The slots of a template, sorted. */
const slotsOf = (text: string) => pieces(text).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));

/** The slots that core/review defines for every headline, in the comments beside the codes. */
function promisedSlots(): Map<string, string[]> {
  const source = readFileSync(new URL('../../core/review/review-codes.ts', import.meta.url), 'utf8');
  const list = source.slice(source.indexOf('headlineCodes = ['), source.indexOf('export type HeadlineCode'));
  const promised = new Map<string, string[]>();
  let slots: string[] = [];
  for (const [, comment, code] of list.matchAll(/\/\*\*(.*?)\*\/|'([a-z-]+)',/gs)) {
    if (comment !== undefined) slots = [...comment.matchAll(/\{([a-z]+)\}/g)].flatMap(([, slot]) => slot ?? []);
    if (code !== undefined) promised.set(code, [...new Set(slots)].sort());
  }
  return promised;
}

describe.each(languageCodes)('%s', (language) => {
  const catalog = catalogs[language];
  const filled = (code: string, ...said: readonly string[]) => {
    for (const text of said) expect(text.trim(), code).not.toBe('');
  };

  it('has a text for every reason and warning', () => {
    for (const code of reasonCodes) {
      const { title, means, ask } = catalog.reasons[code];
      filled(code, title, means, ask);
    }
    for (const code of warningCodes) {
      const { title, why, doThis } = catalog.warnings[code];
      filled(code, title, why, doThis);
    }
  });

  it('has a text for every code of a review', () => {
    for (const code of labelCodes) filled(code, catalog.labels[code]);
    for (const code of valueCodes) filled(code, catalog.values[code]);
    for (const code of cardCodes) filled(code, catalog.cards[code]);
    for (const code of headlineCodes) filled(code, catalog.headlines[code]);
    for (const code of controlChangeCodes)
      filled(code, catalog.controlChanges[code].title, catalog.controlChanges[code].means);
    for (const key of factKeys) filled(key, catalog.factNames[key]);
  });

  it('has a text for every question, and for everything that can be carried out', () => {
    for (const question of questions)
      filled(question, catalog.questions[question].title, catalog.questions[question].lead);
    for (const code of itemCodes) filled(code, catalog.items[code].title, catalog.items[code].how);
    for (const format of replyFormats) filled(format, catalog.signed.formats[format]);
    for (const format of requestFormats) filled(format, catalog.requestFormats[format]);
  });

  it('has a name for every kind of transaction and for an import', () => {
    for (const kind of [...kindNames, 'inkan.entries']) expect(Object.keys(catalog.kinds), kind).toContain(kind);
  });

  it('names no two kinds, labels, formats or powers alike', () => {
    const lists = [catalog.kinds, catalog.labels, catalog.requestFormats].map((list) => Object.values<string>(list));
    for (const named of [...lists, controlChangeTitles()]) {
      expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    }
    function controlChangeTitles(): string[] {
      return controlChangeCodes.map((code) => catalog.controlChanges[code].title);
    }
  });

  it('has no empty text anywhere', () => {
    for (const [path, text] of texts(catalog)) expect(text.trim(), path).not.toBe('');
  });

  it('gives every headline the places that core/review fills', () => {
    const promised = promisedSlots();
    expect([...promised.keys()]).toEqual([...headlineCodes]);
    for (const code of headlineCodes) {
      const slots = slotsOf(catalog.headlines[code]);
      expect(slots.sort(), code).toEqual(promised.get(code));
    }
  });

  it('says how one transaction is done with places that core/review fills', () => {
    const promised = promisedSlots();
    for (const [code, text] of Object.entries<string>(catalog.envelopes)) {
      expect(promised.get(code), code).toEqual(expect.arrayContaining(slotsOf(text)));
      expect(slotsOf(text).length, code).toBeGreaterThan(0);
    }
  });

  it('writes no place that a sentence would not see', () => {
    for (const [path, text] of texts(catalog))
      expect(slotsOf(text).length, path).toBe((text.match(/[{}]/g)?.length ?? 0) / 2);
  });
});

describe('the languages together', () => {
  it('have the same texts', () => {
    const paths = (catalog: unknown) =>
      texts(catalog)
        .map(([path]) => path)
        .sort();
    expect(paths(ja)).toEqual(paths(en));
  });

  it('use the same places for values', () => {
    const english = new Map(texts(en));
    for (const [path, text] of texts(ja)) {
      expect(slotsOf(text).sort(), path).toEqual(slotsOf(english.get(path) ?? '').sort());
    }
  });

  it('are written in their own language', () => {
    for (const [path, text] of texts(ja)) {
      if (!sameInBoth.includes(path)) expect(text, path).toMatch(japanese);
    }
    for (const [path, text] of texts(en)) {
      if (!path.startsWith('.language.')) expect(text, path).not.toMatch(japanese);
    }
  });

  it('leave no English words in Japanese', () => {
    for (const [path, text] of texts(ja)) {
      const words = text.replace(/\{[a-z]+\}/g, ' ').match(/[A-Za-z]+/g) ?? [];
      expect(
        words.filter((word) => !latinWords.has(word)),
        path,
      ).toEqual([]);
    }
  });

  it('use one Japanese term for one thing', () => {
    for (const [path, text] of texts(ja)) {
      expect(text, path).not.toMatch(/名前空間|共同署名|連署名|メタ情報|アカウントは|アカウントが|トランザクション/);
    }
  });

  it('end Japanese sentences like sentences', () => {
    const sentences: [string, string][] = [
      ...reasonCodes.flatMap((code): [string, string][] => [
        [code, ja.reasons[code].means],
        [code, ja.reasons[code].ask],
      ]),
      ...warningCodes.flatMap((code): [string, string][] => [
        [code, ja.warnings[code].why],
        [code, ja.warnings[code].doThis],
      ]),
      ...controlChangeCodes.map((code): [string, string] => [code, ja.controlChanges[code].means]),
      ...questions.map((code): [string, string] => [code, ja.questions[code].lead]),
      ...itemCodes.map((code): [string, string] => [code, ja.items[code].how]),
      ...headlineCodes.map((code): [string, string] => [code, ja.headlines[code]]),
      ...Object.entries<string>(ja.envelopes),
      ['incompleteHow', ja.incompleteHow],
    ];
    for (const [code, text] of sentences) expect(text, code).toMatch(/。$/);
  });
});

describe('what must not be softened', () => {
  it('says in both languages not to announce what is not complete', () => {
    expect(en.incompleteHow).toMatch(/do not announce/);
    expect(ja.incompleteHow).toMatch(/送信しないで/);
  });
  it('says in both languages that a fee outside of the transaction leaves, too', () => {
    expect(`${en.slip.rentalToo} ${en.slip.rentalUnwritten}`).toMatch(/^\+ .*not written/);
    expect(`${ja.slip.rentalToo} ${ja.slip.rentalUnwritten}`).toMatch(/^＋.*書かれていません/);
  });
  it('says in both languages that the account can no longer act alone', () => {
    expect(en.warnings['cannot-act-alone'].title).toMatch(/this account can no longer act alone/i);
    expect(ja.warnings['cannot-act-alone'].title).toMatch(/単独では取引できません/);
    expect(en.controlChanges['becomes-multisig'].means).toMatch(/can no longer act alone/);
    expect(ja.controlChanges['becomes-multisig'].means).toMatch(/単独では取引できません/);
  });
});

describe('the wait after wrong passphrases', () => {
  it('is said to begin anew with each start, in both languages, where it is waited and where it is refused', () => {
    for (const text of [en.custody.waiting(1, 2), en.reasons['wait-after-failures'].means])
      expect(text).toContain('each start begins the wait again');
    for (const text of [ja.custody.waiting(1, 2), ja.reasons['wait-after-failures'].means])
      expect(text).toContain('起動し直すと最初から待つ');
  });
});
