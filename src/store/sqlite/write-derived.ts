import type { MapContent, MemberKind } from '../../domain/argument-map.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import type { Database } from './database.js';
import { indexedTokens } from './search-index.js';

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

/** What goes with a thing of a kind that is taken away, or written anew. */
const DELETIONS: { readonly [K in MemberKind]?: readonly string[] } = {
  section: ['DELETE FROM section WHERE key = ?'],
  statement: [
    'DELETE FROM statement_tokens WHERE rowid = ?',
    'DELETE FROM about WHERE statement = ?',
    'DELETE FROM statement WHERE key = ?',
  ],
  inference: ['DELETE FROM premise WHERE inference = ?', 'DELETE FROM inference WHERE key = ?'],
  conflict: ['DELETE FROM attacker WHERE conflict = ?', 'DELETE FROM conflict WHERE key = ?'],
  evidence: ['DELETE FROM evidence WHERE key = ?'],
};

/** Takes away the links of the thing with a key, and what is searched of it. */
export function deleteDerived(database: Database, kind: MemberKind, key: number): void {
  for (const sql of DELETIONS[kind] ?? []) database.write(sql, key);
}

/**
 * Writes the links of those things of a map that are due, and what is searched of them; the things
 * are there, and nothing is derived from those that are due.
 *
 * @throws DomainError INVALID_INPUT where any thing of the map, due or not, names what it does not
 *   hold: as `keyOf` says
 */
export function writeDerived(
  database: Database,
  map: number,
  {
    content,
    keyOf,
    isDue,
  }: {
    readonly content: MapContent;
    readonly keyOf: (id: EntityId) => number;
    readonly isDue: (id: EntityId) => boolean;
  },
): void {
  const { sections, statements, inferences, conflicts, evidence } = content;
  for (const { id, parent } of sections) {
    const parentKey = parent === null ? null : keyOf(parent);
    if (isDue(id)) database.write(INSERT_SECTION, keyOf(id), parentKey);
  }
  for (const statement of statements) {
    const key = keyOf(statement.id);
    const section = statement.section === null ? null : keyOf(statement.section);
    const concepts = [...new Set(statement.concepts)].map(keyOf);
    if (!isDue(statement.id)) continue;
    database.write(INSERT_STATEMENT, key, statement.kind, section);
    database.write(INSERT_TOKENS, key, tokensOf(statement, map));
    for (const concept of concepts) database.write(INSERT_ABOUT, key, concept);
  }
  for (const { id, premises, conclusion, scheme, alternatives } of inferences) {
    const [key, conclusionKey] = [keyOf(id), keyOf(conclusion)];
    const premiseKeys = [...new Set(premises)].map(keyOf);
    // Nothing is asked about other readings but what they are: they need no rows, only to be sound.
    for (const { steps } of alternatives) {
      for (const step of steps) [...step.premises, step.conclusion].forEach(keyOf);
    }
    if (!isDue(id)) continue;
    database.write(INSERT_INFERENCE, key, conclusionKey, scheme);
    premiseKeys.forEach((premise, position) => {
      database.write(INSERT_PREMISE, premise, key, position);
    });
  }
  for (const { id, attackers, target } of conflicts) {
    const [key, targetKey] = [keyOf(id), keyOf(target.id)];
    const attackerKeys = [...new Set(attackers)].map(keyOf);
    if (!isDue(id)) continue;
    database.write(INSERT_CONFLICT, key, targetKey);
    attackerKeys.forEach((attacker, position) => {
      database.write(INSERT_ATTACKER, attacker, key, position);
    });
  }
  for (const { id, statement, verdict } of evidence) {
    const statementKey = keyOf(statement);
    if (isDue(id)) database.write(INSERT_EVIDENCE, keyOf(id), statementKey, verdict);
  }
}

/** What the search index holds of a statement in the map with a key. */
export function tokensOf({ text, passages }: Statement, map: number): string {
  return indexedTokens([...Object.values(text), ...passages.map(({ exact }) => exact)], map);
}
