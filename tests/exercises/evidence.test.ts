import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { VERDICTS } from '../../src/domain/evidence.js';
import { finish } from '../../src/domain/work.js';
import { verdictChoice } from '../../src/exercises/facts/evidence-facts.js';
import { exerciseGround } from '../../src/exercises/ground.js';
import { evidenceMaker } from '../../src/exercises/kinds/evidence.js';
import { randomFrom } from '../../src/exercises/random.js';
import { judgesItself } from '../../src/exercises/text-cues.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { creditsOf, draftsOf, reasonOf, shownIn, told } from './drafts.js';

describe('an exercise on what a finding does to a claim', () => {
  it('shows the claim and the finding, and offers the five verdicts in their order', () => {
    const draft = draftsOf(evidenceMaker, { evidence: { e: ['c', 'CONTRADICTS'] } });
    const [only] = draft.values();
    expect(shownIn(only)).toEqual(['c', 'e']);
    expect(Object.keys(creditsOf(only?.parts[0]))).toEqual([...VERDICTS]);
  });

  it('gives half for the verdict that looks the same way', () => {
    const creditsFor = (verdict: (typeof VERDICTS)[number]) => {
      const [draft] = draftsOf(evidenceMaker, { evidence: { e: ['c', verdict] } }).values();
      return VERDICTS.map((one) => creditsOf(draft?.parts[0])[one]);
    };
    expect(creditsFor('SUPPORTS')).toEqual([1, 0.5, 0, 0, 0]);
    expect(creditsFor('PARTLY')).toEqual([0.5, 1, 0, 0, 0]);
    expect(creditsFor('CONTRADICTS')).toEqual([0, 0, 1, 0.5, 0]);
    expect(creditsFor('CONTESTED')).toEqual([0, 0, 0.5, 1, 0]);
    expect(creditsFor('UNVERIFIED')).toEqual([0, 0, 0, 0, 1]);
  });

  it('shows all findings on the claim, and is not made of more than three', () => {
    const evidence: MapSketch['evidence'] = {
      e: ['c', 'PARTLY'],
      f: ['c', 'PARTLY'],
      g: ['c', 'PARTLY'],
    };
    const [draft] = draftsOf(evidenceMaker, { evidence }).values();
    expect(shownIn(draft)).toEqual(['c', 'e', 'f', 'g']);
    expect(draft && told(draft.task)).toContain('taken together');
    expect(draftsOf(evidenceMaker, { evidence: { ...evidence, h: ['c', 'PARTLY'] } }).size).toBe(0);
  });

  it('is not made of findings that differ in their verdicts', () => {
    const mixed: MapSketch = { evidence: { e: ['c', 'PARTLY'], f: ['c', 'CONTESTED'] } };
    expect(draftsOf(evidenceMaker, mixed).size).toBe(0);
  });

  it('is not made of a claim that findings cannot tell of', () => {
    const about = (verdict: (typeof VERDICTS)[number], text: string) => ({
      evidence: { e: ['c', verdict] } as const,
      statements: { c: { text: { en: text } } },
    });
    const made = (sketch: MapSketch) => draftsOf(evidenceMaker, sketch).size;
    expect(made(about('SUPPORTS', 'Prices rose in March.'))).toBe(1);
    expect(made(about('SUPPORTS', 'Prices rose every month.'))).toBe(0);
    expect(made(about('PARTLY', 'Prices rose every month.'))).toBe(1);
    expect(made(about('PARTLY', 'If wages rise, prices rise.'))).toBe(0);
    const ought: MapSketch = {
      evidence: { e: ['c', 'CONTESTED'] },
      statements: { c: { kind: 'NORMATIVE' } },
    };
    expect(made(ought)).toBe(0);
  });

  it('is not made where a finding judges the claim, contradicts by likeness, or reads like another', () => {
    expect(judgesItself(CUES_BY_LANGUAGE, { en: 'This contradicts what was said.' })).toBe(true);
    expect(
      judgesItself(CUES_BY_LANGUAGE, { en: 'Prices rose by 3%.', 'zh-Hant': '資料已證實此事。' }),
    ).toBe(true);
    expect(
      judgesItself(CUES_BY_LANGUAGE, { en: 'Prices rose by 3%.', 'zh-Hant': '物價上漲3%。' }),
    ).toBe(false);
    expect(judgesItself(CUES_BY_LANGUAGE, { en: 'But prices fell.' })).toBe(true);
    const content = mapContent('sketch', {
      evidence: { e: ['c', 'CONTRADICTS'], f: ['c', 'CONTRADICTS'] },
    });
    const [first] = content.evidence;
    const same = content.evidence.map((one) => ({ ...one, finding: first?.finding ?? {} }));
    expect(candidatesOf({ ...content, evidence: same })).toEqual([]);
    const like = content.evidence.map((one) => ({ ...one, finding: { en: 'A proxy rose.' } }));
    expect(candidatesOf({ ...content, evidence: like.slice(0, 1) })).toEqual([]);
    expect(candidatesOf(content)).toHaveLength(1);
  });

  it('names who published a finding and when, where that is known', () => {
    const content = mapContent('sketch', { evidence: { e: ['c', 'SUPPORTS'] } });
    const [one] = content.evidence;
    if (one === undefined) throw new Error('The sketch has evidence.');
    const source = {
      id: one.id,
      map: one.map,
      title: null,
      publisher: 'The Bureau',
      published: '2025-08',
      address: null,
      via: null,
    };
    const known = { ...content, sources: [source], evidence: [{ ...one, source: source.id }] };
    const [candidate] = candidatesOf(known);
    const draft = candidate && finish(candidate.make(randomFrom('any')));
    const caption = draft?.shown[1]?.caption;
    expect(caption && told(caption)).toBe('Finding (The Bureau, 2025-08)');
    expect(caption && told(caption, 'zh-Hant')).toBe('查證結果（The Bureau，2025-08）');
  });

  it('has a reason for each verdict against each, about the claim, that names no other verdict', () => {
    const names = VERDICTS.map((one) => told(verdictChoice(one)).split(':')[0] ?? '?');
    for (const right of VERDICTS) {
      const [draft] = draftsOf(evidenceMaker, { evidence: { e: ['c', right] } }).values();
      for (const chosen of VERDICTS) {
        const [en, zh] = ['en', 'zh-Hant'].map((one) => reasonOf(draft?.parts[0], chosen, one));
        expect(en).toContain('“c holds”');
        expect(zh).toContain('「c holds」');
        if (chosen !== right) expect(names.filter((name) => en?.includes(name))).toEqual([]);
      }
    }
  });

  it('is harder with several findings, or by way of something else, whatever the verdict', () => {
    for (const verdict of VERDICTS) {
      const content = mapContent('sketch', {
        evidence: { e: ['a', verdict], f: ['b', verdict], g: ['c', verdict], h: ['c', verdict] },
        statements: Object.fromEntries(
          ['a', 'b', 'c'].map((one) => [one, { text: { en: `Prices of ${one} bonds rose.` } }]),
        ),
      });
      const findings = ['Prices rose by 3%.', 'Traders were cheerful.', 'Prices rose.', 'No sale.'];
      const evidence = content.evidence.map((one, at) => ({
        ...one,
        finding: { en: findings[at] ?? '' },
      }));
      expect(
        candidatesOf({ ...content, evidence }).map(({ difficulty }) => finish(difficulty())),
        verdict,
      ).toEqual(['EASY', 'MEDIUM', 'HARD']);
    }
  });
});

function candidatesOf(content: MapContent) {
  return finish(
    evidenceMaker.candidates(
      finish(exerciseGround({ ...content, schemes: [], cues: CUES_BY_LANGUAGE })),
    ),
  );
}
