import type { Conflict, ConflictTarget } from '../../domain/conflict.js';
import { entityId, isName, nameOf, SCHEME_CATALOGUE } from '../../domain/identifier.js';
import type { Inference, QuestionFinding, Scheme } from '../../domain/inference.js';
import type { Named } from './names.js';
import type { Part } from './part.js';
import { readPlainFields } from './plain-fields.js';
import { readAlternatives } from './read-alternatives.js';
import type { MapFileReading } from './reading.js';
import { shown } from './shown.js';
import { readStepParts } from './step-parts.js';
import { subjectFirst } from './subject.js';

/** Reads an inference; null where it has no conclusion or a premise that names nothing. */
export function readInference({ id, part }: Named, reading: MapFileReading): Inference | null {
  const parts = readStepParts(part, reading);
  const { premises, conclusion } = parts;
  const scheme = readScheme(part, reading);
  const inference = {
    id,
    map: reading.map,
    premises,
    scheme: scheme?.id ?? null,
    signals: reading.quotations.read(part.at('signals'), 'signal', id),
    questions: readQuestions(part, scheme, reading),
    alternatives: readAlternatives(parts, reading),
    ...readPlainFields('inference', part, reading),
  };
  return conclusion === null ? null : { ...inference, conclusion: conclusion.id };
}

/** Reads a conflict; null where its target names nothing. */
export function readConflict({ id, part }: Named, reading: MapFileReading): Conflict | null {
  const { map, names, quotations } = reading;
  const attackers = names.resolveAll(part.at('attackers'), ['statement']);
  const target = names.resolve(part.at('target'), ['statement', 'inference', 'conflict']);
  const conflict = {
    id,
    map,
    attackers,
    signals: quotations.read(part.at('signals'), 'signal', id),
    ...readPlainFields('conflict', part, reading),
  };
  const kind = target?.kind;
  const isTarget = kind === 'statement' || kind === 'inference' || kind === 'conflict';
  if (target === null || !isTarget) return null;
  const struck: ConflictTarget = { kind, id: target.id };
  return { ...conflict, target: struck };
}

function readScheme(inference: Part, { schemes, problems }: MapFileReading): Scheme | null {
  const part = inference.at('scheme');
  const name = part?.text ?? null;
  if (part === undefined || name === null) return null;
  const scheme = isName(name) ? schemes.get(entityId(SCHEME_CATALOGUE, name)) : undefined;
  if (scheme !== undefined) return scheme;
  const names = [...schemes.keys()].map(nameOf);
  problems.error(part.place, {
    code: 'scheme-unknown',
    message: `There is no scheme ${shown(name)} in the catalogue.`,
    expected: 'the name of a scheme in the catalogue',
    near: { typed: name, names },
  });
  return null;
}

function readQuestions(
  inference: Part,
  scheme: Scheme | null,
  { names, problems }: MapFileReading,
): readonly QuestionFinding[] {
  const questions = inference.at('questions');
  if (questions !== undefined && !inference.has('scheme')) {
    problems.error(questions.place, {
      code: 'key-misplaced',
      message: `${subjectFirst(questions.pointer)} stand without a scheme.`,
      expected: '"scheme", whose critical questions they are',
    });
  }
  const keys = scheme?.questions.map(({ key }) => key) ?? null;
  return (questions?.entries ?? []).map(([key, part]) => {
    if (scheme !== null && keys !== null && !keys.includes(key)) {
      problems.error(part.keyPlace, {
        code: 'question-unknown',
        message: `The scheme "${nameOf(scheme.id)}" has no question ${shown(key)}.`,
        expected: `one of ${keys.join(', ')}`,
        near: { typed: key, names: keys },
      });
    }
    return {
      key,
      answeredBy: names.resolveAll(part.at('answeredBy'), ['statement']),
      raisedBy: names.resolveAll(part.at('raisedBy'), ['conflict', 'evidence']),
    };
  });
}
