/** The log screen: every kind and field in words, nothing from outside unescaped. */
import { describe, expect, it } from 'vitest';
import { drillSubjects } from '../../core/audit/drill-record.ts';
import { type FieldValue, fieldsOf } from '../../core/audit/event-fields.ts';
import { fieldTypeOf, lockReasons, logEvent, logEventKinds } from '../../core/audit/events.ts';
import { purposes } from '../../core/contract/operations.ts';
import { addedKinds } from '../../core/entropy/sources.ts';
import type { TaskKind } from '../../core/task/task.ts';
import type { RecoverySource } from '../../electron/vault/recovery/restore-session.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { titleOf, wordOfCode } from '../../renderer/features/log/code-words.ts';
import { peopleIn, shapeOf } from '../../renderer/features/log/fields.ts';
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
