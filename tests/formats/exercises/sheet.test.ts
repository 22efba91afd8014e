import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import { writeSheet } from '../../../src/formats/exercise-sheet/write-sheet.js';
import { built, hostileTexts, passage, setOf } from './keyed-sets.js';
import { children, parseXml } from './moodle-xml-reader.js';
import { seedSet } from './seed-sets.js';

/** The sheet is HTML and, but for its first line, XML as well. */
function sheet(set: KeyedSet, withKey = true) {
  const html = writeSheet(set, { withKey }).content;
  const root = parseXml(
    html.replace('<!doctype html>', '').replaceAll('<br/>', '&#10;').trim(),
  ).documentElement;
  const [head] = root === null ? [] : children(root, 'head');
  const [body] = root === null ? [] : children(root, 'body');
  const [main] = body === undefined ? [] : children(body, 'main');
  const [key] = body === undefined ? [] : children(body, 'section');
  return { html, root, head, main: main?.textContent ?? '', key: key?.textContent ?? null };
}

describe('Exercises on a sheet', () => {
  it('have all that is asked in the sheet, and all that is said in the key, whatever it holds', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const set = setOf(texts);
        const { main, key } = sheet(set);
        for (const { exercise, parts } of set.exercises) {
          expect(main).toContain(exercise.task);
          for (const { text } of exercise.shown) expect(main).toContain(text);
          for (const { choices } of exercise.parts) {
            for (const { text } of choices) expect(main).toContain(text);
          }
          for (const { choices } of parts) {
            for (const { reason } of choices) expect(key).toContain(reason);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keep the key off the sheet, and can leave it out', () => {
    const set = seedSet('saturday-library', 'en');
    const reasons = set.exercises.flatMap(({ parts }) =>
      parts.flatMap(({ choices }) => choices.map(({ reason }) => reason)),
    );
    const { main, key } = sheet(set);
    for (const reason of reasons) {
      expect(main).not.toContain(reason);
      expect(key).toContain(reason);
    }
    const without = sheet(set, false);
    expect(without.key).toBeNull();
    expect(without.main).toBe(main);
  });

  it('are one file that runs nothing and fetches nothing', () => {
    const { html } = sheet(seedSet('saturday-library', 'en'));
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|\bon[a-z]+="|\bsrc=|\bhref=|url\(|@import/i,
    );
  });

  it('say in which language each of their texts is', () => {
    const set = setOf(['words'], 'zh-Hant');
    const { root, html } = sheet({ ...set, language: 'fr' });
    expect(root?.getAttribute('lang')).toBe('zh-Hant');
    expect(html).toContain('<span class="text" lang="fr">words</span>');
    expect(html).toContain('<blockquote lang="en">');
  });

  it('leave room to draw a map, and tell in the key what is in it and what else is accepted', () => {
    const own = {
      inferences: [{ key: 'i1', premises: ['1', '2'], conclusion: '3' }],
      conflicts: [{ key: 'c1', attackers: ['4'], target: 'i1' }],
      note: null,
      reread: { i1: [passage('words', 3)], c1: [] },
    };
    const apart = ['1', '2'].map((one) => ({ key: `i${one}`, premises: [one], conclusion: '3' }));
    const other = { ...own, inferences: apart, conflicts: [], note: 'each will do' };
    const set = { ...setOf(['words']), exercises: [built(() => 'words', [own, other])] };
    const { html, key } = sheet(set);
    expect(html).toContain('class="room"');
    expect(key).toContain('1 and 2 together support 3.');
    expect(key).toContain('4 attacks the step from 1 and 2 to 3.');
    expect(key).toContain('Also accepted (each will do):1 supports 3.2 supports 3.');
  });
});
