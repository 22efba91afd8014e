import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../src/domain/argument-map.js';
import { isDefault } from '../../src/domain/codecs/field.js';
import { FIELD_TABLES, fieldsOf } from '../../src/domain/codecs/field-tables.js';
import { bodyOf, thingFromBody } from '../../src/domain/codecs/thing-body.js';
import { thingDigest } from '../../src/domain/thing-digest.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';
import { randomThing } from '../support/random-things.js';

const KINDS = Object.keys(FIELD_TABLES) as EntityKind[]; // the tables have these kinds
function without<T extends object>(thing: T, field: string): T {
  const others = Object.entries(thing).filter(([name]) => name !== field);
  return Object.fromEntries(others) as T; // as an earlier version had it, without the field
}

function forAll(
  kind: EntityKind,
  holds: (thing: Record<string, unknown>) => void,
  numRuns = propertyRuns(),
): void {
  const property = fc.property(randomThing(kind), (thing) => holds({ ...thing }));
  fc.assert(property, { numRuns });
}

/** Where each run looks at every field. */
const SOME_RUNS = Math.ceil(propertyRuns() / 10);

describe.each(KINDS)('a %s', (kind) => {
  it(
    'comes back from its body, and from one with every field, as earlier versions wrote it',
    () => {
      forAll(kind, (thing) => {
        const bodies = [bodyOf(kind, thing as never), JSON.stringify(thing)]; // a thing of the kind
        expect(bodies.map((body) => thingFromBody(kind, body))).toEqual([thing, thing]);
      });
    },
    propertyTimeout(),
  );

  it('says in its body nothing that is a default, and nothing but its fields', () => {
    const names = fieldsOf(kind).map(([name]) => name);
    forAll(
      kind,
      (thing) => {
        const body = JSON.parse(bodyOf(kind, { ...thing, surplus: 'more' } as never));
        const wrong = Object.keys(body).filter(
          (name) => !names.includes(name) || isNothing(body[name]),
        );
        expect(wrong).toEqual([]);
      },
      SOME_RUNS,
    );
  });

  it('has a digest that leaves out what is a default, and nothing else', () => {
    forAll(
      kind,
      (thing) => {
        const digestOf = (one: object) => thingDigest(kind, one as never); // a thing of the kind
        const wrong = fieldsOf(kind).filter(([name, field]) => {
          const before = digestOf(without(thing, name));
          if ((digestOf(thing) === before) !== isDefault(field, thing[name])) return true;
          return (
            field.default !== undefined && digestOf({ ...thing, [name]: field.default }) !== before
          );
        });
        expect(wrong.map(([name]) => name)).toEqual([]);
      },
      SOME_RUNS,
    );
  });

  it('has the default of each field where nothing is stored of it', () => {
    const fields = fieldsOf(kind).filter(([, field]) => field.default !== undefined);
    for (const [name, field] of fields) {
      expect(thingFromBody(kind, '{}')).toHaveProperty(name, field.default);
      if (field.stands !== 'in properties') continue;
      expect(field.fromProperties(name, {})).toEqual(field.default);
    }
  });

  it('comes back from the properties of a node, as far as it stands in them', () => {
    const flat = fieldsOf(kind).flatMap(([name, field]) =>
      field.stands === 'in properties' ? [{ name, field }] : [],
    );
    forAll(kind, (thing) => {
      const written = flat.map(({ name, field }) => field.toProperties(name, thing[name]));
      const said = written.flatMap((one) => Object.keys(one));
      expect(new Set(said).size).toBe(said.length); // no two fields take the same property
      const properties = Object.assign({}, ...written);
      const read = flat.map(({ name, field }) => field.fromProperties(name, properties));
      expect(read).toEqual(flat.map(({ name }) => thing[name]));
    });
  });
});

function isNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}
