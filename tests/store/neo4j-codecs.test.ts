import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTENT_LISTS, type MapContent, MEMBER_KINDS } from '../../src/domain/argument-map.js';
import { canonicalDigest } from '../../src/domain/canonical-digest.js';
import type { Properties } from '../../src/domain/codecs/field.js';
import type { EntityId } from '../../src/domain/identifier.js';
import type { StepEnd } from '../../src/store/neo4j/alternative-steps.js';
import { earlierDigest } from '../../src/store/neo4j/earlier-digest.js';
import { readEntity } from '../../src/store/neo4j/entity-readers.js';
import type { EntityLink, EntityRow } from '../../src/store/neo4j/entity-row.js';
import { type GraphThing, graphOf, nodeFingerprint } from '../../src/store/neo4j/map-graph.js';
import { mapNode, schemeRow } from '../../src/store/neo4j/map-nodes.js';
import { OWN } from '../../src/store/neo4j/own-relationships.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';
import { randomContent, randomThing } from '../support/random-things.js';

/*
 * What `map-graph.ts` makes of things, read back by `entity-readers.ts`, with no database between:
 * a stand-in gives the rows that `GET_MANY` asks for.
 */

/** As a database keeps properties: without those that are null. */
function stored(properties: Properties): Properties & { readonly id: string } {
  const kept = Object.entries(properties).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(kept) as Properties & { readonly id: string }; // every node has one
}

function rowsOf(things: readonly GraphThing[]): ReadonlyMap<string, EntityRow> {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return new Map(
    things.map((thing) => {
      const links = thing.links.map(({ type, from, to, properties }): EntityLink => {
        const isOutgoing = from.id === thing.id;
        const other = isOutgoing ? to : from;
        const node = stored(byId.get(other.id)?.properties ?? { id: other.id });
        return { type, isOutgoing, at: properties, other: node, labels: [other.label] };
      });
      const alternatives = stepEnds(things, thing.id).reverse();
      // In no order of their own: a database promises none.
      return [thing.id, { node: stored(thing.properties), links: links.reverse(), alternatives }];
    }),
  );
}

function stepEnds(things: readonly GraphThing[], inference: string): StepEnd[] {
  return things.flatMap((step) => {
    const stands = step.links.find(({ type, to }) => type === 'STANDS_FOR' && to.id === inference);
    if (stands === undefined) return [];
    return step.links.flatMap(({ type, from, to, properties }): StepEnd[] => {
      if (type !== 'MAY_BE_PREMISE_OF' && type !== 'MAY_CONCLUDE') return [];
      const end = type === 'MAY_CONCLUDE' ? to : from;
      return [
        {
          type,
          reading: Number(stands.properties['reading']),
          step: Number(stands.properties['position']),
          position: type === 'MAY_CONCLUDE' ? null : Number(properties['position']),
          id: end.id as EntityId, // of a statement
          note: (stored(step.properties)['note'] ?? null) as string | null, // as it is written
        },
      ];
    });
  });
}

function forAllMaps(holds: (content: MapContent) => void): void {
  fc.assert(fc.property(randomContent(), holds), { numRuns: propertyRuns() });
}

describe('a map as a graph', () => {
  it(
    'comes back, thing by thing, from the relationships that are part of each',
    () => {
      forAllMaps((content) => {
        const things = graphOf(content);
        const strange = things.flatMap(({ label, id, links }) =>
          links.filter(({ type, from }) => {
            const { out, into } = OWN[label];
            return !(from.id === id ? out : into).includes(type);
          }),
        );
        expect(strange).toEqual([]);
        const rows = rowsOf(things);
        const read: unknown[] = [];
        for (const kind of MEMBER_KINDS) {
          const list = content[CONTENT_LISTS[kind]];
          read.push(list.map(({ id }) => readEntity(kind, rows.get(id) ?? NO_ROW)));
        }
        expect(read).toEqual(MEMBER_KINDS.map((kind) => content[CONTENT_LISTS[kind]]));
      });
    },
    propertyTimeout(),
  );

  it('comes back as a whole, and so does a scheme', () => {
    fc.assert(
      fc.property(randomThing('map'), randomThing('scheme'), (map, scheme) => {
        const head = { node: stored({ ...mapNode(map), revision: 7 }), links: [] };
        expect(readEntity('map', head)).toEqual({ ...map, revision: 7 });
        expect(readEntity('scheme', schemeAsRow(scheme))).toEqual(scheme);
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('has fingerprints that a field with nothing in it leaves as they are', () => {
    fc.assert(
      fc.property(randomContent(), (content) => {
        const [thing] = graphOf(content);
        if (thing === undefined) throw new Error('Every random map has documents.');
        const withMore = (more: object) =>
          nodeFingerprint({ ...thing, properties: { ...thing.properties, ...more } });
        expect(withMore({ added: null, addedToo: false })).toBe(nodeFingerprint(thing));
        expect(withMore({ added: 'something' })).not.toBe(nodeFingerprint(thing));
      }),
    );
  });
});

describe('the digest of a map over all of its content', () => {
  it('is what it was before there was a field, and none where that says something', () => {
    forAllMaps((content) => {
      const then = content.statements.map(({ confidence: _, ...statement }) => statement);
      const isOfThen = content.statements.every(({ confidence }) => confidence === null);
      const digest = canonicalDigest({ ...content, statements: then });
      expect(earlierDigest(content)).toBe(isOfThen ? digest : null);
    });
  });
});

const NO_ROW: EntityRow = { node: { id: 'none' }, links: [] };

function schemeAsRow(scheme: Parameters<typeof schemeRow>[0]): EntityRow {
  const { node, forms, questions } = schemeRow(scheme);
  const parts = (type: 'REQUIRES' | 'ASKS', of: unknown): EntityLink[] =>
    (of as readonly { readonly position: number; readonly node: Properties }[]).map((part) => ({
      ...{ type, isOutgoing: true, labels: [], at: { position: part.position } },
      other: stored(part.node),
    })); // what `schemeRow` makes for the statement that writes it
  return {
    node: stored(node as Properties), // likewise
    links: [...parts('REQUIRES', forms), ...parts('ASKS', questions)].reverse(),
  };
}
