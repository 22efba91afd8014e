import fc from 'fast-check';
import {
  CONTENT_LISTS,
  type EntityKind,
  type MapContent,
  MEMBER_KINDS,
  type MemberKind,
} from '../../src/domain/argument-map.js';
import type { AnyField } from '../../src/domain/codecs/field.js';
import { fieldsOf, type StoredThings } from '../../src/domain/codecs/field-tables.js';
import type { Passage } from '../../src/domain/document.js';
import { type EntityId, entityId, parseMapId } from '../../src/domain/identifier.js';

const MAP = parseMapId('random');
/** So many things of each kind does a random map hold, so that there is something to refer to. */
const OF_EACH_KIND = 2;

/**
 * A thing of a kind with anything in its fields that they can hold, as their forms say; what they
 * refer to is in every random map. So a field that is added is tried without a line of a test.
 */
export function randomThing<K extends EntityKind>(kind: K, at = 0): fc.Arbitrary<StoredThings[K]> {
  const fields = fieldsOf(kind).map(([name, field]) => [name, anyValue(`${kind}.${name}`, field)]);
  const named = { id: kind === 'map' ? MAP : nameAt(kind, at), map: MAP };
  const values: fc.Arbitrary<Record<string, unknown>> = fc.record(Object.fromEntries(fields));
  return values.map((thing) => {
    const names = Object.entries(named).filter(([name]) => name in thing);
    return { ...thing, ...Object.fromEntries(names) } as StoredThings[K]; // each of its fields
  });
}

/** A map of such things, which refer to each other. */
export function randomContent(): fc.Arbitrary<MapContent> {
  const listOf = (kind: MemberKind) =>
    fc.tuple(...Array.from({ length: OF_EACH_KIND }, (_, at) => randomThing(kind, at)));
  const lists = MEMBER_KINDS.map((kind) => [CONTENT_LISTS[kind], listOf(kind)]);
  return fc.record({ map: randomThing('map'), ...Object.fromEntries(lists) });
}

function nameAt(kind: EntityKind, at: number): EntityId {
  return entityId(kind === 'scheme' ? 'schemes' : MAP, `${kind}-${at}`);
}

/** `path` is the kind of a thing and the name of its field; of a record, the name of a field in that. */
function anyValue(path: string, field: AnyField): fc.Arbitrary<unknown> {
  const value = anyOfForm(path, field);
  return field.default === null ? fc.option(value, { nil: null }) : value;
}

function anyOfForm(path: string, field: AnyField): fc.Arbitrary<unknown> {
  const { form } = field;
  if (field.stands === 'in the name') return fc.constant(null); // given above
  switch (form.is) {
    case 'text':
    case 'date':
    case 'address':
      return TEXT;
    case 'flag':
      return fc.boolean();
    case 'localized':
      return LOCALIZED;
    case 'enum':
      return fc.constantFrom(...form.values);
    case 'reference':
      return anyNameOf(form.to);
    case 'references':
      return anyNamesOf(form.to);
    case 'record': {
      const fields = Object.entries<AnyField>(form.fields);
      const values = fields.map(([name, one]) => [name, anyValue(`${path}.${name}`, one)]);
      return fc.record(Object.fromEntries(values));
    }
    case 'made': {
      const made = MADE[path] ?? MADE[path.split('.').at(-1) ?? ''];
      if (made === undefined) throw new Error(`What ${path} can hold is to be said in MADE.`);
      return made;
    }
  }
}

const TEXT = fc.string({ unit: 'grapheme', maxLength: 5 });
const LOCALIZED = fc.dictionary(fc.constantFrom('en', 'zh-Hant', 'ar', 'pt-BR'), TEXT, {
  minKeys: 1,
  maxKeys: 3,
});

function anyNameOf(kinds: readonly EntityKind[]): fc.Arbitrary<EntityId> {
  return fc.constantFrom(...kinds.flatMap((kind) => [nameAt(kind, 0), nameAt(kind, 1)]));
}

function anyNamesOf(kinds: readonly EntityKind[]): fc.Arbitrary<readonly EntityId[]> {
  return fc.uniqueArray(anyNameOf(kinds), { maxLength: 3 });
}

const PASSAGES: fc.Arbitrary<readonly Passage[]> = fc.array(
  fc.record({
    document: anyNameOf(['document']),
    start: fc.nat({ max: 3 }),
    end: fc.nat({ max: 3 }),
    exact: TEXT,
    prefix: TEXT,
    suffix: TEXT,
  }),
  { maxLength: 3 },
);

const STEP = fc.record({
  premises: fc.uniqueArray(anyNameOf(['statement']), { minLength: 1 }),
  conclusion: anyNameOf(['statement']),
});

/** What is made up of several values, by its path or by its name alone. */
const MADE: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  passages: PASSAGES,
  headings: PASSAGES,
  signals: PASSAGES,
  accepted: fc.array(
    fc.record({ rule: TEXT, at: anyNamesOf(['statement', 'inference']), because: TEXT }),
    { maxLength: 3 },
  ),
  target: fc
    .constantFrom('statement' as const, 'inference' as const, 'conflict' as const)
    .chain((kind) => anyNameOf([kind]).map((id) => ({ kind, id }))),
  scheme: anyNameOf(['scheme']),
  mistakenFor: anyNamesOf(['scheme']),
  ownQuestions: fc.array(TEXT, { maxLength: 3 }),
  'inference.questions': fc.array(
    fc.record({
      key: TEXT,
      answeredBy: anyNamesOf(['statement']),
      raisedBy: anyNamesOf(['conflict', 'evidence']),
    }),
    { maxLength: 3 },
  ),
  alternatives: fc.array(
    fc.record({
      steps: fc.array(STEP, { minLength: 1, maxLength: 3 }),
      note: fc.option(TEXT, { nil: null }),
    }),
    { maxLength: 3 },
  ),
  'scheme.premises': fc.array(LOCALIZED, { maxLength: 3 }),
  'scheme.questions': fc.array(fc.record({ key: TEXT, text: LOCALIZED }), { maxLength: 3 }),
};
