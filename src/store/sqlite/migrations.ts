import { addDigests } from './add-digests.js';
import { addOrderKeys } from './add-order-keys.js';
import type { Database } from './database.js';

/**
 * The first shape. Everything with an identifier that belongs to a map is a row of `entity`, with
 * its data as JSON; the tables below it hold connections alone, as keys.
 *
 * Within a map, keys of one kind grow in the order of the file, so that ordering by key is ordering
 * by the map. Connections are tables WITHOUT ROWID, each with the reverse as an index: both
 * directions are answered from one B-tree each. The other indexes do not name `key`, since SQLite
 * ends each of them with it anyway; named twice, it misleads the planner into a cross product.
 */
const MAPS_AND_CONNECTIONS = `
  CREATE TABLE map (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE scheme (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    map INTEGER NOT NULL REFERENCES map (key),
    kind TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entity_of_map ON entity (map, kind);

  CREATE TABLE section (
    key INTEGER PRIMARY KEY REFERENCES entity (key),
    parent INTEGER REFERENCES section (key)
  ) STRICT;
  CREATE INDEX section_below ON section (parent);

  CREATE TABLE statement (
    key INTEGER PRIMARY KEY REFERENCES entity (key),
    kind TEXT NOT NULL,
    section INTEGER REFERENCES section (key)
  ) STRICT;
  CREATE INDEX statement_in_section ON statement (section);

  CREATE TABLE about (
    statement INTEGER NOT NULL REFERENCES statement (key),
    concept INTEGER NOT NULL REFERENCES entity (key),
    PRIMARY KEY (statement, concept)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX about_concept ON about (concept, statement);

  CREATE TABLE inference (
    key INTEGER PRIMARY KEY REFERENCES entity (key),
    conclusion INTEGER NOT NULL REFERENCES statement (key),
    scheme INTEGER REFERENCES scheme (key)
  ) STRICT;
  CREATE INDEX inference_to ON inference (conclusion);
  CREATE INDEX inference_of_scheme ON inference (scheme);

  CREATE TABLE premise (
    statement INTEGER NOT NULL REFERENCES statement (key),
    inference INTEGER NOT NULL REFERENCES inference (key),
    position INTEGER NOT NULL,
    PRIMARY KEY (statement, inference)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX premise_of_inference ON premise (inference, position, statement);

  CREATE TABLE conflict (
    key INTEGER PRIMARY KEY REFERENCES entity (key),
    target INTEGER NOT NULL REFERENCES entity (key)
  ) STRICT;
  CREATE INDEX conflict_against ON conflict (target);

  CREATE TABLE attacker (
    statement INTEGER NOT NULL REFERENCES statement (key),
    conflict INTEGER NOT NULL REFERENCES conflict (key),
    position INTEGER NOT NULL,
    PRIMARY KEY (statement, conflict)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attacker_of_conflict ON attacker (conflict, position, statement);

  CREATE TABLE evidence (
    key INTEGER PRIMARY KEY REFERENCES entity (key),
    statement INTEGER NOT NULL REFERENCES statement (key),
    verdict TEXT NOT NULL
  ) STRICT;
  CREATE INDEX evidence_on ON evidence (statement);

  -- The tokens of src/domain/search-terms.ts: letters, marks and digits, which the tokenizer
  -- "ascii" only splits at the spaces between them. The rowid is the statement's key.
  CREATE VIRTUAL TABLE statement_tokens USING fts5 (
    tokens, tokenize = 'ascii', content = '', contentless_delete = 1
  );
`;

/** A step: a script, or what has to be worked out from what is stored. */
export type Migration = string | ((database: Database) => void);

/**
 * Each word of a statement stands in the index of the search a second time, behind the key of its
 * map (search-index.ts), so that a search in one map reads no hit of any other. What the index held
 * is taken from the index itself. A database of 300,000 statements takes half a minute for it, once.
 */
const WORDS_BY_MAP = `
  ALTER TABLE statement_tokens RENAME TO earlier_tokens;
  CREATE VIRTUAL TABLE temp.earlier_word USING fts5vocab (main, earlier_tokens, instance);
  CREATE VIRTUAL TABLE statement_tokens USING fts5 (
    tokens, tokenize = "ascii tokenchars ':'", content = '', contentless_delete = 1
  );
  INSERT INTO statement_tokens (rowid, tokens)
    SELECT
      word.doc,
      group_concat(word.term, ' ' ORDER BY word.offset) || ' ' ||
      group_concat(':' || entity.map || ':' || word.term, ' ' ORDER BY word.offset)
    FROM temp.earlier_word AS word CROSS JOIN entity ON entity.key = word.doc
    GROUP BY word.doc;
  DROP TABLE temp.earlier_word;
  DROP TABLE earlier_tokens;
`;

/**
 * The steps that make the database what it is, in their order; the file's user_version says how
 * many were taken. A step that was ever released is never edited: a change is a new step.
 */
export const MIGRATIONS: readonly Migration[] = [
  MAPS_AND_CONNECTIONS,
  WORDS_BY_MAP,
  addDigests,
  addOrderKeys,
];

/** Takes one step; the caller writes down that it was taken. */
export function take(migration: Migration, database: Database): void {
  if (typeof migration === 'string') database.script(migration);
  else migration(database);
}
