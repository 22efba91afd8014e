import type { MapContent } from '../../domain/argument-map.js';
import { bodyOf } from '../../domain/codecs/thing-body.js';
import { invalidInput } from '../../domain/domain-error.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import type { DigestedThing } from '../../domain/thing-digest.js';
import type { Database } from './database.js';
import { memberSum } from './row-sum.js';
import { indexedTokens } from './search-index.js';

const NEXT_KEY = 'SELECT coalesce(max(key), 0) + 1 AS key FROM entity';
const INSERT_ENTITY = `
  INSERT INTO entity (key, id, map, kind, digest, sum, body) VALUES (?, ?, ?, ?, ?, ?, ?)`;
const INSERT_SECTION = 'INSERT INTO section (key, parent) VALUES (?, ?)';
const INSERT_STATEMENT = 'INSERT INTO statement (key, kind, section) VALUES (?, ?, ?)';
const INSERT_TOKENS = 'INSERT INTO statement_tokens (rowid, tokens) VALUES (?, ?)';
const INSERT_ABOUT = 'INSERT INTO about (statement, concept) VALUES (?, ?)';
const INSERT_INFERENCE = `
  INSERT INTO inference (key, conclusion, scheme)
  VALUES (?, ?, (SELECT key FROM scheme WHERE id = ?))`;
const INSERT_PREMISE = 'INSERT INTO premise (statement, inference, position) VALUES (?, ?, ?)';
const INSERT_CONFLICT = 'INSERT INTO conflict (key, target) VALUES (?, ?)';
const INSERT_ATTACKER = 'INSERT INTO attacker (statement, conflict, position) VALUES (?, ?, ?)';
const INSERT_EVIDENCE = 'INSERT INTO evidence (key, statement, verdict) VALUES (?, ?, ?)';

/** Writes all that a map holds: first the things, then what is derived from them. */
export function writeMembers(
  database: Database,
  map: number,
  content: MapContent,
  things: readonly DigestedThing[],
): void {
  writeDerived(database, map, content, writeThings(database, map, things));
}

/** Writes the links of a map's things and what is searched of them; the things are there. */
export function writeDerived(
  database: Database,
  map: number,
  content: MapContent,
  keyOf: (id: EntityId) => number,
): void {
  for (const { id, parent } of content.sections) {
    database.write(INSERT_SECTION, keyOf(id), parent === null ? null : keyOf(parent));
  }
  for (const statement of content.statements) {
    const key = keyOf(statement.id);
    const section = statement.section === null ? null : keyOf(statement.section);
    database.write(INSERT_STATEMENT, key, statement.kind, section);
    database.write(INSERT_TOKENS, key, tokensOf(statement, map));
    for (const concept of new Set(statement.concepts)) {
      database.write(INSERT_ABOUT, key, keyOf(concept));
    }
  }
  for (const { id, premises, conclusion, scheme, alternatives } of content.inferences) {
    const key = keyOf(id);
    database.write(INSERT_INFERENCE, key, keyOf(conclusion), scheme);
    [...new Set(premises)].forEach((premise, position) => {
      database.write(INSERT_PREMISE, keyOf(premise), key, position);
    });
    // Nothing is asked about other readings but what they are: they need no rows, only to be sound.
    for (const { steps } of alternatives) {
      for (const step of steps) [...step.premises, step.conclusion].forEach(keyOf);
    }
  }
  for (const { id, attackers, target } of content.conflicts) {
    const key = keyOf(id);
    database.write(INSERT_CONFLICT, key, keyOf(target.id));
    [...new Set(attackers)].forEach((attacker, position) => {
      database.write(INSERT_ATTACKER, keyOf(attacker), key, position);
    });
  }
  for (const { id, statement, verdict } of content.evidence) {
    database.write(INSERT_EVIDENCE, keyOf(id), keyOf(statement), verdict);
  }
}

/** Gives each thing its key, growing in the order of the file, and says which key a name has. */
function writeThings(
  database: Database,
  map: number,
  things: readonly DigestedThing[],
): (id: EntityId) => number {
  const keys = new Map<EntityId, number>();
  let next = database.first<{ key: number }>(NEXT_KEY)?.key ?? 1;
  for (const one of things) {
    if (one.kind === 'map') continue;
    const { kind, thing, digest } = one;
    if (keys.has(thing.id)) throw inconsistent(thing.id, 'stands twice in the map.');
    const body = bodyOf(kind, thing);
    const sum = memberSum({ id: thing.id, kind, digest, body });
    database.write(INSERT_ENTITY, next, thing.id, map, kind, digest, sum, body);
    keys.set(thing.id, next);
    next += 1;
  }
  return (id) => {
    const key = keys.get(id);
    if (key === undefined) throw inconsistent(id, 'is named in the map, which does not hold it.');
    return key;
  };
}

function inconsistent(id: EntityId, what: string) {
  return invalidInput({
    argument: 'map',
    message: `"${id}" ${what}`,
    expected: 'each identifier once, and each reference to one of them',
  });
}

/** What the search index holds of a statement in the map with a key. */
export function tokensOf({ text, passages }: Statement, map: number): string {
  return indexedTokens([...Object.values(text), ...passages.map(({ exact }) => exact)], map);
}
