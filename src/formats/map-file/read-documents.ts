import type { Aside, Document, Section } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Concept } from '../../domain/statement.js';
import type { Named, Names } from './names.js';
import { readPlainFields } from './plain-fields.js';
import type { Problems } from './problem.js';
import { type ReadFile, readText } from './read-text.js';
import { localized, type MapFileReading, textsByLanguage } from './reading.js';
import { type SourceDocument, sourceDocument } from './source-document.js';

/** Reads the texts that the map is about. One that cannot be read is reported and left out. */
export function readSourceDocuments(
  names: Names,
  readFile: ReadFile,
  problems: Problems,
): ReadonlyMap<EntityId, SourceDocument> {
  const documents = new Map<EntityId, SourceDocument>();
  for (const { id, name, part } of names.of('document')) {
    const file = part.at('file');
    const path = file?.text ?? null;
    if (file === undefined || path === null) continue;
    const text = readText(path, readFile, problems, file.place);
    if (text !== null) documents.set(id, sourceDocument({ id, name, file: path, text }));
  }
  return documents;
}

export function readDocument({ id, part }: Named, reading: MapFileReading, text: string): Document {
  const { map, language, quotations } = reading;
  const { title, ...plain } = readPlainFields('document', part, reading);
  return {
    id,
    map,
    ...plain,
    title: title ?? {},
    language: part.at('language')?.text ?? language,
    text,
    headings: quotations.read(part.at('headings'), 'heading', id, id),
  };
}

export function readSection({ id, part }: Named, reading: MapFileReading): Section {
  const { map, quotations } = reading;
  const { title, ...plain } = readPlainFields('section', part, reading);
  const headings = quotations.read(part.at('headings'), 'heading', id);
  return { id, map, ...plain, title: title ?? {}, headings };
}

/** Reports each circle of sections that are parts of one another, once. */
export function checkSectionParents(sections: readonly Section[], reading: MapFileReading): void {
  const parents = new Map(sections.map(({ id, parent }) => [id, parent]));
  const named = new Map(reading.names.of('section').map((one) => [one.id, one]));
  const settled = new Set<EntityId>();
  for (const { id } of sections) {
    const path: EntityId[] = [];
    let at: EntityId | null = id;
    while (at !== null && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parents.get(at) ?? null;
    }
    const circle = at === null || settled.has(at) ? [] : path.slice(path.indexOf(at));
    const first = circle[0] === undefined ? undefined : named.get(circle[0]);
    if (first !== undefined) {
      const way = [...circle, first.id].map((one) => named.get(one)?.name ?? one);
      reading.problems.error((first.part.at('parent') ?? first.part).place, {
        code: 'section-cycle',
        message: `The section "${first.name}" is a part of itself: ${way.join(' → ')}.`,
        expected: 'parents that end at a section without one',
      });
    }
    for (const one of path) settled.add(one);
  }
}

export function readConcept({ id, part }: Named, { map, language }: MapFileReading): Concept {
  return { id, map, name: localized(part, language) };
}

export function readAside(
  { id, name, part }: Named,
  { map, problems, quotations }: MapFileReading,
): Aside {
  const reason = textsByLanguage(part);
  if (part.isMapping && Object.keys(reason).length === 0) {
    problems.error(part.keyPlace, {
      code: 'language-missing',
      message: `The aside "${name}" does not say why it is left out.`,
      expected: 'the reason in at least one language, such as "en: A saying"',
    });
  }
  return { id, map, reason, passages: quotations.read(part.at('said'), 'aside', id) };
}
