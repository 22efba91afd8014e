import { invalidInput } from '../../domain/domain-error.js';
import { quoted } from '../../domain/quoted.js';
import type { RawBuiltMap } from '../answer.js';
import type { BuiltConflict, BuiltInference, BuiltMap } from '../built-map.js';
import { expectedOneOf } from './answer-errors.js';
import { conflictsInCircle, type Relation, sameTexts } from './relations.js';

/**
 * The most relations that a drawing may have. The largest map to build has some twenty, and nine
 * texts joined each with each in both directions give 72.
 */
const MAX_DRAWN = 200;

/**
 * Reads a map that was drawn from the shown texts of an exercise.
 *
 * @throws DomainError INVALID_INPUT where nothing is drawn, or too much; where a relation has no
 * source, one twice, or leads to one of its own; where a key is not of the exercise, or is given
 * twice; where a relation is drawn twice; where conflicts strike each other in a circle
 */
export function readBuiltMap(
  shown: readonly { readonly key: string }[],
  raw: RawBuiltMap,
): BuiltMap {
  const rawInferences = raw.inferences ?? [];
  const rawConflicts = raw.conflicts ?? [];
  const count = rawInferences.length + rawConflicts.length;
  if (count === 0 || count > MAX_DRAWN) {
    throw invalidInput({
      argument: 'answer.built',
      message: count === 0 ? 'Nothing is drawn.' : `${count} inferences and conflicts are drawn.`,
      expected: `1 to ${MAX_DRAWN} inferences and conflicts`,
    });
  }
  const reader = new DrawingReader(shown.map(({ key }) => key));
  const inferences = rawInferences.map(({ key, premises, conclusion }, at): BuiltInference => {
    const place = `answer.built.inferences[${at}]`;
    reader.sources(`${place}.premises`, premises);
    reader.text(`${place}.conclusion`, conclusion);
    if (premises.includes(conclusion)) throw leadsToItself(`${place}.conclusion`, conclusion);
    return { key: reader.name(place, key ?? `i${at + 1}`), premises, conclusion };
  });
  const conflicts = rawConflicts.map(({ key, attackers, target }, at): BuiltConflict => {
    const place = `answer.built.conflicts[${at}]`;
    reader.sources(`${place}.attackers`, attackers);
    if (attackers.includes(target)) throw leadsToItself(`${place}.target`, target);
    return { key: reader.name(place, key ?? `c${at + 1}`), attackers, target };
  });
  conflicts.forEach(({ key, target }, at) => {
    reader.target(`answer.built.conflicts[${at}].target`, key, target);
  });
  const map = { inferences, conflicts };
  refuseTwice(
    'inferences',
    inferences.map(({ premises, conclusion }) => [premises, conclusion]),
  );
  refuseTwice(
    'conflicts',
    conflicts.map(({ attackers, target }) => [attackers, target]),
  );
  const [first] = conflictsInCircle(map);
  if (first !== undefined) {
    const at = conflicts.findIndex(({ key }) => key === first);
    throw invalidInput({
      argument: `answer.built.conflicts[${at}].target`,
      message: `The conflict ${quoted(first)} strikes itself by way of others.`,
      expected: 'conflicts that are, in the end, against a shown text or an inference',
    });
  }
  return map;
}

/** Reads the keys of one drawing. */
class DrawingReader {
  readonly #texts: readonly string[];
  readonly #named: string[] = [];

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  text(argument: string, key: string): void {
    if (this.#texts.includes(key)) return;
    throw invalidInput({
      argument,
      message: `The exercise shows no text ${quoted(key)}.`,
      expected: expectedOneOf(this.#texts),
    });
  }

  /** Premises or attackers. */
  sources(argument: string, keys: readonly string[]): void {
    const expected = 'the keys of shown texts, at least one, each once';
    if (keys.length === 0) throw invalidInput({ argument, message: 'It is empty.', expected });
    if (keys.length > this.#texts.length) {
      const message = `${keys.length} keys, and the exercise shows ${this.#texts.length} texts.`;
      throw invalidInput({ argument, message, expected });
    }
    keys.forEach((key, at) => {
      this.text(`${argument}[${at}]`, key);
      if (keys.indexOf(key) === at) return;
      const message = `${quoted(key)} stands there twice.`;
      throw invalidInput({ argument: `${argument}[${at}]`, message, expected });
    });
  }

  /** The key of a relation. */
  name(place: string, key: string): string {
    const isTaken = this.#named.includes(key) || this.#texts.includes(key);
    if (!isTaken && key !== '') {
      this.#named.push(key);
      return key;
    }
    throw invalidInput({
      argument: `${place}.key`,
      message: isTaken ? `${quoted(key)} names something else already.` : 'It is empty.',
      expected: 'a key of its own for each shown text, inference and conflict, or none',
    });
  }

  /** What a conflict strikes; asked once all relations have their names. */
  target(argument: string, conflict: string, key: string): void {
    if (key !== conflict && (this.#texts.includes(key) || this.#named.includes(key))) return;
    throw invalidInput({
      argument,
      message:
        key === conflict
          ? `The conflict ${quoted(key)} strikes itself.`
          : `There is no shown text, inference or conflict ${quoted(key)}.`,
      expected: 'the key of a shown text, of an inference or of another conflict',
    });
  }
}

function leadsToItself(argument: string, key: string) {
  return invalidInput({
    argument,
    message: `${quoted(key)} is among those that lead there.`,
    expected: 'a key that is not among them',
  });
}

/** Refuses what leads from the same to the same, in whichever order. */
function refuseTwice(
  list: 'inferences' | 'conflicts',
  relations: readonly (readonly [Relation['from'], Relation['to']])[],
): void {
  relations.forEach(([from, to], at) => {
    const first = relations.findIndex((one) => one[1] === to && sameTexts(one[0], from));
    if (first === at) return;
    throw invalidInput({
      argument: `answer.built.${list}[${at}]`,
      message: `It is drawn twice: \`answer.built.${list}[${first}]\` is the same.`,
      expected: 'each relation once',
    });
  });
}
