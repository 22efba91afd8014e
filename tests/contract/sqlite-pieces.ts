import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Database } from '../../src/store/sqlite/database.js';
import { deleteMembers } from '../../src/store/sqlite/delete-members.js';

/** Each row of a map by a name that says whose it is, with all its columns, keys included. */
const PIECES = `
  SELECT map.id AS name, json_array(map.key, revision, incarnation, digest, sum, body) AS piece
  FROM map WHERE map.id = ?1
  UNION ALL
  SELECT entity.id, json_array(entity.key, map, kind, order_key, digest, sum, body)
  FROM entity WHERE entity.map = (SELECT key FROM map WHERE id = ?1)
  UNION ALL
  SELECT 'section ' || entity.id, json_array(section.key, parent)
  FROM section JOIN entity USING (key)
  UNION ALL
  SELECT 'statement ' || entity.id, json_array(statement.key, statement.kind, section)
  FROM statement JOIN entity USING (key)
  UNION ALL
  SELECT 'about ' || entity.id || ' ' || concept, json_array(statement, concept)
  FROM about JOIN entity ON entity.key = statement
  UNION ALL
  SELECT 'inference ' || entity.id, json_array(inference.key, conclusion, scheme)
  FROM inference JOIN entity USING (key)
  UNION ALL
  SELECT 'premise ' || entity.id || ' ' || position, json_array(statement, inference)
  FROM premise JOIN entity ON entity.key = inference
  UNION ALL
  SELECT 'conflict ' || entity.id, json_array(conflict.key, target)
  FROM conflict JOIN entity USING (key)
  UNION ALL
  SELECT 'attacker ' || entity.id || ' ' || position, json_array(statement, conflict)
  FROM attacker JOIN entity ON entity.key = conflict
  UNION ALL
  SELECT 'evidence ' || entity.id, json_array(evidence.key, statement, verdict)
  FROM evidence JOIN entity USING (key)
`;
const TOKENS = `
  SELECT 'token ' || entity.id || ' ' || "offset" AS name, term AS piece
  FROM temp.terms JOIN entity ON entity.key = doc
  WHERE entity.map = (SELECT key FROM map WHERE id = ?1)`;
const TERMS = `
  CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, statement_tokens, instance)`;

/** All rows that a database holds of a map, and those that hang on any map. */
export function sqlitePieces(folder: string, map: string): ReadonlyMap<string, string> {
  const connection = new DatabaseSync(join(folder, 'therefore.db'));
  connection.exec(TERMS);
  const rows = [PIECES, TOKENS].flatMap(
    (sql) => connection.prepare(sql).all(map) as { name: string; piece: string }[],
  );
  connection.close();
  return new Map(rows.map(({ name, piece }) => [name, piece]));
}

/** Takes the map and its things away, and all that hangs on them. */
export function removeFromSqlite(folder: string, map: string): void {
  const connection = new DatabaseSync(join(folder, 'therefore.db'));
  const { key } = connection.prepare('SELECT key FROM map WHERE id = ?').get(map) as {
    key: number;
  };
  deleteMembers(new Database(connection, (error) => error), key);
  connection.prepare('DELETE FROM map WHERE key = ?').run(key);
  connection.close();
}
