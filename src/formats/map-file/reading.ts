import type { EntityId, MapId } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { isLanguage, type Language, type LocalizedText } from '../../domain/language.js';
import type { Names } from './names.js';
import type { Part } from './part.js';
import type { Problems } from './problem.js';
import type { Quotations } from './quotations.js';
import { subjectFirst } from './subject.js';

/** What all readers of parts of a map share. */
export interface MapFileReading {
  readonly map: MapId;
  readonly language: Language;
  readonly problems: Problems;
  readonly names: Names;
  readonly quotations: Quotations;
  readonly schemes: ReadonlyMap<EntityId, Scheme>;
}

/** A text by language; a plain text is in the language given. */
export function localized(part: Part | undefined, language: Language): LocalizedText {
  const plain = part?.text ?? null;
  if (plain !== null) return { [language]: plain };
  return textsByLanguage(part);
}

/** The texts whose keys are languages, beside the keys that mean something else. */
export function textsByLanguage(part: Part | undefined): LocalizedText {
  const texts: Record<Language, string> = {};
  for (const [key, { text }] of part?.entries ?? []) {
    if (isLanguage(key) && text !== null) texts[key] = text;
  }
  return texts;
}

/** A date as the file gives it; a bare year is a number to YAML. Reports a day no month has. */
export function date(part: Part | undefined, problems: Problems): string | null {
  if (part === undefined) return null;
  const written = part.text ?? part.number?.toString() ?? null;
  const [year, month, day] = (written ?? '').split('-').map(Number);
  if (year !== undefined && month !== undefined && day !== undefined) {
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (day > days) {
      problems.error(part.place, {
        code: 'value-wrong',
        message: `${subjectFirst(part.pointer)} is "${written}", and that month has ${days} days.`,
        expected: 'a day that exists',
      });
    }
  }
  return written;
}

/** The languages in which a statement has to be worded. */
export function requiredLanguages(map: Language): readonly Language[] {
  return map === 'en' ? ['en'] : [map, 'en'];
}
