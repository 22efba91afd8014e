import type { MapContent } from '../../domain/argument-map.js';
import {
  type EntityId,
  isName,
  type MapId,
  parseMapId,
  SCHEME_CATALOGUE,
} from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { isLanguage } from '../../domain/language.js';
import { reportAccount } from './account-problems.js';
import { Names } from './names.js';
import type { Part } from './part.js';
import { readPlainFields } from './plain-fields.js';
import { type Place, type Problem, Problems } from './problem.js';
import { Quotations } from './quotations.js';
import { readAccepted } from './read-accepted.js';
import {
  checkSectionParents,
  readAside,
  readConcept,
  readDocument,
  readSection,
  readSourceDocuments,
} from './read-documents.js';
import { readEvidence, readSource } from './read-evidence.js';
import { readFiles } from './read-files.js';
import { readAssessments, readStatement } from './read-statements.js';
import { readConflict, readInference } from './read-steps.js';
import type { ReadFile } from './read-text.js';
import type { MapFileReading } from './reading.js';
import { accountFor, type DocumentAccounting } from './text-accounting.js';

/** What became of a map file. */
export interface MapReading {
  /** The map; null where there is any problem. */
  readonly content: MapContent | null;
  /** By file, in the order in which the files were read, then by line and column. */
  readonly problems: readonly Problem[];
  /** What the text of each document is used for, as far as it could be read. */
  readonly accounting: readonly DocumentAccounting[];
  /** Where something of the map is declared; null for what no file names. */
  placeOf(id: EntityId): Place | null;
}

/**
 * Reads a map file with all it includes and the documents it is about.
 *
 * Never throws: whatever is wrong with the files is told as problems, all at once. `entry` is a
 * path inside the folder of the map, such as `map.yaml`; `schemes` is the catalogue that
 * inferences may name. Effects only through `readFile`.
 */
export function readMap(entry: string, readFile: ReadFile, schemes: readonly Scheme[]): MapReading {
  const problems = new Problems();
  const files = readFiles(entry, readFile, problems);
  if (files.entry === null) {
    return { content: null, problems: problems.sorted(), accounting: [], placeOf: () => null };
  }

  const map = mapId(files.entry, problems);
  const names = new Names(map, problems, files.isWhole);
  for (const file of files.all) names.declareAll(file);
  const documents = readSourceDocuments(names, readFile, problems);
  const quotations = new Quotations(documents, names, problems);
  const language = languageOf(files.entry);
  const reading: MapFileReading = {
    map,
    language,
    problems,
    names,
    quotations,
    schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])),
  };

  const assessments = readAssessments(files.all, reading);
  const sections = names.of('section').map((one) => readSection(one, reading));
  const { title, description } = readPlainFields('map', files.entry, reading);
  const content: MapContent = {
    map: {
      id: map,
      title: title ?? {},
      description,
      language,
      accepted: readAccepted(files.all, reading),
    },
    documents: names
      .of('document')
      .map((one) => readDocument(one, reading, documents.get(one.id)?.text ?? '')),
    sections,
    concepts: names.of('concept').map((one) => readConcept(one, reading)),
    statements: names
      .of('statement')
      .map((one) => readStatement(one, reading, assessments.get(one.id) ?? null)),
    inferences: names
      .of('inference')
      .map((one) => readInference(one, reading))
      .filter((one) => one !== null),
    conflicts: names
      .of('conflict')
      .map((one) => readConflict(one, reading))
      .filter((one) => one !== null),
    sources: names.of('source').map((one) => readSource(one, reading)),
    evidence: names
      .of('evidence')
      .map((one) => readEvidence(one, reading))
      .filter((one) => one !== null),
    asides: names.of('aside').map((one) => readAside(one, reading)),
  };
  checkSectionParents(sections, reading);
  const accounting = account(content, reading, documents);
  return {
    content: problems.hasErrors ? null : content,
    problems: problems.sorted(),
    accounting,
    placeOf: (id) => names.placeOf(id),
  };
}

/** Accounts for each document that could be read; its holes are told only where all files could. */
function account(
  { documents }: MapContent,
  { names, quotations, problems }: MapFileReading,
  sources: ReturnType<typeof readSourceDocuments>,
): readonly DocumentAccounting[] {
  return documents.flatMap(({ id, title }) => {
    const source = sources.get(id);
    if (source === undefined) return [];
    const declared = names.of('document').find((one) => one.id === id);
    const isRequired = declared?.part.at('accounted')?.isTrue ?? false;
    const accounting = accountFor(source, title, isRequired, quotations.used);
    if (names.isWhole) reportAccount(accounting, source.file, problems);
    return [accounting];
  });
}

/** Stands in for an identifier that is missing or malformed, so that the rest can be read. */
const UNNAMED = parseMapId('unnamed');

function mapId(entry: Part, problems: Problems): MapId {
  const part = entry.at('map');
  const name = part?.text ?? null;
  if (part === undefined || name === null || !isName(name)) return UNNAMED;
  if (name !== SCHEME_CATALOGUE) return parseMapId(name);
  problems.error(part.place, {
    code: 'value-wrong',
    message: `"map" is "${name}", and that is the name of the catalogue of schemes.`,
    expected: 'another name',
  });
  return UNNAMED;
}

/** English stands in for a language that is missing or malformed. */
function languageOf(entry: Part): string {
  const language = entry.at('language')?.text ?? null;
  return language !== null && isLanguage(language) ? language : 'en';
}
