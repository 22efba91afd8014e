import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/domain/identifier.js';
import type { Scheme } from '../../src/domain/inference.js';
import { finish } from '../../src/domain/work.js';
import type { Draft } from '../../src/exercises/draft.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import { readsAlike } from '../../src/exercises/kinds/alike.js';
import { schemeMaker } from '../../src/exercises/kinds/scheme.js';
import { SCHEME_NEIGHBOURS } from '../../src/exercises/kinds/scheme-neighbours.js';
import { randomFrom } from '../../src/exercises/random.js';
import { SCHEME_GROUNDS } from '../../src/exercises/words/scheme-grounds.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { seedMaps } from '../golden/golden-maps.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { plainGround, reasonOf, rightOf, shownIn } from './drafts.js';

const { schemes: catalogue } = seedMaps('ai-bubble');
const comparison: MapSketch = { inferences: { i: 'p + q -> c' }, schemeOf: { i: 'analogy' } };

function groundWith(sketch: MapSketch, schemes: readonly Scheme[] = catalogue): Ground {
  return finish(
    exerciseGround({ ...mapContent('sketch', sketch), schemes, cues: CUES_BY_LANGUAGE }),
  );
}

function draftsIn(ground: Ground): readonly (Draft | null)[] {
  return finish(schemeMaker.candidates(ground)).map(({ subject, make }) =>
    finish(make(randomFrom(subject))),
  );
}

function onlyDraft(ground: Ground): Draft | undefined {
  return draftsIn(ground)[0] ?? undefined;
}

/** The names of the schemes that a part's choices stand for. */
function schemesIn(draft: Draft | undefined, part: number): readonly string[] {
  return (draft?.parts[part]?.choices ?? []).map(({ means }) =>
    means.replace(/^schemes\//, '').replace(/\?.*$/, ''),
  );
}

describe('an exercise on the scheme of a step', () => {
  it('shows the step, and offers its scheme and three others', () => {
    const draft = onlyDraft(groundWith(comparison));
    expect(shownIn(draft)).toEqual(['p', 'q', 'c']);
    expect(rightOf(draft?.parts[0])).toBe('schemes/analogy');
    expect(new Set(schemesIn(draft, 0)).size).toBe(4);
  });

  it('takes the wrong questions from schemes that it does not offer, and just one that it does', () => {
    const draft = onlyDraft(groundWith(comparison));
    const [offered, asking] = [schemesIn(draft, 0), schemesIn(draft, 1)];
    expect(new Set(asking).size).toBe(4);
    expect(asking.filter((one) => offered.includes(one))).toHaveLength(2);
    expect(rightOf(draft?.parts[1])).toMatch(/^schemes\/analogy\?/);
  });

  it('takes them from those that it offers where there are no others', () => {
    const { mistakenFor } = SCHEME_NEIGHBOURS['analogy'] ?? { mistakenFor: [] };
    const few = ['analogy', ...mistakenFor.slice(0, 3)];
    const some = catalogue.filter(({ id }) => few.includes(nameOf(id)));
    const draft = onlyDraft(groundWith(comparison, some));
    expect([...schemesIn(draft, 1)].sort()).toEqual([...few].sort());
  });

  it('tells what the text sets against a step apart from what was found elsewhere, and when', () => {
    const content = mapContent('sketch', {
      ...comparison,
      conflicts: { doubt: 'x -> i' },
      evidence: { later: ['p', 'CONTESTED'] },
    });
    const inferences = content.inferences.map((one) => ({
      ...one,
      questions: [
        {
          key: 'differences',
          answeredBy: [],
          raisedBy: [...content.conflicts, ...content.evidence].map(({ id }) => id),
        },
      ],
    }));
    const evidence = content.evidence.map((one) => ({ ...one, date: '2026-06', later: true }));
    const ground = finish(
      exerciseGround({
        ...content,
        inferences,
        evidence,
        schemes: catalogue,
        cues: CUES_BY_LANGUAGE,
      }),
    );
    const right = reasonOf(onlyDraft(ground)?.parts[1], 'schemes/analogy?differences');
    expect(right).toContain('The text raises it itself: “x holds”.');
    expect(right).toMatch(
      /Outside the text this was found: “[^”]+” \(2026-06, after the text\)\.$/,
    );
  });

  it('does not offer the scheme of another step to the conclusion that shares a premise', () => {
    const twice: MapSketch = {
      inferences: { i: 'p + q -> c', j: 'p -> c' },
      schemeOf: { i: 'analogy', j: 'division' },
    };
    const [draft] = draftsIn(groundWith(twice));
    expect(schemesIn(draft ?? undefined, 0)).not.toContain('division');
  });

  it('leaves out steps among the very same statements, of which one could be taken for the other', () => {
    const round: MapSketch = {
      inferences: { i: 'p + q -> c', j: 'p + c -> q' },
      schemeOf: { i: 'analogy', j: 'sign' },
    };
    expect(draftsIn(groundWith(round))).toEqual([]);
  });

  it('is not made without a catalogue, of a lone scheme, or of one without questions', () => {
    const lone = catalogue.filter(({ id }) => nameOf(id) === 'analogy');
    const mute = catalogue.map((scheme) => ({ ...scheme, questions: [] }));
    expect(draftsIn(plainGround(comparison))).toEqual([]);
    expect(draftsIn(groundWith(comparison, lone))).toEqual([null]);
    expect(draftsIn(groundWith(comparison, mute))).toEqual([]);
  });

  it('says what a step of a wrong scheme would rest on, in both languages', () => {
    const draft = onlyDraft(groundWith(comparison));
    const right = reasonOf(draft?.parts[0], 'schemes/analogy');
    expect(right).toContain('a known case, from which one passes to another');
    const wrong = draft?.parts[0]?.choices.find(({ credit }) => credit === 0)?.means ?? '';
    const ground = SCHEME_GROUNDS[wrong.replace('schemes/', '')];
    for (const language of ['en', 'zh-Hant'] as const) {
      const told = ground?.[language] ?? '?';
      expect(reasonOf(draft?.parts[0], wrong, language)).toContain(told);
    }
  });

  it('is the harder the less of the pattern is said, without a signal, or with something implicit', () => {
    const difficulty = (sketch: MapSketch) => {
      const [first] = finish(schemeMaker.candidates(groundWith(sketch)));
      return first && finish(first.difficulty());
    };
    expect(difficulty(comparison)).toBe('MEDIUM');
    expect(difficulty({ ...comparison, inferences: { i: 'p -> c' } })).toBe('HARD');
    expect(difficulty({ ...comparison, statements: { p: { implicit: true } } })).toBe('HARD');
  });
});

describe('the neighbours of the schemes', () => {
  const byName = new Map(catalogue.map((scheme) => [nameOf(scheme.id), scheme]));

  it('are known for every scheme of the catalogue, by names and questions that it has', () => {
    expect(Object.keys(SCHEME_NEIGHBOURS).sort()).toEqual([...byName.keys()].sort());
    expect(Object.keys(SCHEME_GROUNDS).sort()).toEqual([...byName.keys()].sort());
    for (const [name, { mistakenFor, ownQuestions }] of Object.entries(SCHEME_NEIGHBOURS)) {
      const keys = byName.get(name)?.questions.map(({ key }) => key);
      expect(ownQuestions.length, name).toBeGreaterThan(0);
      expect(keys, name).toEqual(expect.arrayContaining([...ownQuestions]));
      expect([...byName.keys()], name).toEqual(expect.arrayContaining([...mistakenFor]));
      expect(mistakenFor, name).not.toContain(name);
    }
  });

  it('share no premise with the scheme, and are enough to lend questions without being offered', () => {
    const premisesOf = (name: string) => byName.get(name)?.premises ?? [];
    for (const [name, { mistakenFor }] of Object.entries(SCHEME_NEIGHBOURS)) {
      const shared = mistakenFor.filter((other) =>
        premisesOf(other).some((one) => premisesOf(name).some((own) => readsAlike(one, own))),
      );
      expect(shared, name).toEqual([]);
      const step = { ...comparison, schemeOf: { i: name } };
      const draft = onlyDraft(groundWith(step));
      const offered = schemesIn(draft, 0);
      expect(offered, name).toHaveLength(4);
      const asking = schemesIn(draft, 1).filter((one) => !offered.includes(one));
      expect(asking, name).toHaveLength(2);
    }
  });
});
