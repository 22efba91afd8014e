import fc from 'fast-check';
import type { MapContent } from '../../src/domain/argument-map.js';
import { type EntityId, entityId, type MapId, mapOf } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { ROLES, type Role, roleOf } from '../../src/domain/role.js';
import type { Kind, Statement } from '../../src/domain/statement.js';
import type { StatementFilter } from '../../src/store/port.js';
import { mapContent } from './map-builder.js';
import { holdsAll } from './plain-search.js';

const KINDS: readonly Kind[] = ['FACTUAL', 'CAUSAL'];

/**
 * Maps for which a filter can be right or wrong in every way: each statement holds `word`; `thin`
 * stands in one map of five, `late` in the last two alone, `白宮` and `gold` in some of each map.
 */
export function filteredMaps(names: readonly MapId[], word: string): readonly MapContent[] {
  const inOrder = names.toSorted();
  return names.map((map) => {
    const at = inOrder.indexOf(map);
    const words = [
      word,
      ...(at % 5 === 3 ? ['thin'] : []),
      ...(at >= names.length - 2 ? ['late'] : []),
    ].join(' ');
    return mapContent(map, {
      concepts: ['gold', 'dollar'],
      sections: { whole: null, other: null, part: 'whole' },
      statements: {
        z: { kind: 'CAUSAL', section: 'part', concepts: ['gold'], text: { en: `${words} gold` } },
        p: { section: 'whole', concepts: ['gold', 'dollar'], text: { en: words } },
        m: { section: 'other', text: { en: `${words} gold`, 'zh-Hant': '白宮施壓' } },
        c: { kind: 'CAUSAL', section: 'whole', text: { en: words, 'zh-Hant': '在白宮壓制' } },
        lone: { concepts: ['dollar'], text: { en: `golden ${words}` } },
      },
      inferences: { one: 'z + p -> m', two: 'm -> c' },
    });
  });
}

/** A question for a page, and what is right to answer. */
export interface PagedFilter {
  readonly filter: StatementFilter;
  readonly limit: number;
  readonly after: EntityId | null;
}

/**
 * Filters over `filteredMaps`. One that names nothing of a map has `word`, which others lack. What is
 * named is mostly of one map, and most conditions are left out, so that most filters find something.
 */
export function pagedFilters(maps: readonly MapContent[], word: string): fc.Arbitrary<PagedFilter> {
  const anyMap = fc.constantFrom(...maps.map((one) => one.map.id));
  const words = fc.constantFrom(
    '',
    '',
    'gold',
    'thin',
    'late',
    '白宮',
    'gold 白',
    'late 宮',
    'none',
  );
  return anyMap.chain((home) => {
    const map = fc.oneof({ arbitrary: fc.constant(home), weight: 9 }, anyMap);
    const named = (of: fc.Arbitrary<MapId>, ...names: readonly string[]) =>
      fc.tuple(of, fc.constantFrom(...names)).map(([one, name]) => entityId(one, name));
    return fc.record({
      filter: fc
        .record({
          map: rarely(map),
          about: rarely(
            fc.uniqueArray(
              fc.oneof(named(map, 'gold', 'dollar'), named(anyMap, 'gold', 'dollar', 'missing')),
              { minLength: 1, maxLength: 3 },
            ),
          ),
          section: rarely(named(map, 'whole', 'whole', 'part', 'missing')),
          search: often(words.map((more) => `${word} ${more}`)),
          roles: rarely(fc.subarray<Role>([...ROLES], { minLength: 2 })),
          kinds: rarely(fc.subarray<Kind>([...KINDS], { minLength: 1 })),
        })
        .map((drawn) => given(drawn, word)),
      limit: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(100)),
      after: fc.option(named(map, 'z', 'p', 'm', 'c', 'lone'), { freq: 2 }),
    });
  });
}

function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, value);
}

function often<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: value, weight: 3 }, fc.constant(undefined));
}

/** The conditions that were drawn. */
function given(
  drawn: { readonly [Name in keyof StatementFilter]-?: StatementFilter[Name] | undefined },
  word: string,
): StatementFilter {
  const { map, about, section, search, roles, kinds } = drawn;
  const isOfMaps = map !== undefined || about !== undefined || section !== undefined;
  return {
    ...(map === undefined ? {} : { map }),
    ...(about === undefined ? {} : { about }),
    ...(section === undefined ? {} : { section }),
    ...(search === undefined && isOfMaps ? {} : { search: search ?? word }),
    ...(roles === undefined ? {} : { roles }),
    ...(kinds === undefined ? {} : { kinds }),
  };
}

/** The statements that fit, one after the other looked at: by map, then in the order of the map. */
export function fitting(maps: readonly MapContent[], filter: StatementFilter): readonly EntityId[] {
  return maps
    .toSorted((one, other) => (one.map.id < other.map.id ? -1 : 1))
    .flatMap((content) => content.statements.filter((one) => fits(content, one, filter)))
    .map(({ id }) => id);
}

/** The page of them; null where its place is of another map than the list. */
export function fittingPage(maps: readonly MapContent[], { filter, limit, after }: PagedFilter) {
  const all = fitting(maps, {});
  const only = onlyMapOf(filter);
  if (after !== null && only !== null && mapOf(after) !== only) return null;
  const later = fitting(maps, filter).filter(
    (id) => after === null || all.indexOf(id) > all.indexOf(after),
  );
  return { ids: later.slice(0, limit), hasNext: later.length > limit };
}

function onlyMapOf({ map, section, about }: StatementFilter): MapId | null {
  if (map !== undefined) return map;
  if (section !== undefined) return mapOf(section);
  const ofConcepts = new Set(about?.map(mapOf));
  return ofConcepts.size === 1 ? ([...ofConcepts][0] ?? null) : null;
}

function fits(content: MapContent, statement: Statement, filter: StatementFilter): boolean {
  const { map, search, roles, kinds, about, section } = filter;
  return (
    (map === undefined || statement.map === map) &&
    (search === undefined || holdsAll(Object.values(statement.text), search)) &&
    (roles === undefined || roles.includes(roleIn(content, statement))) &&
    (kinds === undefined || kinds.includes(statement.kind)) &&
    (about === undefined || about.some((one) => statement.concepts.includes(one))) &&
    (section === undefined || isWithin(content, statement.section, section))
  );
}

function isWithin(content: MapContent, inner: EntityId | null, outer: EntityId): boolean {
  if (inner === null || inner === outer) return inner !== null;
  const parent = content.sections.find(({ id }) => id === inner)?.parent ?? null;
  return isWithin(content, parent, outer);
}

function roleIn(content: MapContent, { id }: Statement): Role {
  const { inferences, conflicts } = structureOf(content, 1);
  return roleOf({
    isConcluded: inferences.some(({ conclusion }) => conclusion === id),
    isPremise: inferences.some(({ premises }) => premises.includes(id)),
    isInConflict: conflicts.some(({ attackers, target }) => [...attackers, target.id].includes(id)),
  });
}
