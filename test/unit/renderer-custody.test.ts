/** The window's texts about k of n, valid names, and planning a change of custodians. */
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../core/base/languages.ts';
import { defaultSettings } from '../../core/policy/registry.ts';
import { catalogs } from '../../renderer/catalogs.ts';
import { nameProblems, tidyName } from '../../renderer/custody/names.ts';
import { howMany, numbersTo, weaknessOf } from '../../renderer/custody/quorum.ts';
import * as plans from '../../renderer/features/custodians/plan.ts';
import { settingChanges, textsOf } from '../../renderer/features/settings/setting-changes.ts';

const custodians = ['Aoi', 'Ken', 'Mina'].map((name, at) => ({ id: at + 1, name, keyFile: false }));

describe('k of n', () => {
  it('is weak where one is everything, where anyone is enough, and where nobody may be missing', () => {
    expect(weaknessOf({ need: 1, of: 1 })).toBe('one-person');
    expect(weaknessOf({ need: 1, of: 3 })).toBe('anyone-alone');
    expect(weaknessOf({ need: 3, of: 3 })).toBe('nobody-missing');
    expect(weaknessOf({ need: 2, of: 3 })).toBeNull();
  });

  it.each(languageCodes)('is said for every pair, with numbers that are true (%s)', (language) => {
    const { custody } = catalogs[language];
    for (const of of howMany) {
      for (const need of numbersTo(of)) {
        const said = [custody.opens(need, of), custody.lost(need, of), custody.dishonest(need, of)];
        for (const text of said) expect(text, `${need} of ${of}`).not.toMatch(/-\d|(?<!\d)0|undefined|NaN/);
        // Independent of who opens it, one passphrase suffices for signing while it is open.
        if (need > 1) expect(said[2]).toMatch(/one can sign|1人で署名できます/);
        // How many may be lost, and how many are one too many.
        if (need < of) expect(said[1]).toContain(String(of - need + 1));
      }
    }
    expect(catalogs.en.custody.lost(2, 3)).toContain('If 1 is lost, the others still open it. If 2 are lost');
    expect(catalogs.en.custody.lost(2, 5)).toContain('If 3 are lost, the others still open it. If 4 are lost');
    expect(catalogs.ja.custody.lost(2, 3)).toContain('1人を失っても、残りの人で開けます。2人を失うと');
  });
});

describe('names', () => {
  it('are sent in one form', () => {
    expect(tidyName('  Cafe\u0301   Noir ')).toBe('Caf\u00e9 Noir');
  });
  it('must be there, be readable and differ as a person would tell them apart', () => {
    expect(nameProblems(['', ' ', 'Aoi'])).toEqual(['empty', 'empty', null]);
    expect(nameProblems(['<b>', 'A\u202eb', '葵', "O'Neil", 'Aoi 2'])).toEqual([
      'letters',
      'letters',
      null,
      null,
      null,
    ]);
    expect(nameProblems(['Aoi', 'ａｏｉ', 'AOI '])).toEqual([null, 'taken', 'taken']);
    expect(nameProblems(['ken', 'Rui'], ['Ken'])).toEqual(['taken', null]);
  });
});

describe('a change of custodians', () => {
  const none = plans.noPlan(2);
  it('is nothing at first, and nothing again when it is taken back', () => {
    expect(plans.changes(none, custodians, 2)).toBe(false);
    const back = plans.keepAfterAll(plans.remove(none, 2), 2);
    expect(plans.changes(back, custodians, 2)).toBe(false);
    expect(plans.changes(plans.dropNew(plans.add(none), 0), custodians, 2)).toBe(false);
  });
  it('replaces one by one, and names the new one', () => {
    const plan = plans.name(plans.replace(none, 2), 0, 'Rui');
    expect(plan).toEqual({ leave: [2], come: ['Rui'], need: 2 });
    expect(plans.outcome(plan, custodians)).toEqual({ need: 2, of: 3 });
    expect(plans.changes(plan, custodians, 2)).toBe(true);
  });
  it('never asks for more than there are, and asks for as many as before when they are there again', () => {
    const alone = plans.remove(plans.remove(none, 1), 2);
    expect(plans.outcome(alone, custodians)).toEqual({ need: 1, of: 1 });
    expect(plans.outcome(plans.keepAfterAll(alone, 1), custodians)).toEqual({ need: 2, of: 2 });
    expect(plans.outcome(plans.remove(alone, 3), custodians)).toEqual({ need: 0, of: 0 });
  });
  it('is one too when only the number changes', () => {
    expect(plans.changes({ ...none, need: 3 }, custodians, 2)).toBe(true);
  });
  it('ends at as many as a vault takes', () => {
    let plan = none;
    while (!plans.isFull(plan, custodians)) plan = plans.add(plan);
    expect(plans.outcome(plan, custodians).of).toBe(16);
  });
});

describe('a change of settings', () => {
  it.each(languageCodes)('is told in full to those who agree to it (%s)', (language) => {
    const words = catalogs[language];
    expect(settingChanges(defaultSettings, defaultSettings, words)).toEqual([]);
    const after = {
      ...defaultSettings,
      ...{ allowCopy: true, allowSave: true, allowPictures: true, allowVideo: true, allowPrint: true },
      waysIn: { camera: false, image: false, video: false, pdf: false, paste: false, file: false },
      autoLockMinutes: 60,
      passphraseAtSigning: 'mainnet' as const,
    };
    const changes = settingChanges(defaultSettings, after, words);
    expect(changes).toHaveLength(13);
    expect(changes.filter(([, , value]) => value === words.settings.no)).toHaveLength(6);
    expect(changes.filter(([, , value]) => value === words.settings.yes)).toHaveLength(5);
    expect(new Set(changes.map(([setting]) => setting)).size).toBe(13);
    // Ways in, ways out, locking, signing: as the form has it.
    expect(changes[0]?.[0]).toContain(words.settings.fields.waysIn.name);
    expect(changes.slice(6).map(([setting]) => setting)).toEqual([
      words.settings.fields.allowCopy.name,
      words.settings.fields.allowSave.name,
      words.settings.fields.allowPictures.name,
      words.settings.fields.allowVideo.name,
      words.settings.fields.allowPrint.name,
      words.settings.fields.autoLockMinutes.name,
      textsOf('passphraseAtSigning', words).name,
    ]);
  });
});
