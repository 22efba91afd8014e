import type { EntityId } from '../../domain/identifier.js';
import { type Assessment, RATINGS, type Statement } from '../../domain/statement.js';
import { enumValue } from './enum-value.js';
import type { Named } from './names.js';
import type { Part } from './part.js';
import { readPlainFields } from './plain-fields.js';
import { type MapFileReading, requiredLanguages, textsByLanguage } from './reading.js';
import { subjectFirst } from './subject.js';

/** Reads one statement; its kind is FACTUAL where the file has none, which is reported elsewhere. */
export function readStatement(
  { id, name, part }: Named,
  reading: MapFileReading,
  assessment: Assessment | null,
): Statement {
  const { map, language, problems, quotations } = reading;
  const { kind, ...plain } = readPlainFields('statement', part, reading);
  const text = textsByLanguage(part);
  const missing = requiredLanguages(language).filter((one) => !part.has(one));
  if (part.isMapping && missing.length > 0) {
    problems.error(part.keyPlace, {
      code: 'language-missing',
      message: `The statement "${name}" has no text in ${missing.map((one) => `"${one}"`).join(' or ')}.`,
      expected: `its wording under ${requiredLanguages(language)
        .map((one) => `"${one}"`)
        .join(' and ')}`,
    });
  }
  const { implicit } = plain;
  if (part.isMapping && implicit === part.has('said')) {
    problems.error(implicit ? (part.at('implicit') ?? part).place : part.keyPlace, {
      code: 'said-or-implicit',
      message: implicit
        ? `The statement "${name}" is implicit, and yet it is said.`
        : `The statement "${name}" is neither said nor implicit.`,
      expected: 'either "said" with the words of the text, or "implicit: true"',
    });
  }
  return {
    id,
    map,
    ...plain,
    text,
    kind: kind ?? 'FACTUAL',
    passages: quotations.read(part.at('said'), 'statement', id),
    assessment,
  };
}

/** Reads the assessments of all files, by the statement they are of. */
export function readAssessments(
  files: readonly Part[],
  { names, problems }: MapFileReading,
): ReadonlyMap<EntityId, Assessment> {
  const first = new Map<EntityId, Part>();
  const assessments = new Map<EntityId, Assessment>();
  for (const [name, part] of files.flatMap((file) => file.at('assessments')?.entries ?? [])) {
    const statement = names.resolveName(name, part, ['statement'], 'There is an assessment of');
    if (statement === null) continue;
    const other = first.get(statement.id);
    if (other !== undefined) {
      const { file, line } = other.keyPlace;
      problems.error(part.keyPlace, {
        code: 'name-twice',
        message: `${subjectFirst(part.pointer)} is already in ${file}, line ${line}.`,
        expected: 'one assessment of a statement',
      });
      continue;
    }
    first.set(statement.id, part);
    const rating = enumValue(part.at('rating'), RATINGS);
    if (rating !== null) {
      assessments.set(statement.id, { rating, note: part.at('note')?.text ?? null });
    }
  }
  return assessments;
}
