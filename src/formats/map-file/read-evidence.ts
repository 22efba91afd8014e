import type { Evidence, Source } from '../../domain/evidence.js';
import type { Named } from './names.js';
import { readPlainFields } from './plain-fields.js';
import { type MapFileReading, textsByLanguage } from './reading.js';

export function readSource({ id, part }: Named, reading: MapFileReading): Source {
  return { id, map: reading.map, ...readPlainFields('source', part, reading) };
}

/** Reads a finding; null where it bears on nothing, or its verdict or basis is not known. */
export function readEvidence({ id, name, part }: Named, reading: MapFileReading): Evidence | null {
  const { map, problems } = reading;
  const finding = textsByLanguage(part);
  if (part.isMapping && Object.keys(finding).length === 0) {
    problems.error(part.keyPlace, {
      code: 'language-missing',
      message: `The evidence "${name}" does not say what the source says.`,
      expected: 'the finding in at least one language, such as "en: The central bank cut rates."',
    });
  }
  const { statement, verdict, basis, ...plain } = readPlainFields('evidence', part, reading);
  if (statement === null || verdict === null || basis === null) return null;
  return { id, map, finding, ...plain, statement, verdict, basis };
}
