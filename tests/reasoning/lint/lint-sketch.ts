import type { MapContent } from '../../../src/domain/argument-map.js';
import { entityId, nameOf } from '../../../src/domain/identifier.js';
import type { Scheme } from '../../../src/domain/inference.js';
import type { Language } from '../../../src/domain/language.js';
import { structureOf } from '../../../src/domain/map-structure.js';
import { finish } from '../../../src/domain/work.js';
import { lintMap } from '../../../src/reasoning/lint/lint-map.js';
import type { LintNotice } from '../../../src/reasoning/lint/lint-rule.js';
import { buildMapIndex } from '../../../src/reasoning/map-index.js';
import { type MapSketch, mapContent } from '../../support/map-builder.js';
import { toldNotices } from '../../support/told-lint.js';

/** A map to be linted: a sketch, and what a sketch cannot say. */
export interface LintSketch extends MapSketch {
  /** Inference → statements that answer a question of its scheme. */
  readonly answered?: Readonly<Record<string, readonly string[]>>;
  readonly budget?: number;
}

/** Everything that lint notices in a sketch. */
export function lintSketch(sketch: LintSketch): readonly LintNotice[] {
  return lintContent(contentOf(sketch), sketch.budget);
}

/** The same as it is told, in a language. */
export function toldSketch(sketch: LintSketch, language?: Language) {
  return toldNotices(contentOf(sketch), lintSketch(sketch), language);
}

function contentOf({ answered = {}, ...sketch }: LintSketch): MapContent {
  const content = mapContent('m', sketch);
  const inferences = content.inferences.map((inference) => {
    const by = (answered[nameOf(inference.id)] ?? []).map((name) => entityId(content.map.id, name));
    return by.length === 0
      ? inference
      : { ...inference, questions: [{ key: 'seen', answeredBy: by, raisedBy: [] }] };
  });
  return { ...content, inferences };
}

/** Everything that lint notices in a map. */
export function lintContent(content: MapContent, budget?: number): readonly LintNotice[] {
  return finish(
    lintMap({
      ...content,
      index: buildMapIndex(structureOf(content, 1)),
      schemes: [scheme('of-one', 1), scheme('of-two', 2)],
      accepted: content.map.accepted,
      ...(budget === undefined ? {} : { budget }),
    }),
  );
}

function scheme(name: string, premises: number): Scheme {
  return {
    id: entityId('schemes', name),
    name: { en: name },
    premises: Array.from({ length: premises }, (_, at) => ({ en: `Form ${at + 1}.` })),
    conclusion: { en: 'So.' },
    questions: [{ key: 'seen', text: { en: 'Was it seen?' } }],
    source: 'us',
    teaching: null,
  };
}
