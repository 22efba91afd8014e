import type { EntityId } from '../domain/identifier.js';
import { kindIn } from '../reasoning/labels/labelling.js';
import type { LintFact } from '../reasoning/lint/lint-fact.js';
import type { MapIndex } from '../reasoning/map-index.js';
import type { NamedList } from '../words/label-words.js';
import type { NamedLintFact } from '../words/lint-words.js';
import { NAMED_IN_SENTENCE } from '../words/named-why.js';
import { type NameSource, nameThing } from './name-thing.js';

/**
 * What lint noticed, with the names that its sentences need: of each part the first few things.
 *
 * @param index of the map that was linted
 */
export async function nameLintFact(
  source: NameSource,
  index: MapIndex,
  fact: LintFact,
): Promise<NamedLintFact> {
  const named = Object.entries(fact.parts).map(
    async ([part, ids]) => [part, await nameFirst(source, index, ids)] as const,
  );
  const parts = Object.fromEntries(await Promise.all(named));
  const scheme = 'scheme' in fact ? { scheme: await schemeIn(source, fact.scheme) } : {};
  return { ...fact, parts, ...scheme } as NamedLintFact; // the same parts of the same kind of fact
}

async function nameFirst(
  source: NameSource,
  index: MapIndex,
  ids: readonly EntityId[],
): Promise<NamedList> {
  const first = ids.slice(0, NAMED_IN_SENTENCE).map((id) => {
    const kind = kindIn(index, id);
    if (kind === null) throw new Error(`Lint noticed ${id}, which the map does not have.`);
    return nameThing(source, kind, id);
  });
  return { named: await Promise.all(first), count: ids.length };
}

async function schemeIn(source: NameSource, { name, premises }: SchemeTexts) {
  return {
    name: await source.text(name),
    premises: await Promise.all(premises.map((premise) => source.text(premise))),
  };
}

type SchemeTexts = Extract<LintFact, { readonly kind: 'FEWER_PREMISES' }>['scheme'];
