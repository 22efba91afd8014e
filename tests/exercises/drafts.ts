import { finish } from '../../src/domain/work.js';
import type { Draft, DraftPart } from '../../src/exercises/draft.js';
import type { ExerciseFact } from '../../src/exercises/facts/exercise-fact.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import type { KindMaker } from '../../src/exercises/kinds/kind-maker.js';
import { randomFrom } from '../../src/exercises/random.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { exerciseLocalizer } from '../../src/words/exercise-localizer.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { sketchGround } from './exercise-grounds.js';

/** The ground of a sketch, without a catalogue of schemes. */
export function plainGround(sketch: MapSketch): Ground {
  return finish(
    exerciseGround({ ...mapContent('sketch', sketch), schemes: [], cues: CUES_BY_LANGUAGE }),
  );
}

/** What a maker makes of a sketch, by what each exercise is about; what it refuses is left out. */
export function draftsOf(maker: KindMaker, sketch: MapSketch): ReadonlyMap<string, Draft> {
  return new Map(
    finish(maker.candidates(sketchGround(sketch))).flatMap((candidate) => {
      const draft = finish(candidate.make(randomFrom(candidate.subject)));
      return draft === null ? [] : [[local(candidate.subject), draft]];
    }),
  );
}

/** The difficulties of all that a maker finds in a sketch, by what it is about. */
export function difficultiesOf(maker: KindMaker, sketch: MapSketch): Record<string, string> {
  const all = finish(maker.candidates(sketchGround(sketch)));
  return Object.fromEntries(
    all.map(({ subject, difficulty }) => [local(subject), finish(difficulty())]),
  );
}

/** The names of what is shown, in order. */
export function shownIn(draft: Draft | undefined): readonly string[] {
  return draft?.shown.map(({ means }) => local(means)) ?? [];
}

/** The credits of a part's choices, by what they mean. */
export function creditsOf(part: DraftPart | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(part?.choices.map(({ means, credit }) => [local(means), credit]) ?? []);
}

/** What the right choice of a part means. */
export function rightOf(part: DraftPart | undefined): string | undefined {
  const right = part?.choices.find(({ credit }) => credit === 1);
  return right === undefined ? undefined : local(right.means);
}

/** Why a choice of a part is right or wrong. */
export function reasonOf(
  part: DraftPart | undefined,
  means: string,
  language = 'en',
): string | undefined {
  const choice = part?.choices.find((one) => local(one.means) === means);
  return choice === undefined ? undefined : told(choice.reason, language);
}

export function told(fact: ExerciseFact, language = 'en'): string {
  return exerciseLocalizer(language, { language: 'en' }).say(fact);
}

function local(id: string): string {
  return id.replaceAll('sketch/', '');
}
