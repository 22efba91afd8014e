import type { MapContent } from '../../src/domain/argument-map.js';
import { newThing } from '../../src/domain/codecs/new-thing.js';
import type { ConflictTarget } from '../../src/domain/conflict.js';
import type { Passage } from '../../src/domain/document.js';
import type { Verdict } from '../../src/domain/evidence.js';
import { type EntityId, entityId, type MapId, parseMapId } from '../../src/domain/identifier.js';
import type { LocalizedText } from '../../src/domain/language.js';
import type { Confidence, Kind, Statement } from '../../src/domain/statement.js';

/** A map in a few lines: statements come into being where an arrow first names them. */
export interface MapSketch {
  /** `'p + q -> c'`, by the inference's name. */
  readonly inferences?: Readonly<Record<string, string>>;
  /** `'x + y -> c'`, where the target is the name of a statement, an inference or a conflict. */
  readonly conflicts?: Readonly<Record<string, string>>;
  /** `['c', 'CONTRADICTS']`, by the evidence's name. */
  readonly evidence?: Readonly<Record<string, readonly [string, Verdict]>>;
  /** Statements with more than a name, and those that nothing connects. */
  readonly statements?: Readonly<Record<string, StatementSketch>>;
  readonly text?: string;
  readonly concepts?: readonly string[];
  /** A section's parent, or null, by the section's name. */
  readonly sections?: Readonly<Record<string, string | null>>;
  /** Other readings of an inference, each as its steps: `[['p -> c', 'q -> c']]`. */
  readonly alternatives?: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly schemeOf?: Readonly<Record<string, string>>;
  /** Rule, names and reason of each accepted notice of lint. */
  readonly accepted?: readonly (readonly [string, readonly string[], string])[];
}

export interface StatementSketch {
  readonly text?: LocalizedText;
  readonly kind?: Kind;
  readonly section?: string;
  readonly concepts?: readonly string[];
  /** Words of the sketch's text. */
  readonly said?: readonly string[];
  readonly implicit?: boolean;
  readonly confidence?: Confidence;
}

/** Builds the content of a map from a sketch, all its references being by name. */
export function mapContent(name: string, sketch: MapSketch): MapContent {
  const map = parseMapId(name);
  const id = (local: string): EntityId => entityId(map, local);
  const arrows = (drawn: Readonly<Record<string, string>> = {}) =>
    Object.entries(drawn).map(([local, arrow]) => {
      const [from = '', to = ''] = arrow.split('->').map((side) => side.trim());
      return { local, from: from.split('+').map((one) => one.trim()), to };
    });
  const inferences = arrows(sketch.inferences);
  const conflicts = arrows(sketch.conflicts);
  const others = new Set([...inferences, ...conflicts].map(({ local }) => local));
  const statements = new Map<string, StatementSketch>(Object.entries(sketch.statements ?? {}));
  const mention = (local: string) => {
    if (!others.has(local) && !statements.has(local)) statements.set(local, {});
  };
  for (const { from, to } of inferences) [...from, to].forEach(mention);
  for (const { from, to } of conflicts) [...from, to].forEach(mention);
  for (const [local] of Object.values(sketch.evidence ?? {})) mention(local);

  const document = id('text');
  const text = sketch.text ?? '';
  const passage = (words: string): Passage => passageOf(document, text, words);
  const target = (local: string): ConflictTarget => {
    if (inferences.some((one) => one.local === local)) return { kind: 'inference', id: id(local) };
    if (conflicts.some((one) => one.local === local)) return { kind: 'conflict', id: id(local) };
    return { kind: 'statement', id: id(local) };
  };
  return {
    map: {
      id: map,
      title: { en: name },
      description: null,
      language: 'en',
      accepted: (sketch.accepted ?? []).map(([rule, at, because]) => ({
        rule,
        at: at.map(id),
        because,
      })),
    },
    documents: [
      {
        id: document,
        map,
        title: { en: `The text of ${name}` },
        language: 'en',
        text,
        author: null,
        published: null,
        rights: null,
        headings: [],
      },
    ],
    sections: Object.entries(sketch.sections ?? {}).map(([local, parent]) => ({
      id: id(local),
      map,
      title: { en: local },
      parent: parent === null ? null : id(parent),
      headings: [],
    })),
    concepts: (sketch.concepts ?? []).map((local) => ({ id: id(local), map, name: { en: local } })),
    statements: [...statements].map(([local, one]) => statement(map, local, one, passage)),
    inferences: inferences.map(({ local, from, to }) => ({
      id: id(local),
      map,
      premises: from.map(id),
      conclusion: id(to),
      scheme: schemeId(sketch.schemeOf?.[local]),
      signals: [],
      questions: [],
      alternatives: (sketch.alternatives?.[local] ?? []).map((steps) => ({
        steps: steps.map((step) => {
          const [from = '', to = ''] = step.split('->');
          return {
            premises: from.split('+').map((one) => id(one.trim())),
            conclusion: id(to.trim()),
          };
        }),
        note: null,
      })),
      note: null,
    })),
    conflicts: conflicts.map(({ local, from, to }) => ({
      id: id(local),
      map,
      attackers: from.map(id),
      target: target(to),
      signals: [],
      note: null,
    })),
    sources: [],
    evidence: Object.entries(sketch.evidence ?? {}).map(([local, [about, verdict]]) => ({
      id: id(local),
      map,
      statement: id(about),
      verdict,
      finding: { en: `What ${local} found` },
      source: null,
      date: null,
      basis: 'READ',
      later: false,
      note: null,
    })),
    asides: [],
  };
}

function statement(
  map: MapId,
  local: string,
  sketch: StatementSketch,
  passage: (words: string) => Passage,
): Statement {
  return newThing('statement', {
    id: entityId(map, local),
    map,
    text: sketch.text ?? { en: `${local} holds` },
    kind: sketch.kind ?? 'FACTUAL',
    implicit: sketch.implicit ?? false,
    section: sketch.section === undefined ? null : entityId(map, sketch.section),
    passages: (sketch.said ?? []).map(passage),
    concepts: (sketch.concepts ?? []).map((concept) => entityId(map, concept)),
    confidence: sketch.confidence ?? null,
  });
}

function schemeId(name: string | undefined): EntityId | null {
  return name === undefined ? null : entityId('schemes', name);
}

function passageOf(document: EntityId, text: string, words: string): Passage {
  const before = text.split(words)[0] ?? '';
  const start = [...before].length;
  const end = start + [...words].length;
  const points = [...text];
  return {
    document,
    start,
    end,
    exact: words,
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
  };
}
