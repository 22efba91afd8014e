import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { VERDICTS } from '../../src/domain/evidence.js';
import { exerciseGround } from '../../src/exercises/ground.js';
import { evidenceMaker } from '../../src/exercises/kinds/evidence.js';
import { judgesItself, VERDICT_CHOICES } from '../../src/exercises/words/evidence-words.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, shownIn, told } from './drafts.js';

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

  it('shows findings of one verdict together, three at most', () => {
    const several: MapSketch = {
      evidence: {
        e: ['c', 'PARTLY'],
        f: ['c', 'PARTLY'],
        g: ['c', 'PARTLY'],
        h: ['c', 'PARTLY'],
      },
    };
    const drafts = [...draftsOf(evidenceMaker, several).values()];
    expect(drafts.map((draft) => shownIn(draft).length)).toEqual([4]);
    expect(told(drafts[0]?.task ?? (() => ''))).toContain('taken together');
  });

  it('does not ask about PARTLY beside other verdicts, where a finding may just be overtaken', () => {
    const mixed: MapSketch = { evidence: { e: ['c', 'PARTLY'], f: ['c', 'CONTESTED'] } };
    expect([...draftsOf(evidenceMaker, mixed).keys()]).toEqual(['c CONTESTED']);
  });

  it('leaves out a finding that judges the claim, and one that reads like one of another verdict', () => {
    expect(judgesItself({ en: 'This contradicts what was said.' })).toBe(true);
    expect(judgesItself({ en: 'Prices rose by 3%.', 'zh-Hant': '資料已證實此事。' })).toBe(true);
    expect(judgesItself({ en: 'Prices rose by 3%.', 'zh-Hant': '物價上漲3%。' })).toBe(false);
    const content = mapContent('sketch', {
      evidence: { e: ['c', 'SUPPORTS'], f: ['c', 'CONTRADICTS'] },
    });
    const [first] = content.evidence;
    const same = content.evidence.map((one) => ({ ...one, finding: first?.finding ?? {} }));
    expect(candidatesOf({ ...content, evidence: same })).toEqual([]);
    expect(candidatesOf(content)).toHaveLength(2);
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
    const caption = candidate?.make({ below: () => 0, shuffled: (all) => all })?.shown[1]?.caption;
    expect(caption && told(caption)).toBe('Finding (The Bureau, 2025-08)');
    expect(caption && told(caption, 'zh-Hant')).toBe('查證結果（The Bureau，2025-08）');
  });

  it('has a reason for each verdict against each, about the claim, that names no other verdict', () => {
    const names = VERDICTS.map((one) => told(VERDICT_CHOICES[one]).split(':')[0] ?? '?');
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

  it('is harder where the verdict is neither yes nor no, and where verdicts differ', () => {
    const sketch: MapSketch = {
      evidence: {
        e: ['a', 'SUPPORTS'],
        f: ['b', 'CONTESTED'],
        g: ['c', 'CONTRADICTS'],
        h: ['c', 'UNVERIFIED'],
      },
    };
    expect(difficultiesOf(evidenceMaker, sketch)).toEqual({
      'a SUPPORTS': 'EASY',
      'b CONTESTED': 'MEDIUM',
      'c CONTRADICTS': 'MEDIUM',
      'c UNVERIFIED': 'HARD',
    });
  });
});

function candidatesOf(content: MapContent) {
  return evidenceMaker.candidates(exerciseGround({ ...content, schemes: [] }));
}
