/** The log screen: every kind and field in words, nothing from outside unescaped. */
import { describe, expect, it } from 'vitest';
import { drillSubjects } from '../../core/audit/drill-record.ts';
import { type FieldValue, fieldsOf } from '../../core/audit/event-fields.ts';
import { fieldTypeOf, type LogEvent, lockReasons, logEvent, logEventKinds } from '../../core/audit/events.ts';
import type { LogPage, ShownEntry } from '../../core/contract/log-pages.ts';
import { purposes } from '../../core/contract/operations.ts';
import { addedKinds } from '../../core/entropy/sources.ts';
import type { TaskKind } from '../../core/task/task.ts';
import type { RecoverySource } from '../../electron/vault/recovery/restore-session.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { titleOf, wordOfCode } from '../../renderer/features/log/code-words.ts';
import { dayOf } from '../../renderer/features/log/day.ts';
import { peopleIn, shapeOf } from '../../renderer/features/log/fields.ts';
import { noFilter, passes } from '../../renderer/features/log/filter.ts';
import { namesIn } from '../../renderer/features/log/names.ts';
import { pageActs, readActs } from '../../renderer/features/log/read-acts.ts';
import { isInternal, rowsOf } from '../../renderer/features/log/rows.ts';
import { isInPractice, type LogSpeech, sentenceOf } from '../../renderer/features/log/sentences.ts';
import { samples } from './log-samples.ts';

const flat = (value: FieldValue): readonly FieldValue[] => (value.is === 'list' ? value.items.flatMap(flat) : [value]);

describe('an entry on the log screen', () => {
  it.each(logEventKinds)('of kind %s says everything that it holds, in both languages', (kind) => {
    const event = samples[kind];
    const fields = fieldsOf(event);
    expect(fields.map(([name]) => name)).toEqual(Object.keys(event).filter((name) => name !== 'kind'));
    for (const { log, audit } of Object.values(catalogs)) {
      expect(audit.kinds[kind]).not.toBe('');
      for (const [name] of fields) expect(log.fields[name], name).toBeTruthy();
    }
    const texts = fields.flatMap(([, value]) => flat(value)).map((value) => JSON.stringify(value));
    expect(texts.join()).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]/);
  });

  it('shows times as times, hashes as hashes, flags as flags, names as names', () => {
    const of = (kind: keyof typeof samples) => Object.fromEntries(fieldsOf(samples[kind]));
    expect(of('clock-back').last).toEqual({ is: 'instant', ms: '1764000000000' });
    expect(of('signed').hash).toMatchObject({ is: 'hex' });
    expect(of('signed').practice).toEqual({ is: 'flag', on: false });
    expect(of('signed').custodians).toMatchObject({ is: 'list', items: [{ is: 'list' }, { is: 'list' }] });
    expect(of('share-given').given).toEqual({ is: 'count', count: 1 });
    expect(of('refused').document).toEqual({ is: 'none' });
    expect(of('refused').codes).toEqual({
      is: 'list',
      items: [{ is: 'code', field: 'codes', code: 'deadline-passed' }],
    });
    expect(of('log-torn').kept).toMatchObject({ is: 'text' });
    expect(fieldsOf({ ...samples.started, platform: 'idle' }).at(-1)?.[1]).toEqual({ is: 'text', text: 'idle' });
  });

  it('knows of every text what it is', () => {
    const strings = (name: string, schema: object): readonly (readonly [string, object])[] => {
      if ('wrapped' in schema) return strings(name, schema.wrapped as object);
      if ('item' in schema) return strings(name, schema.item as object);
      if ('entries' in schema)
        return Object.entries(schema.entries as object).flatMap(([inner, each]) => strings(`${name}.${inner}`, each));
      return 'type' in schema && (schema.type === 'string' || schema.type === 'picklist') ? [[name, schema]] : [];
    };
    const all = logEvent.options.flatMap((option) => strings(option.entries.kind.literal, option));
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(([name, schema]) => (fieldTypeOf(schema) === null ? [name] : []))).toEqual([]);
  });

  it('does not take a name that looks like a hash for one', () => {
    const looksLike = 'AB'.repeat(16);
    const values = JSON.stringify(fieldsOf({ ...samples['unlock-failed'], custodian: { id: 1, name: looksLike } }));
    expect(values).toContain(`{"is":"text","text":"${looksLike}"}`);
  });

  it('names the people, made harmless', () => {
    expect(peopleIn(samples['unlock-failed'])).toEqual(['綾']);
    expect(peopleIn(samples['guard-overridden'])).toEqual(['綾', 'Ben \\u{202E}"\\']);
    expect(peopleIn(samples.signed)).toHaveLength(2);
    expect(peopleIn(samples.started)).toEqual([]);
  });

  it('is as loud as what it tells of', () => {
    expect(shapeOf(null)).toBe('stop');
    expect(shapeOf(samples['log-replaced'])).toBe('stop');
    expect(shapeOf(samples['unlock-failed'])).toBe('caution');
    expect(shapeOf(samples.signed)).toBe('note');
  });

  /** Values that main and the vault write into code fields. */
  const written: Readonly<Record<string, readonly string[]>> = {
    reason: lockReasons,
    purpose: [...purposes, 'open'],
    way: ['copy', 'text', 'picture', 'pictures', 'video', 'print', 'pdf', 'accounts'],
    task: ['sign', 'lock-and-bond', 'cosign-aggregate', 'cosign-multisig', 'keep'] satisfies TaskKind[],
    action: ['sign', 'choose', 'collected', 'refuse'],
    change: ['added', 'renamed', 'hidden', 'key-removed', 'imported'],
    backup: ['shares', 'file', 'paper', 'paper-prepared'],
    drill: drillSubjects,
    from: ['words', 'shares', 'backup'] satisfies RecoverySource[],
    sources: ['os', ...addedKinds, 'version-one'],
  };
  const pairs = Object.entries(written).flatMap(([field, codes]) => codes.map((code) => [field, code] as const));

  it.each(pairs)('has words for the field %s with the code %s, in both languages', (field, code) => {
    const said = Object.values(catalogs).map((catalog) => wordOfCode(field, code, catalog));
    expect(said[0]).not.toBe(said[1]);
  });

  it('says of what was signed what was done, and of what was read what came of it', () => {
    for (const catalog of Object.values(catalogs))
      expect(wordOfCode('task', 'sign', catalog)).not.toBe(wordOfCode('action', 'sign', catalog));
  });

  it('does not call a code that was shown on the screen handed out by another way', () => {
    for (const catalog of Object.values(catalogs)) {
      const shown = titleOf({ ...samples.exported, way: 'accounts' }, catalog);
      expect(shown).toBe(catalog.log.accountsShown);
      expect(shown).not.toBe(titleOf({ ...samples.exported, way: 'copy' }, catalog));
    }
  });
});

const speeches: readonly LogSpeech[] = (['en', 'ja'] as const).map((language) => ({
  ...{ language, words: catalogs[language], names: new Map<string, string>() },
}));
const supplier = samples.signed.moves?.[0]?.to ?? '';
const [english, japanese] = speeches.map(
  (speech) =>
    (event: LogEvent, names = new Map<string, string>()) =>
      sentenceOf(event, { ...speech, names }),
);

describe('the sentence of an entry', () => {
  it.each(logEventKinds)('of kind %s is complete in both languages', (kind) => {
    const said = speeches.map((speech) => sentenceOf(samples[kind], speech));
    for (const text of said) {
      expect(text).not.toMatch(/\{[a-z]+\}|undefined|null|\[object/);
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000-\u001f]/);
    }
    expect(said[0]).not.toBe(said[1]);
  });

  it('names who signed, how much, from and to whom, by the names of the open vault', () => {
    const names = new Map([[supplier, 'Supplier']]);
    const event = { ...samples.signed, custodians: [{ id: 2, name: 'Ken' }] };
    expect(english?.(event, names)).toBe('Ken signed 5.000000 XYM from Treasury to Supplier.');
    expect(japanese?.(event, names)).toBe('KenがTreasuryからSupplierへの5.000000 XYMの送金に署名しました。');
  });

  it('shows the address in groups where the log alone is known', () => {
    expect(english?.(samples.signed)).toContain('from Treasury to TCHBDE NCLKEB');
  });

  it('says a cosignature, a sum of many, and what older versions logged', () => {
    const move = samples.signed.moves?.[0];
    if (move === undefined) throw new Error('no sample');
    const cosigned = english?.({ ...samples.signed, task: 'cosign-aggregate' });
    expect(cosigned).toContain('cosigned 5.000000 XYM');
    const many = { ...samples.signed, payments: 41, moves: [{ ...move, to: null, payments: 40 }] };
    expect(english?.(many)).toContain('5.000000 XYM from Treasury in 40 payments and 1 more payment.');
    const { moves: _, owner: __, payments: ___, ...older } = samples.signed;
    expect(english?.(older)).toContain('“Transfer” of TA6QZT');
  });

  it('calls nobody a custodian in practice', () => {
    expect(english?.({ ...samples.signed, custodians: [], practice: true })).toMatch(/^The practice user signed/);
    expect(english?.({ ...samples['alarm-acknowledged'], by: [] })).toMatch(/^Somebody/);
  });

  it('tells a refusal at the seal from one while reading', () => {
    expect(english?.({ ...samples.refused, at: 'signing' })).toMatch(/^A signature was refused/);
    expect(english?.(samples.refused)).toMatch(/^A request was refused/);
  });

  it('gives our own label precedence over the name of a contact, and makes names harmless', () => {
    const line = { chain: 'symbol', network: 'testnet', address: supplier, publicKey: '' } as const;
    const provenance = { format: 'symbol-qr-1', approvedMs: '0' };
    const contact = { ...line, publicKey: null, name: 'Theirs', provenance };
    const registry = { contacts: [contact], mosaics: [], multisigs: [] };
    expect(namesIn({ accounts: [], registry }).get(supplier)).toBe('Theirs');
    const own = { ...line, label: 'Ours \u202E' } as unknown as Parameters<typeof namesIn>[0] extends infer V
      ? V extends { accounts: readonly (infer A)[] }
        ? A
        : never
      : never;
    expect(namesIn({ accounts: [own], registry }).get(supplier)).toBe('Ours \\u{202E}');
    expect(namesIn(null).size).toBe(0);
  });
});

const shown = (event: LogEvent | null, sequence: number): ShownEntry => ({
  ...{ event, sequence, hash: 'A'.repeat(64), at: '1764000000000' },
});

describe('practice', () => {
  it('is said once: by its user, or beside a sentence that names nobody', () => {
    const speech: LogSpeech = { words: catalogs.en, language: 'en', names: namesIn(null) };
    const of = (event: LogEvent) => isInPractice(event, speech);
    const approved = { ...samples.approved, practice: true, custodians: [] };
    expect(sentenceOf(approved, speech)).toContain(catalogs.en.log.practiceUser);
    expect(of(approved)).toBe(false);
    expect(of({ ...samples.exported, practice: true })).toBe(true);
    expect(of({ ...samples.scanned, practice: true })).toBe(true);
    expect(of({ ...samples.exported, practice: false })).toBe(false);
    expect(of(samples.locked)).toBe(false);
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-29', '2026-11-29'],
    [' 2026/1/2 ', '2026-01-02'],
    ['２０２６年１１月２９日', '2026-11-29'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['11/29/2026', null],
    ['2026-13-01', null],
    ['2026-11', null],
    ['', null],
  ])('%j is %j', (typed, day) => expect(dayOf(typed)).toBe(day));
});

describe('internal entries', () => {
  it('are folded in a row, acts and unreadable lines never', () => {
    const kinds = ['head-signed', 'done', 'signed', 'approved', 'scanned'] as const;
    const rows = rowsOf([shown(null, 9), ...kinds.map((kind, at) => shown(samples[kind], 8 - at))]);
    expect(
      rows.map((row) => (row.is === 'act' ? row.entry.sequence : row.entries.map(({ sequence }) => sequence))),
    ).toEqual([...[9, [8, 7], 6, [5], 4]]);
    expect(isInternal({ ...samples['self-tested'], failed: [] })).toBe(true);
    expect(isInternal(samples['self-tested'])).toBe(false);
  });
});

describe('the filter', () => {
  const entry = shown(samples.signed, 7);
  const said = english?.(samples.signed) ?? '';
  const by = (changed: Partial<typeof noFilter>, of = entry) => passes(of, { ...noFilter, ...changed }, said);

  it('finds by kind, person, day and words', () => {
    expect([
      by({}),
      by({ group: 'signatures' }),
      by({ person: '綾' }),
      by({ since: '2025-11-23', until: '2025-11-26' }),
    ]).toEqual([true, true, true, true]);
    expect([
      by({ group: 'machine' }),
      by({ person: 'Ken' }),
      by({ since: '2025-11-27' }),
      by({ until: '2025-11-22' }),
    ]).toEqual([false, false, false, false]);
    expect(by({ group: 'internal' }, shown(samples['head-signed'], 8))).toBe(true);
  });

  it('finds an amount and an address as they are read, in any case and width', () => {
    for (const search of ['5.000000 XYM', '５.000000xym', 'tchbde nclkeb', supplier, 'AAAAAAAA', '7'])
      expect(by({ search }), search).toBe(true);
    expect(by({ search: '6.000000 XYM' })).toBe(false);
  });

  it('names every kind once', () => {
    const groups = ['signatures', 'requests', 'access', 'vault', 'machine'] as const;
    for (const kind of logEventKinds) {
      const event = shown(samples[kind], 1);
      const internal = ['done', 'head-signed', 'vault-save', 'vault-saved', 'vault-writing', 'vault-written'].includes(
        kind,
      );
      expect(
        groups.filter((group) => passes(event, { ...noFilter, group }, '')),
        kind,
      ).toHaveLength(internal ? 0 : 1);
      if (internal) expect(passes(event, { ...noFilter, group: 'internal' }, '')).toBe(true);
    }
  });
});

describe('a page of acts', () => {
  const newest = 500;
  const read = async (from: number, count: number) => {
    const top = from === 0 ? newest : from;
    const numbers = Array.from({ length: Math.min(count, top) }, (_, n) => top - n);
    const entries = numbers.map((sequence) => shown(samples[sequence % 5 === 0 ? 'signed' : 'head-signed'], sequence));
    const value: LogPage = { entries, head: { sequence: newest, hash: 'A'.repeat(64) } };
    return { ok: true as const, value };
  };
  const isAct = ({ event }: ShownEntry) => !isInternal(event);

  it('is read until it is full, with the internal entries between, and continues where it ended', async () => {
    const first = await readActs(read, 0, { isAct, isShown: () => true });
    if (!first.ok) throw new Error('refused');
    expect(first.value.entries.filter(isAct)).toHaveLength(pageActs);
    expect(first.value.until).toBe(newest - 5 * (pageActs - 1));
    const next = await readActs(read, first.value.until - 1, { isAct, isShown: () => true });
    expect(next.ok && next.value.entries[0]?.sequence).toBe(first.value.until - 1);
  });

  it('ends at the first entry, and hides what a search does not want', async () => {
    const found = await readActs(read, 0, { isAct: () => false, isShown: () => false });
    expect(found).toMatchObject({ ok: true, value: { entries: [], until: 1 } });
  });
});
