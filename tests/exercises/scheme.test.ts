import { describe, expect, it } from 'vitest';
import { type EntityId, entityId, nameOf, SCHEME_CATALOGUE } from '../../src/domain/identifier.js';
import type { Scheme } from '../../src/domain/inference.js';
import { finish } from '../../src/domain/work.js';
import type { Draft } from '../../src/exercises/draft.js';
import { EXERCISE_KINDS, type ExerciseKind } from '../../src/exercises/exercise.js';
import { exerciseGround, type Ground, type GroundContent } from '../../src/exercises/ground.js';
import { MAKERS } from '../../src/exercises/kinds/makers.js';
import { schemeMaker } from '../../src/exercises/kinds/scheme.js';
import { randomFrom } from '../../src/exercises/random.js';
import { readsAlike } from '../../src/exercises/undisputed/alike.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { seedMaps } from '../golden/golden-maps.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { plainGround, reasonOf, rightOf, shownIn, told } from './drafts.js';
import { seedGround } from './exercise-grounds.js';

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
    const [analogy] = catalogue.filter(({ id }) => nameOf(id) === 'analogy');
    const few = ['analogy', ...(analogy?.teaching?.mistakenFor ?? []).slice(0, 3).map(nameOf)];
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
    const ground = catalogue.find(({ id }) => id === wrong)?.teaching?.restsOn;
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

describe('what the catalogue that comes with the program says for exercises', () => {
  const byName = new Map(catalogue.map((scheme) => [nameOf(scheme.id), scheme]));

  it('is said of every scheme', () => {
    for (const { id, teaching } of catalogue) {
      expect(Object.keys(teaching?.restsOn ?? {}), id).toEqual(['en', 'zh-Hant']);
      expect(teaching?.ownQuestions.length, id).toBeGreaterThan(0);
      expect(teaching?.linkage, id).not.toBeNull();
    }
  });

  it('names neighbours that share no premise, and enough to lend questions unoffered', () => {
    const premisesOf = (name: string) => byName.get(name)?.premises ?? [];
    for (const [name, { teaching }] of byName) {
      const shared = (teaching?.mistakenFor ?? []).filter((other) =>
        premisesOf(nameOf(other)).some((one) =>
          premisesOf(name).some((own) => readsAlike(one, own)),
        ),
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

describe("exercises on the schemes of somebody's own catalogue", () => {
  const [essay] = seedMaps('ai-bubble').maps;
  if (essay === undefined) throw new Error('seed/ai-bubble holds no map.');
  const own = (id: EntityId) => entityId(SCHEME_CATALOGUE, `my-${nameOf(id)}`);

  /** The essay by a catalogue in which every scheme has another name. */
  function renamed() {
    const schemes = catalogue.map((scheme) => ({
      ...scheme,
      id: own(scheme.id),
      teaching: scheme.teaching && {
        ...scheme.teaching,
        mistakenFor: scheme.teaching.mistakenFor.map(own),
      },
    }));
    const inferences = essay?.inferences.map((one) => ({
      ...one,
      scheme: one.scheme && own(one.scheme),
    }));
    return finish(
      exerciseGround({ ...essay, inferences, schemes, cues: CUES_BY_LANGUAGE } as GroundContent),
    );
  }

  /** All exercises of a kind without what has the name of a scheme in it. */
  function textsOf(ground: Ground, kind: ExerciseKind) {
    const all = finish(MAKERS[kind].candidates(ground));
    return all.map(({ subject, make }) => {
      const draft = finish(make(randomFrom(subject)));
      return draft?.parts.map(({ choices }) =>
        choices.map(({ text, reason, credit, means }) => [
          told(text),
          told(reason, 'zh-Hant'),
          credit,
          means.replace('schemes/my-', 'schemes/'),
        ]),
      );
    });
  }

  it.each(EXERCISE_KINDS)('are the same for %s, whatever the schemes are called', (kind) => {
    const usual = textsOf(seedGround('ai-bubble'), kind);
    expect(usual.length).toBeGreaterThan(0);
    expect(textsOf(renamed(), kind)).toEqual(usual);
  });

  it('are as many where the catalogue says nothing for exercises', () => {
    const schemes = catalogue.map((scheme) => ({ ...scheme, teaching: null }));
    const stripped = finish(
      exerciseGround({ ...essay, schemes, cues: CUES_BY_LANGUAGE } as GroundContent),
    );
    const all = draftsIn(stripped);
    expect(all).toHaveLength(draftsIn(seedGround('ai-bubble')).length);
    const fair = all.flatMap((draft) => draft ?? []);
    expect(fair).toHaveLength(all.length);
    for (const draft of fair) {
      const offered = schemesIn(draft, 0);
      expect(new Set(offered).size).toBe(4);
      expect(new Set(schemesIn(draft, 1)).size).toBe(4);
      const right = schemes.find(
        ({ id }) => id === `schemes/${rightOf(draft.parts[0])?.replace('schemes/', '')}`,
      );
      const formsOf = (name: string) => {
        const scheme = schemes.find(({ id }) => nameOf(id) === name);
        return scheme === undefined ? [] : [...scheme.premises, scheme.conclusion];
      };
      for (const other of offered) {
        if (right === undefined || other === nameOf(right.id)) continue;
        const shared = formsOf(other).filter((form) =>
          formsOf(nameOf(right.id)).some((one) => readsAlike(form, one)),
        );
        expect(shared, `${other} beside ${right.id}`).toEqual([]);
      }
    }
    for (const kind of EXERCISE_KINDS) {
      expect(finish(MAKERS[kind].candidates(stripped)).length, kind).toBeGreaterThan(0);
    }
  });
});
