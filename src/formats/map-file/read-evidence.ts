import { BASES, type Evidence, type Source, VERDICTS } from '../../domain/evidence.js';
import { enumValue } from './enum-value.js';
import type { Named } from './names.js';
import { date, type Reading, textsByLanguage } from './reading.js';

export function readSource({ id, part }: Named, { map, problems }: Reading): Source {
  return {
    id,
    map,
    title: part.at('title')?.text ?? null,
    publisher: part.at('publisher')?.text ?? null,
    published: date(part.at('published'), problems),
    address: part.at('address')?.text ?? null,
    via: part.at('via')?.text ?? null,
  };
}

/** Reads a finding; null where it bears on nothing, or its verdict or basis is not known. */
export function readEvidence({ id, name, part }: Named, reading: Reading): Evidence | null {
  const { map, names, problems } = reading;
  const finding = textsByLanguage(part);
  if (part.isMapping && Object.keys(finding).length === 0) {
    problems.error(part.keyPlace, {
      code: 'language-missing',
      message: `The evidence "${name}" does not say what the source says.`,
      expected: 'the finding in at least one language, such as "en: The central bank cut rates."',
    });
  }
  const statement = names.resolve(part.at('statement'), ['statement']);
  const verdict = enumValue(part.at('verdict'), VERDICTS);
  const basis = enumValue(part.at('basis'), BASES);
  const rest = {
    id,
    map,
    finding,
    source: names.resolve(part.at('source'), ['source'])?.id ?? null,
    date: date(part.at('date'), problems),
    later: part.at('later')?.isTrue ?? false,
    note: part.at('note')?.text ?? null,
  };
  if (statement === null || verdict === null || basis === null) return null;
  return { ...rest, statement: statement.id, verdict, basis };
}
