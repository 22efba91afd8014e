import type { MapContent } from '../../src/domain/argument-map.js';
import { mapContent } from '../support/map-builder.js';

/**
 * A map in which every statement has a passage, a concept, a section, a finding, and inferences and
 * conflicts on both sides: `s0 + s1 -> s2`, `s1 + s2 -> s3` and so on, round to the beginning.
 */
export function ring(name: string, size: number, scheme = 'sign'): MapContent {
  const numbers = Array.from({ length: size }, (_, at) => at);
  const statement = (at: number) => `s${at % size}`;
  const each = <T>(name: (at: number) => string, value: (at: number) => T) =>
    Object.fromEntries(numbers.map((at) => [name(at), value(at)]));
  return mapContent(name, {
    text: numbers.map((at) => `Sentence ${at}.`).join(' '),
    statements: each(statement, (at) => ({
      said: [`Sentence ${at}.`],
      concepts: [`c${at % 7}`],
      section: `part${at % 3}`,
    })),
    inferences: each(
      (at) => `i${at}`,
      (at) => `${statement(at)} + ${statement(at + 1)} -> ${statement(at + 2)}`,
    ),
    schemeOf: each(
      (at) => `i${at}`,
      () => scheme,
    ),
    conflicts: each(
      (at) => `k${at}`,
      (at) => `${statement(at)} -> ${statement(at + 5)}`,
    ),
    evidence: each(
      (at) => `e${at}`,
      (at) => [statement(at), 'SUPPORTS'] as const,
    ),
    concepts: Array.from({ length: 7 }, (_, at) => `c${at}`),
    sections: { part0: null, part1: 'part0', part2: 'part0' },
  });
}
