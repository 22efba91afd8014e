import type { MapContent } from '../domain/argument-map.js';
import type { EntityId } from '../domain/identifier.js';
import type { Scheme } from '../domain/inference.js';
import { countQuestions, type QuestionCounts, questionsAt } from '../domain/inference-question.js';
import { structureOf } from '../domain/map-structure.js';
import { ROLES, type Role } from '../domain/role.js';
import { finish } from '../domain/work.js';
import type { Place, Problem } from '../formats/map-file/problem.js';
import { type MapReading, readMap } from '../formats/map-file/read-map.js';
import { readSchemes } from '../formats/map-file/read-schemes.js';
import { lintMap } from '../reasoning/lint/lint-map.js';
import type { LintNotice } from '../reasoning/lint/lint-rule.js';
import { longestChain } from '../reasoning/longest-chain.js';
import { buildMapIndex, type MapIndex, roleOfStatement } from '../reasoning/map-index.js';
import { openFile, openMapFolder } from '../wiring/file-folder.js';

/** The catalogue of schemes that maps are read against, and what is wrong with it. */
export interface SchemeCatalogue {
  readonly path: string;
  readonly schemes: readonly Scheme[];
  readonly problems: readonly Problem[];
}

/** A map that was read from disk. */
export interface CheckedMap extends MapReading {
  /** As the person named it. */
  readonly path: string;
  /** The folder that the files of the problems and of the notices are in. */
  readonly folder: string;
  /** Null where an error stands in the way of the map. */
  readonly figures: MapFigures | null;
  /** Null in that case, too. */
  readonly index: MapIndex | null;
  /** What lint notices, accepted or not; nothing where an error stands in the way of the map. */
  readonly lint: readonly PlacedNotice[];
}

/** A notice of lint, and where what it is about is declared. */
export interface PlacedNotice extends LintNotice {
  readonly place: Place | null;
}

/** How large a map is, and how deep its argument goes. */
export interface MapFigures {
  readonly statements: number;
  readonly byRole: Readonly<Record<Role, number>>;
  readonly inferences: number;
  readonly conflicts: number;
  readonly evidence: number;
  /** Statements that have evidence. */
  readonly claimsWithEvidence: number;
  readonly concepts: number;
  /** The inferences of a longest chain, from premise to conclusion. */
  readonly longestChain: readonly EntityId[];
  /** The critical questions of all inferences that have a scheme. */
  readonly questions: QuestionCounts;
}

/** Reads the catalogue in a file. @throws StartError where there is no such file. */
export function readSchemeCatalogue(path: string): SchemeCatalogue {
  const { entry, readFile } = openFile(path);
  return { path, ...readSchemes(entry, readFile) };
}

/** Reads a map from its folder or its file. @throws StartError where there is nothing. */
export function checkMap(path: string, schemes: readonly Scheme[]): CheckedMap {
  const { entry, folder, readFile } = openMapFolder(path);
  const reading = readMap(entry, readFile, schemes);
  const { content } = reading;
  if (content === null) {
    return { path, folder, ...reading, figures: null, index: null, lint: [] };
  }
  const index = buildMapIndex(structureOf(content, 1));
  const figures = figuresOf(content, index, schemes);
  const { accepted } = content.map;
  const lint = finish(lintMap({ ...content, index, schemes, accepted })).map((notice) => {
    const [first] = notice.things;
    return { ...notice, place: first === undefined ? null : reading.placeOf(first) };
  });
  return { path, folder, ...reading, figures, index, lint };
}

function figuresOf(content: MapContent, index: MapIndex, schemes: readonly Scheme[]): MapFigures {
  const schemeOf = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const roles = Array.from({ length: index.statementCount }, (_, at) => roleOfStatement(index, at));
  const count = (role: Role) => roles.filter((one) => one === role).length;
  return {
    statements: content.statements.length,
    byRole: Object.fromEntries(ROLES.map((role) => [role, count(role)])) as Record<Role, number>, // one for each
    inferences: content.inferences.length,
    conflicts: content.conflicts.length,
    evidence: content.evidence.length,
    claimsWithEvidence: new Set(content.evidence.map(({ statement }) => statement)).size,
    concepts: content.concepts.length,
    longestChain: finish(longestChain(index)),
    questions: countQuestions(
      content.inferences.flatMap((inference) => {
        const scheme = inference.scheme === null ? undefined : schemeOf.get(inference.scheme);
        return scheme === undefined ? [] : questionsAt(inference, scheme);
      }),
    ),
  };
}
