import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { EntityId } from '../../src/domain/identifier.js';
import type { LocalizedText } from '../../src/domain/language.js';
import type { Statement } from '../../src/domain/statement.js';
import { finish } from '../../src/domain/work.js';
import { EXERCISE_KINDS, type ExerciseKind } from '../../src/exercises/exercise.js';
import type { Ground } from '../../src/exercises/ground.js';
import { exerciseLine } from '../../src/exercises/kept-lines.js';
import { conditionOf, reportsKnowing } from '../../src/exercises/text-cues.js';
import { readsAlike } from '../../src/exercises/undisputed/alike.js';
import { isPresupposed } from '../../src/exercises/undisputed/said-together.js';
import { shareOfWords } from '../../src/exercises/undisputed/shared-words.js';
import { exerciseInWords } from '../../src/words/exercise-in-words.js';
import {
  groundOf,
  type MadeInWords,
  made,
  randomExerciseMap,
} from '../exercises/exercise-grounds.js';
import { seedMaps } from '../golden/golden-maps.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';

/** More than any of these maps has of one kind. */
const ALL = 200;

function allOf(ground: Ground, kind: ExerciseKind, seed: number): readonly MadeInWords[] {
  return made(ground, { kinds: [kind], count: ALL, seed });
}

function idsOf(exercises: readonly MadeInWords[]): readonly string[] {
  return exercises.map(({ exercise }) => exercise.id);
}

/** Whether a text of the map stands in what an exercise shows, asks or answers. */
function tells({ draft, localizer }: MadeInWords, text: LocalizedText): boolean {
  const facts = [
    draft.task,
    ...draft.shown.flatMap(({ caption, text: shown }) => [caption ?? [], shown].flat()),
    ...draft.parts.flatMap(({ question, choices }) => [
      question,
      ...choices.flatMap((choice) => [choice.text, choice.reason]),
    ]),
  ];
  return facts.flatMap((fact) => localizer.textsIn(fact)).includes(localizer.text(text));
}

/** The place of an exercise, as its identifier has it. */
function placeOf({ exercise }: MadeInWords): string {
  return exercise.id.split('.').at(-2) ?? '';
}

/** The kinds that weigh the words of statements which they do not show: reports, reasons, links. */
const WEIGHING: readonly ExerciseKind[] = ['LINKED', 'DEPENDENCE'];

/** How the words of a statement bear on those of all others, as far as any maker goes by that. */
function bearings(ground: Ground, { id, text }: Statement): string {
  const bears = (one: Statement, other: Statement) => {
    const condition = conditionOf(ground.cues, one.text);
    const under = conditionOf(ground.cues, other.text);
    return [
      readsAlike(one.text, other.text),
      isPresupposed(ground, one.id, other.id),
      shareOfWords(one.text, other.text) >= 0.6,
      condition !== null && shareOfWords(condition, other.text) >= 0.5,
      condition !== null && under !== null && shareOfWords(condition, under) >= 0.5,
    ];
  };
  const own = ground.statementOf(id);
  const others = ground.statements.filter((one) => one.id !== id);
  return JSON.stringify([
    reportsKnowing(ground.cues, text),
    others.map((one) => [bears(own, one), bears(one, own)]),
  ]);
}

/** The same map with another text of a statement. */
function withText(content: MapContent, id: EntityId, text: LocalizedText): MapContent {
  const statements = content.statements.map((one) => (one.id === id ? { ...one, text } : one));
  return { ...content, statements };
}

/** What an edit of a statement has changed that it should not have. */
function wronglyChanged(
  before: Ground,
  after: Ground,
  edited: EntityId,
  seed: number,
): readonly string[] {
  const [old, text] = [before, after].map((one) => one.statementOf(edited).text);
  if (old === undefined || text === undefined) throw new Error('The statement is in both.');
  const isPlain =
    bearings(before, before.statementOf(edited)) === bearings(after, after.statementOf(edited));
  return EXERCISE_KINDS.flatMap((kind) => {
    const first = allOf(before, kind, seed);
    const line = exerciseLine(after, { kind, seed });
    const lost = first.filter((one) => {
      if (tells(one, old)) return false;
      const { localizer } = one;
      const again = finish(line.at(placeOf(one))).map((other) => {
        return { ...other, localizer, exercise: exerciseInWords(after, other, localizer) };
      });
      if (again.some(({ exercise }) => exercise.id === one.exercise.id)) return false;
      if (again.some((other) => tells(other, text))) return false;
      return isPlain || !WEIGHING.includes(kind);
    });
    const isOther =
      first[0] !== undefined && first[0].localizer.text(old) !== first[0].localizer.text(text);
    const stale = isOther ? first.filter((one) => tells(one, old)) : [];
    const [ids, then] = [idsOf(first), idsOf(allOf(after, kind, seed))];
    const kept = ids.filter((id) => then.includes(id));
    const isMoved = kept.join() !== then.filter((id) => ids.includes(id)).join();
    return [
      ...lost.map(({ exercise }) => `lost: ${exercise.id}`),
      ...idsOf(stale)
        .filter((id) => then.includes(id))
        .map((id) => `the same as before: ${id}`),
      ...(isMoved ? [`${kind} in another order`] : []),
    ];
  });
}

/** All that a map says beside what exercises are made from, said otherwise. */
function annotated(content: MapContent): MapContent {
  const note = 'Read again, and found to be so.';
  const title = { en: 'Another title', 'zh-Hant': '另一個標題' };
  return {
    ...content,
    map: { ...content.map, title, description: title },
    documents: content.documents.map((one) => ({ ...one, title, author: note, rights: note })),
    sections: content.sections.map((one) => ({ ...one, title })),
    concepts: content.concepts.map((one) => ({ ...one, name: title })),
    statements: content.statements.map((one) => ({
      ...one,
      note,
      assessment: { rating: 'CONTESTED', note },
    })),
    inferences: content.inferences.map((one) => ({
      ...one,
      note,
      alternatives: one.alternatives.map((other) => ({ ...other, note })),
    })),
    conflicts: content.conflicts.map((one) => ({ ...one, note })),
    evidence: content.evidence.map((one) => ({ ...one, note })),
    asides: content.asides.map((one) => ({ ...one, reason: title })),
  };
}

/** What somebody may make of a statement: mend it, say it otherwise, or as another one is said. */
const EDITS: readonly ((own: string, other: string) => string)[] = [
  (own) => own,
  (own) => own.replace('holds', 'hold'),
  (own) => `${own} and so on`,
  () => 'nothing of the kind was ever told to anybody',
  (_own, other) => other,
  (own, other) => `${other} and ${own}`,
  (own, other) => `If ${other}, ${own}`,
  (_own, other) => `Everybody knows that ${other}`,
];

const MAPS = randomExerciseMap({ statements: 7, inferences: 7, conflicts: 2, evidence: 2 });

describe('the exercises of random maps', () => {
  it('change with a statement where they tell it, and neither elsewhere nor with any note', {
    timeout: propertyTimeout(),
  }, () => {
    const edit = fc.constantFrom(...EDITS);
    const at = fc.nat({ max: 1_000 });
    fc.assert(
      fc.property(MAPS, edit, at, at, at, (content, change, one, other, seed) => {
        const { statements } = content;
        const edited = statements[one % statements.length];
        const beside = statements[other % statements.length];
        if (edited === undefined || beside === undefined) return;
        const text = { en: change(edited.text['en'] ?? '', beside.text['en'] ?? '') };
        const after = groundOf(annotated(withText(content, edited.id, text)));
        expect(wronglyChanged(groundOf(content), after, edited.id, seed)).toEqual([]);
      }),
      { numRuns: propertyRuns() },
    );
  });
});

describe.each(['ai-bubble', 'saturday-library'])('the exercises of seed/%s', (name) => {
  const [content] = seedMaps(name).maps;
  if (content === undefined) throw new Error(`seed/${name} holds no map.`);

  it('stay what they are, whatever notes and titles say', () => {
    const [before, after] = [content, annotated(content)].map(groundOf);
    if (before === undefined || after === undefined) throw new Error('There are two.');
    for (const kind of EXERCISE_KINDS) {
      expect(idsOf(allOf(after, kind, 7))).toEqual(idsOf(allOf(before, kind, 7)));
    }
  });

  it('change with a statement where they tell it, and nowhere else', { timeout: 120_000 }, () => {
    const before = groundOf(content);
    const step = Math.ceil(content.statements.length / 3);
    for (const { id, text } of content.statements.filter((_, at) => at % step === 0)) {
      const mended = Object.fromEntries(
        Object.entries(text).map(([language, told]) => [
          language,
          `${told} `.replace(/.\s$/u, '!'),
        ]),
      );
      const after = groundOf(withText(content, id, mended));
      expect(wronglyChanged(before, after, id, 7)).toEqual([]);
    }
  });
});
