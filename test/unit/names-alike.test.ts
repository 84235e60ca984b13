/** Names that read alike, and names that can be told apart. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkEntries } from '../../core/assessment/check-entries.ts';
import type { StoredAccount } from '../../core/contract/accounts.ts';
import { custodianName } from '../../core/contract/custody.ts';
import { addEntries } from '../../core/registry/add-entries.ts';
import { isEntryName } from '../../core/registry/names.ts';
import { readAlike } from '../../core/registry/read-alike.ts';
import { type Entry, emptyRegistry } from '../../core/registry/registry.ts';
import { areSimilar as areSpelledSimilarly, spelled } from '../../core/registry/similar-names.ts';
import { looksLikeOtherText } from '../../core/review/scripts.ts';
import { symbolAmount } from '../../core/review/values.ts';
import type { EntriesTask } from '../../core/task/task.ts';
import { type NewAccount, type StoredState, withAccounts } from '../../electron/vault/keys/change-accounts.ts';
import { newSeats } from '../../electron/vault/services/enrolment.ts';
import { nameProblems } from '../../renderer/custody/names.ts';
import { addressesOf } from './request-samples.ts';

const areSimilar = (one: string, other: string) => areSpelledSimilarly(spelled(one), spelled(other));

/** Pairs of which one imitates the other. */
const alike: readonly (readonly [string, string])[] = [
  // katakana and Han
  ['カストディ', '力ストディ'],
  ['トヨタ', '卜ヨタ'],
  ['ロジテック', '口ジテック'],
  ['エネルギー', '工ネルギー'],
  ['ニコ', '二コ'],
  ['ハナコ', '八ナコ'],
  ['タナカ', '夕ナカ'],
  ['チバ商店', '千バ商店'],
  ['ミツワ', '三ツワ'],
  ['オオサカ', '才オサカ'],
  ['ヌマタ', '又マタ'],
  ['ヒカリ', '匕カリ'],
  ['ムサシ', '厶サシ'],
  ['メイジ', '乂イジ'],
  ['セブン', '七ブン'],
  ['ノムラ', '丿ムラ'],
  ['コールド', 'コ一ルド'],
  ['コールド', 'コ－ルド'],
  ['コールド', 'コ‐ルド'],
  ['コールド', 'コ—ルド'],
  ['コールド', 'コ─ルド'],
  ['サーバー', 'サ一バ一'],
  ['第二金庫', '第ニ金庫'],
  ['八王子支店', 'ハ王子支店'],
  ['口座管理', 'ロ座管理'],
  // hiragana and katakana, small and large
  ['へいわ', 'ヘいわ'],
  ['りそう', 'リそう'],
  ['べんり', 'ベんリ'],
  ['キャノン', 'キヤノン'],
  ['ショップ', 'シヨツプ'],
  ['きょうと', 'きようと'],
  ['八ヶ岳', '八ケ岳'],
  ['ｶｽﾄﾃﾞｨ', 'カストディ'],
  // Han and Han
  ['日本', '曰本'],
  ['富士', '富土'],
  ['未来', '末来'],
  ['高橋商事', '髙橋商事'],
  ['宮崎', '宮﨑'],
  ['吉田', '𠮷田'],
  ['渡邊', '渡邉'],
  ['自己資金', '自已資金'],
  ['千葉', '干葉'],
  ['緑屋', '綠屋'],
  // alphabets
  ['COLD', 'ꓚꓳꓡꓓ'],
  ['POCO', 'ⲢⲞⲤⲞ'],
  ['Aoi', 'Аoi'],
  ['Aoi', 'Аої'],
  ['HOME', 'ΗΟΜΕ'],
  ['vault', 'νault'],
  ['nova', 'ηova'],
  ['LAW', 'ᏞᎪᎳ'],
  ['BANK', 'ᗷᎪΝᏦ'],
  ['Bob', 'ᗷob'],
  ['soap', 'ѕоар'],
  ['uno', 'սոօ'],
  ['Xavi', 'Χаvі'],
  ['pay', 'ραγ'],
  ['Exchange', 'Ехсhаngе'],
  ['ABBA', 'АВВА'],
  ['ДОМ', 'дом'],
  ['Ηλιος', 'ΗΛΙΟΣ'],
  ['Straße', 'Straβe'],
  ['Aether', 'Æther'],
  // groups of letters, digits
  ['wallet', 'vvallet'],
  ['Wallet', 'VVallet'],
  ['Modern', 'Modem'],
  ['clear', 'dear'],
  ['c1ear', 'dear'],
  ['cIear', 'dear'],
  ['Party 1', 'Party I'],
  ['Bob 0', 'Bob O'],
  ['OK○', 'OK〇'],
  // blanks and signs
  ['Treasury', 'Trea sury'],
  ['X Y M', 'XYM'],
  ['X.Y.M', 'XYM'],
  ['XÝM', 'XYM'],
  ['Bob-Smith', 'Bob‐Smith'],
  ['アクメ・ジャパン', 'アクメ·ジャパン'],
  ['アクメ・ジャパン', 'アクメジャパン'],
  ['Bob’s', "Bob's"],
  ['Bobʼs', "Bob's"],
  ['A.B.C. Trading', 'ABC Trading'],
  ['（株）田中', '(株)田中'],
  ['Séquoia', 'Sequoia'],
  ['Łódź', 'Lodz'],
];

/** Ordinary names side by side: different, and no reason for a stop. */
const apart: readonly (readonly [string, string])[] = [
  ['ア社', 'イ社'],
  ['東京', '京都'],
  ['第一', '第二'],
  ['第一金庫', '第二金庫'],
  ['第一金庫', '第三金庫'],
  ['口座A', '口座B'],
  ['口座１', '口座２'],
  ['口座甲', '口座乙'],
  ['東日本支店', '西日本支店'],
  ['東京電力株式会社', '東北電力株式会社'],
  ['三井物産', '三菱物産'],
  ['株式会社三井', '株式会社三菱'],
  ['大田商店', '太田商店'],
  ['田中', '中田'],
  ['高橋', '高梨'],
  ['佐藤', '加藤'],
  ['斎藤', '斉藤'],
  ['鈴木一郎', '鈴木二郎'],
  ['山田太郎', '山田花子'],
  ['アサヒ食品', 'アサノ食品'],
  ['ハハ', 'パパ'],
  ['ハン', 'バン'],
  ['ソニー', 'シニア'],
  ['パパ', 'ママ'],
  ['カナダ', 'ガーナ'],
  ['ソニー', 'ソニア'],
  ['コールド', 'ホット'],
  ['出納', '経理'],
  ['出納 2025', '出納 2026'],
  ['本店', '支店'],
  ['運用口座', '保管口座'],
  ['給与', '給付'],
  ['上期', '下期'],
  ['一号', '二号'],
  ['い組', 'ろ組'],
  ['Treasury 1', 'Treasury 2'],
  ['Treasury 1', 'Treasury 11'],
  ['Treasury1', 'Treasury2'],
  ['TreasuryA', 'TreasuryB'],
  ['Treasury A', 'Treasury B'],
  ['Treasury', 'Treasury 2'],
  ['Symbol mainnet 1', 'Symbol mainnet 2'],
  ['Symbol mainnet 1', 'Symbol testnet 1'],
  ['Fund 1.5', 'Fund 15'],
  ['2024-01', '2024-11'],
  ['Q1', 'Q2'],
  ['Cold A', 'Cold B'],
  ['Cold', 'Gold'],
  ['Hot', 'Cold'],
  ['Bob', 'Rob'],
  ['Alice', 'Bob'],
  ['Okada', 'Okano'],
  ['Ken', 'Kent'],
  ['Mina', 'Nina'],
  ['East', 'West'],
  ['North', 'South'],
  ['Team Red', 'Team Ned'],
  ['Sales EU', 'Sales US'],
  ['Acme GmbH', 'Acme Ltd'],
  ['Payroll', 'Payments'],
  ['Operations', 'Reserve'],
  ['R&D', 'RD'],
  ['C#', 'C'],
  ['USDT', 'USDC'],
  ['JPYC', 'JPY'],
  ['Supplier North', 'Supplier South'],
  ['Exchange', 'Exchequer'],
  ['Anna', 'Hanna'],
];

/** Different names of which one is easily read as the other by people who do not know both. */
const near: readonly (readonly [string, string])[] = [
  ['Operations', 'Operatons'],
  ['Operations', 'Operation'],
  ['Operations', 'Operatioms'],
  ['Treasury', 'Traesury'],
  ['Treasury of Tokyo', 'Treasuri of Tokyo'],
  ['Yamamoto Trading', 'Yamarnoto Tradings'],
  ['Acme Corporation', 'Acme Corporatiom'],
  ['ACME CORPORATION', 'acme corporatlion'],
  ['カストディアン', 'カストデアン'],
  ['サントリー食品', 'サンドリー食品'],
  ['フジテックス', 'フジデックス'],
  ['TreasuryFund', 'TreasurryFund'],
];

/** Names of nearly the same shape, however short the word is. */
const drawnSimilarly: readonly (readonly [string, string])[] = [
  ['ソニー', 'ンニー'],
  ['シート', 'ツート'],
  ['ツール', 'シール'],
  ['シャツ', 'シャシ'],
  ['ソバ', 'ンバ'],
  ['ボスコ', 'ポスコ'],
  ['パリ', 'バリ'],
  ['ぱんだ', 'ばんだ'],
  ['ﾎﾟｽｺ', 'ボスコ'],
  ['ピル管理', 'ビル管理'],
  ['シーツ', 'ツーシ'],
  ['Treasury ポスコ', 'Treasury ボスコ'],
];

describe('names that the eye takes for one another', () => {
  it.each(alike)('%s reads like %s', (one, other) => {
    expect(readAlike(one, other)).toBe(true);
    expect(readAlike(other, one)).toBe(true);
  });
  it('are at least sixty pairs, those of the audit among them', () => expect(alike.length).toBeGreaterThanOrEqual(60));
});

describe('ordinary names', () => {
  it.each(apart)('%s and %s are told apart, and are not near', (one, other) => {
    expect(readAlike(one, other)).toBe(false);
    expect(readAlike(other, one)).toBe(false);
    expect(areSimilar(one, other)).toBe(false);
    expect(areSimilar(other, one)).toBe(false);
  });
  it.each([
    ...new Set([
      ...apart.flat(),
      '口コミ',
      'トヨタ自動車',
      '八ヶ岳',
      '三ツ矢',
      '一カ月',
      '千代田',
      '第一生命',
      '二子玉川',
      '山ノ内',
    ]),
  ])('%s is nothing to beware of', (name) => expect(looksLikeOtherText(name)).toBe(/[１２]/.test(name)));
  it('are at least sixty pairs', () => expect(apart.length).toBeGreaterThanOrEqual(60));
});

describe('near names', () => {
  it.each(near)('%s and %s are near, and not alike', (one, other) => {
    expect(readAlike(one, other)).toBe(false);
    expect(areSimilar(one, other)).toBe(true);
    expect(areSimilar(other, one)).toBe(true);
  });
  it.each(drawnSimilarly)('%s and %s are near, and not alike', (one, other) => {
    expect(readAlike(one, other)).toBe(false);
    expect(areSimilar(one, other)).toBe(true);
    expect(areSimilar(other, one)).toBe(true);
  });
  it.each(alike)('%s and %s, which are alike, need not be near', (one, other) => {
    expect(areSimilar(one, one)).toBe(false);
    expect(areSimilar(one, other)).toBe(false);
  });
});

describe('a word of one script with a look-alike of another', () => {
  it.each([
    '力ストディ',
    '工ネルギー',
    'コ一ルド',
    'カ口リー',
    'コー夕ー',
    '卜ヨタ',
    'サ一バー',
    '第ニ金庫',
    '株式会社ロ座管理',
    'ハ王子支店',
    'カストディ卜',
    'vаult',
    'ꓚꓳꓡꓓ',
    'ⲢⲞⲤⲞ',
    'ᏞᎪᎳ',
    'ᗷᎪᎠ',
  ])('%s is warned about', (name) => expect(looksLikeOtherText(name)).toBe(true));
});

describe('wherever a name is shown, one that reads like it is refused for another', () => {
  const place = { chain: 'symbol', network: 'testnet' } as const;
  const [account, a, b, c] = addressesOf('symbol');
  const provenance = { format: 'inkan-entries', approvedMs: '1700000000000' };
  const entries = alike.filter((pair) => pair.every(isEntryName));
  const code = (result: { ok: boolean; reason?: { code: string } }) => (result.ok ? 'ok' : result.reason?.code);
  const secondImport = (first: Entry, second: Entry) => {
    const registry = addEntries(emptyRegistry, [first], provenance);
    return registry.ok ? code(addEntries(registry.value, [second], provenance)) : `first: ${registry.reason.code}`;
  };
  const cosigners = [b, c].toSorted();
  const lines: Readonly<Record<string, (name: string, other: boolean) => Entry>> = {
    contact: (name, other) => ({ book: 'contacts', ...place, address: other ? a : account, publicKey: null, name }),
    multisig: (name, other) => ({
      ...{ book: 'multisigs', ...place, address: other ? a : account, name },
      ...{ minApproval: 1, minRemoval: 1, cosigners },
    }),
    mosaic: (name, other) => ({
      ...{ book: 'mosaics', ...place, id: other ? '0000000000000001' : '0000000000000002', name, divisibility: 2 },
    }),
  };
  // Names of mosaics must not resemble a currency at all.
  const mayBeMosaic = (name: string) => !/xym/i.test(name.normalize('NFKD').replaceAll(/[ .\p{M}]/gu, ''));
  it.each(Object.keys(lines))('%s: in a second import', (book) => {
    const line = lines[book];
    if (line === undefined) throw new Error(book);
    const pairs = book === 'mosaic' ? entries.filter(([one]) => mayBeMosaic(one)) : entries;
    for (const [one, other] of pairs) {
      expect(secondImport(line(one, false), line(other, true)), `${one} ${other}`).toBe('entry-conflicts');
      expect(secondImport(line(other, false), line(one, true)), `${other} ${one}`).toBe('entry-conflicts');
    }
    for (const [one, other] of apart)
      expect(secondImport(line(one, false), line(other, true)), `${one} ${other}`).toBe('ok');
  });
  it('a contact and a multisig account', () => {
    for (const [one, other] of entries)
      expect(secondImport(lines.contact?.(one, false) as Entry, lines.multisig?.(other, true) as Entry)).toBe(
        'entry-conflicts',
      );
  });
  it('accounts of the vault, also as they were called before, and beside the books', () => {
    const kept: StoredAccount = { ...place, label: '', from: { words: 0 } };
    const known = (label: string) =>
      ({ ...place, address: account, label, index: 0, origin: 'words', publicKey: '' }) as const;
    const added = (label: string): NewAccount => ({ ...place, address: a, label, from: { words: 1 } });
    const empty: StoredState = { accounts: [], known: [], imported: [], former: [], named: [] };
    for (const [one, other] of entries) {
      const here = { ...empty, accounts: [{ ...kept, label: one }], known: [known(one)] };
      expect(code(withAccounts(here, [added(other)])), `${one} ${other}`).toBe('label-taken');
      expect(code(withAccounts({ ...empty, former: [known(one)] }, [added(other)]))).toBe('label-former');
      expect(code(withAccounts({ ...empty, named: [known(one)] }, [added(other)]))).toBe('label-taken');
    }
    for (const [one, other] of apart)
      expect(code(withAccounts({ ...empty, named: [known(one)], former: [known(one)] }, [added(other)]))).toBe('ok');
  });
  it('an entry and an account of ours', () => {
    const facts = (label: string) => ({
      accounts: [{ ...place, address: account, publicKey: '', label }],
      registry: emptyRegistry,
    });
    for (const [one, other] of entries) {
      const task: EntriesTask = { do: 'keep', ...place, entries: [lines.contact?.(other, true) as Entry] };
      expect(checkEntries(task, facts(one) as never).map((reason) => reason.code)).toEqual(['entry-conflicts']);
    }
  });
  it('custodians, in the vault and as they are typed', () => {
    const names = alike.filter((pair) => pair.every((name) => v.is(custodianName, name)));
    expect(names.length).toBeGreaterThan(60);
    for (const [one, other] of names) {
      expect(code(newSeats([one, other], [], 1)), `${one} ${other}`).toBe('custodian-name-taken');
      expect(code(newSeats([other], [one], 2))).toBe('custodian-name-taken');
      expect(nameProblems([one, other])).toEqual([null, 'taken']);
      expect(nameProblems([other], [one])).toEqual(['taken']);
    }
    for (const [one, other] of apart.filter((pair) => pair.every((name) => v.is(custodianName, name))))
      expect(nameProblems([one, other])).toEqual([null, null]);
  });
});

describe('a mosaic that could be taken for a currency', () => {
  const place = { chain: 'symbol', network: 'testnet' } as const;
  const id = '0123456789ABCDEF';
  const unitOf = (name: string) => {
    const entry = { ...place, id, name, divisibility: 2, provenance: { format: '', approvedMs: '0' } };
    const facts = { accounts: [], registry: { ...emptyRegistry, mosaics: [entry] } };
    const value = symbolAmount({ ...place, facts }, BigInt(`0x${id}`), 1n);
    return value.type === 'amount' ? value.unit : value.type;
  };
  it.each([
    'X Y M',
    'X.Y.M',
    'XÝM Pay',
    'xym',
    'ХҮМ',
    'X-E-M',
    'pre×ym',
    'ꓫꓬꓟ',
    'X Y M coin',
    'my X YM',
    'old ΧΥ Μ',
    'sym bol x-y-m',
    'XYM2',
    'Symbol XYM',
    'wXYMs',
  ])('%s is shown by its id', (name) => expect(unitOf(name)).toBe(id));
  it.each(['Gold', '金貨', 'JPYC', 'ポイント', 'Loyalty 2', 'Max Empire', 'Lux Emission', 'Remix EM', 'Max-Empire'])(
    '%s is shown by its name',
    (name) => expect(unitOf(name)).toBe(name),
  );
});
