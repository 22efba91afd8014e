import { entityId, SCHEME_CATALOGUE } from '../../domain/identifier.js';
import { LINKAGES, type SchemeTeaching } from '../../domain/scheme-teaching.js';
import { enumValue } from './enum-value.js';
import type { Part } from './part.js';
import type { ProblemDetails, Problems } from './problem.js';
import { textsByLanguage } from './reading.js';
import { shown } from './shown.js';
import { subjectFirst } from './subject.js';

/**
 * Reports what the teaching of a scheme refers to and the catalogue has not.
 *
 * @param names of all schemes of the catalogue
 */
export function checkTeaching(
  name: string,
  scheme: Part,
  names: readonly string[],
  problems: Problems,
): void {
  const teaching = scheme.at('teaching');
  const others = names.filter((one) => one !== name);
  const keys = (scheme.at('questions')?.entries ?? []).map(([key]) => key);
  checkList(teaching?.at('mistakenFor'), problems, (named, says) => {
    if (others.includes(named)) return null;
    return {
      code: 'scheme-unknown',
      message:
        named === name
          ? `${says}, the scheme itself.`
          : `${says}, and the catalogue has no such scheme.`,
      expected: 'the name of another scheme of this catalogue',
      near: { typed: named, names: others },
    };
  });
  checkList(teaching?.at('ownQuestions'), problems, (key) => {
    if (keys.includes(key)) return null;
    return {
      code: 'question-unknown',
      message: `The scheme "${name}" has no question ${shown(key)}.`,
      expected: `one of ${keys.join(', ')}`,
      near: { typed: key, names: keys },
    };
  });
}

/** Reads what exercises know of a scheme, once it was checked; null where nothing is said of it. */
export function readTeaching(part: Part | undefined): SchemeTeaching | null {
  if (part === undefined) return null;
  const restsOn = part.at('restsOn');
  const textsOf = (list: Part | undefined) => (list?.items ?? []).map(({ text }) => text ?? '');
  return {
    restsOn: restsOn === undefined ? null : textsByLanguage(restsOn),
    mistakenFor: textsOf(part.at('mistakenFor')).map((name) => entityId(SCHEME_CATALOGUE, name)),
    ownQuestions: textsOf(part.at('ownQuestions')),
    linkage: enumValue(part.at('linkage'), LINKAGES),
    byLikeness: part.at('byLikeness')?.isTrue ?? false,
    reversible: part.at('reversible')?.isTrue ?? false,
  };
}

/** Reports each entry of a list that is there a second time, or of which `wrongWith` tells. */
function checkList(
  list: Part | undefined,
  problems: Problems,
  wrongWith: (name: string, says: string) => ProblemDetails | null,
): void {
  const seen = new Set<string>();
  for (const { text: name, place } of list?.items ?? []) {
    if (name === null) continue;
    const says = `${subjectFirst(place.pointer)} names ${shown(name)}`;
    const wrong = seen.has(name) ? listedTwice(says) : wrongWith(name, says);
    if (wrong !== null) problems.error(place, wrong);
    seen.add(name);
  }
}

function listedTwice(says: string): ProblemDetails {
  return { code: 'listed-twice', message: `${says} a second time.`, expected: 'each name once' };
}
