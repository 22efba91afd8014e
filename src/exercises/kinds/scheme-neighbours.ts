import type { CriticalQuestion, Inference, Scheme } from '../../domain/inference.js';
import type { LocalizedText } from '../../domain/language.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { readsAlike } from '../undisputed/alike.js';
import { shareOfWords } from '../undisputed/shared-words.js';

/** As many are drawn up for a scheme by hand: a few can lend a question without being offered. */
const ENOUGH = 7;

/** A scheme with a question of its own. */
export interface SchemeWithQuestion {
  readonly scheme: Scheme;
  readonly question: CriticalQuestion;
}

/** One of those that the map knows something of, or else one that no other scheme has. */
export function questionToAsk(
  inference: Inference,
  scheme: Scheme,
  random: Random,
): CriticalQuestion {
  const looked = scheme.questions.filter(({ key }) =>
    inference.questions.some((found) => found.key === key),
  );
  const own = ownQuestions(scheme);
  const open = [looked, own, scheme.questions].find(({ length }) => length > 0) ?? [];
  const [first] = random.shuffled(open);
  return first as CriticalQuestion; // a scheme that is asked about has questions
}

/**
 * Schemes to set beside the one that a step follows, in any order, each with a question that is one
 * for its own steps and not for this step.
 *
 * They are those that the catalogue says are mistaken for it. Where it says too few, others make
 * them up to ENOUGH: those that have the fewest words in common with it, of which none has a
 * premise or a conclusion that reads like one of its own, so that a step of it is hardly one of
 * theirs. No two have names or questions that read alike, and none is followed by another inference
 * to the same conclusion that shares a premise.
 */
export function neighboursAt(
  ground: Ground,
  inference: Inference,
  right: SchemeWithQuestion,
  random: Random,
): readonly SchemeWithQuestion[] {
  const alsoTold = new Set(
    ground
      .concluding(inference.conclusion)
      .filter(({ premises }) => premises.some((one) => inference.premises.includes(one)))
      .map(({ scheme }) => scheme),
  );
  const names: LocalizedText[] = [right.scheme.name];
  const questions: LocalizedText[] = [right.question.text];
  const found: SchemeWithQuestion[] = [];
  const take = (schemes: readonly Scheme[]) => {
    for (const scheme of schemes) {
      if (found.length === ENOUGH) return;
      if (alsoTold.has(scheme.id) || names.some((one) => readsAlike(one, scheme.name))) continue;
      const question = questionsToLend(scheme, right.scheme, random).find(
        ({ text }) => !questions.some((one) => readsAlike(one, text)),
      );
      if (question === undefined) continue;
      names.push(scheme.name);
      questions.push(question.text);
      found.push({ scheme, question });
    }
  };
  const mistaken = mistakenFor(ground, right.scheme);
  take(random.shuffled(mistaken));
  if (mistaken.length < ENOUGH) {
    take(random.shuffled(leastAlike(ground, right.scheme, mistaken)));
  }
  return found;
}

/** Those of the catalogue that are named as mistaken for a scheme. */
function mistakenFor({ schemeAt }: Ground, { teaching }: Scheme): readonly Scheme[] {
  return (teaching?.mistakenFor ?? []).flatMap((scheme) => schemeAt({ scheme }) ?? []);
}

/** Those of the others whose patterns have the fewest words in common with a scheme's, ENOUGH of them. */
function leastAlike(
  { schemes }: Ground,
  right: Scheme,
  others: readonly Scheme[],
): readonly Scheme[] {
  const forms = formsOf(right);
  const pattern = patternOf(right);
  return schemes
    .filter((one) => one.id !== right.id && !others.includes(one))
    .filter((one) => !formsOf(one).some((form) => forms.some((own) => readsAlike(form, own))))
    .map((scheme) => ({ scheme, shared: likeness(pattern, patternOf(scheme)) }))
    .sort((one, other) => one.shared - other.shared)
    .slice(0, ENOUGH)
    .map(({ scheme }) => scheme);
}

/**
 * Questions of one scheme that are none of another's, neither by their words nor by what they are
 * called, in the order in which they are to be taken: its own in any order; where the catalogue does
 * not say which these are, the one that speaks most of its own pattern and least of the other's.
 */
function questionsToLend(
  scheme: Scheme,
  right: Scheme,
  random: Random,
): readonly CriticalQuestion[] {
  const isForeign = (one: CriticalQuestion) =>
    !right.questions.some(({ key, text }) => one.key.endsWith(key) || readsAlike(text, one.text));
  const own = ownQuestions(scheme);
  if (own.length > 0) return random.shuffled(own).filter(isForeign);
  const [pattern, other] = [patternOf(scheme), patternOf(right)];
  return scheme.questions
    .filter(isForeign)
    .map((one) => ({
      one,
      fit: shareOfWords(one.text, pattern) - shareOfWords(one.text, other),
    }))
    .sort((some, others) => others.fit - some.fit)
    .map(({ one }) => one);
}

/** Those that the catalogue says can be put to steps of the scheme alone. */
function ownQuestions({ teaching, questions }: Scheme): readonly CriticalQuestion[] {
  return questions.filter(({ key }) => teaching?.ownQuestions.includes(key) ?? false);
}

function likeness(one: LocalizedText, other: LocalizedText): number {
  return Math.max(shareOfWords(one, other), shareOfWords(other, one));
}

function formsOf({ premises, conclusion }: Scheme): readonly LocalizedText[] {
  return [...premises, conclusion];
}

/** Schemes are compared with many others, and never change. */
const PATTERNS = new WeakMap<Scheme, LocalizedText>();

/** The forms of a scheme's premises and of its conclusion one after another, by language. */
function patternOf(scheme: Scheme): LocalizedText {
  const known = PATTERNS.get(scheme);
  if (known !== undefined) return known;
  const forms = formsOf(scheme);
  const languages = new Set(forms.flatMap((form) => Object.keys(form)));
  const pattern = Object.fromEntries(
    [...languages].map((one) => [one, forms.map((form) => form[one] ?? '').join(' ')]),
  );
  PATTERNS.set(scheme, pattern);
  return pattern;
}
