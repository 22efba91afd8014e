import type { BuiltMap } from '../built-map.js';
import type { MapMeasures } from '../mark.js';
import { relationsOf } from './relations.js';

/** What one text does to another. */
type ArcFunction = 'SUPPORT' | 'REBUT' | 'UNDERCUT';

/**
 * How alike two maps of the same texts are, at the levels of Peldszus and Stede (2015): for trees
 * those of the paper, as shares of agreement, and for any other map what comes nearest.
 *
 * A map is read as arcs s → t between texts: SUPPORT from each premise to the conclusion, REBUT from
 * each attacker to a text, UNDERCUT from each attacker to each source of the relation that it
 * strikes. An arc from a text to itself is left out. With S texts:
 *
 * - centralClaim: the share of texts on whose being central, with no arc to another, both agree
 * - role: the same for which side a text is on. Central texts are proponents; a support keeps the
 *   side, an attack changes it, along a shortest way to a central text (the proponent's where
 *   several are as short); a text without such a way is a proponent
 * - function: the same for the set of functions of its arcs
 * - attachment: the share of the S (S − 1) ordered pairs of texts on whose being joined both agree
 * - labelledAttachment: the share of texts whose sets of (target, function) are the same
 *
 * All are symmetric; a map has 1 at every level against itself, as has a text alone. O(S² + S A) for A
 * arcs.
 */
export function mapMeasures(one: BuiltMap, other: BuiltMap, texts: readonly string[]): MapMeasures {
  const arcs = [arcsOf(one, texts), arcsOf(other, texts)] as const;
  const sides = [proponents(arcs[0]), proponents(arcs[1])] as const;
  const [ours, theirs] = arcs;
  const agree = (says: (arcs: Arcs, text: string, side: 0 | 1) => string | boolean) =>
    shareOf(texts, (text) => says(ours, text, 0) === says(theirs, text, 1));
  const pairs = texts.flatMap((from) =>
    texts.filter((to) => to !== from).map((to) => [from, to] as const),
  );
  const joined = (arcs: Arcs, from: string, to: string) => arcs.get(from)?.has(to) ?? false;
  return {
    centralClaim: agree((arcs, text) => arcs.get(text)?.size === 0),
    role: agree((_, text, side) => sides[side].has(text)),
    function: agree((arcs, text) => listed([...(arcs.get(text)?.values() ?? [])].flatMap(all))),
    attachment: shareOf(pairs, ([from, to]) => joined(ours, from, to) === joined(theirs, from, to)),
    labelledAttachment: agree((arcs, text) =>
      listed(
        [...(arcs.get(text) ?? [])].flatMap(([to, functions]) =>
          all(functions).map((one) => JSON.stringify([to, one])),
        ),
      ),
    ),
  };
}

/** Text → the texts it has an arc to → what those arcs do. */
type Arcs = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<ArcFunction>>>;

function arcsOf(map: BuiltMap, texts: readonly string[]): Arcs {
  const arcs = new Map(texts.map((text) => [text, new Map<string, Set<ArcFunction>>()]));
  const relations = relationsOf(map);
  for (const { kind, from, to } of relations.values()) {
    const struck = relations.get(to);
    const attack = struck === undefined ? 'REBUT' : 'UNDERCUT';
    for (const source of from) {
      for (const target of struck?.from ?? [to]) {
        if (source === target) continue;
        const targets = arcs.get(source);
        const functions = targets?.get(target) ?? new Set();
        targets?.set(target, functions.add(kind === 'INFERENCE' ? 'SUPPORT' : attack));
      }
    }
  }
  return arcs;
}

/** The texts on the side of the central ones. */
function proponents(arcs: Arcs): ReadonlySet<string> {
  const isPro = new Map<string, boolean>();
  for (const [text, targets] of arcs) if (targets.size === 0) isPro.set(text, true);
  for (;;) {
    const next = [...arcs].flatMap(([text, targets]): [string, boolean][] => {
      if (isPro.has(text)) return [];
      const ways = [...targets].flatMap(([target, functions]) => {
        const side = isPro.get(target);
        return side === undefined ? [] : all(functions).map((one) => side === (one === 'SUPPORT'));
      });
      return ways.length === 0 ? [] : [[text, ways.includes(true)]];
    });
    if (next.length === 0) break;
    for (const [text, side] of next) isPro.set(text, side);
  }
  return new Set([...arcs.keys()].filter((text) => isPro.get(text) ?? true));
}

function shareOf<Thing>(things: readonly Thing[], agrees: (thing: Thing) => boolean): number {
  return things.length === 0 ? 1 : things.filter(agrees).length / things.length;
}

function all<Thing>(things: ReadonlySet<Thing>): readonly Thing[] {
  return [...things];
}

/** A set of words as one text. */
function listed(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}
