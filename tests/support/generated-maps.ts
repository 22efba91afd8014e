import type { MapStructure } from '../../src/domain/argument-map.js';
import { type Arrow, structure } from '../reasoning/numbered-structure.js';
import { randomNumbers } from './random-numbers.js';

/** What a generated map is made like; the same shape gives the same map. */
export interface Shape {
  readonly statements: number;
  readonly seed: number;
  /** Premises of an inference, at most: from one to so many are linked. */
  readonly premises: number;
  /** Inferences for each statement that has any; several of them converge. */
  readonly inferences: number;
}

/**
 * A chain, each statement from the one before. Every third statement is given and stands beside the
 * chain, to be linked to steps of it. Where there is more than one inference a statement, the others
 * are shortcuts over at most eight of them.
 */
export function chainMap(shape: Shape): MapStructure {
  const draw = drawing(shape.seed);
  const all = Array.from({ length: shape.statements }, (_, at) => at);
  const [beside, chain] = [all.filter((at) => at % 3 === 2), all.filter((at) => at % 3 !== 2)];
  const linkedTo = (premise: number) => [
    premise,
    ...Array.from({ length: draw(shape.premises) }, () => beside[draw(beside.length)] ?? premise),
  ];
  const step = (from: number, to: number): Arrow => [linkedTo(chain[from] ?? 0), chain[to] ?? 0];
  const steps = chain.slice(1).map((_, at) => step(at, at + 1));
  const shortcuts = Array.from({ length: (shape.inferences - 1) * steps.length }, () => {
    const from = draw(steps.length);
    return step(from, Math.min(from + 1 + draw(8), steps.length));
  });
  return made(shape, [...steps, ...shortcuts]);
}

/**
 * Layers of `width` statements, the first of them given: each other statement is concluded from the
 * layer before its own, one premise in five from the one before that.
 */
export function layeredMap(shape: Shape & { readonly width: number }): MapStructure {
  const { statements, width } = shape;
  const draw = drawing(shape.seed);
  const concluded = statements - width;
  const arrows = Array.from({ length: concluded * shape.inferences }, (_, at): Arrow => {
    const conclusion = width + (at % concluded);
    const layer = Math.floor(conclusion / width);
    const premise = () => (layer - (layer > 1 && draw(5) === 0 ? 2 : 1)) * width + draw(width);
    return [several(draw, shape, premise), conclusion];
  });
  return made(shape, arrows);
}

/** Premises anywhere before their conclusion; the first statements, `given` of all, are given. */
export function denseMap(shape: Shape & { readonly given: number }): MapStructure {
  const first = Math.max(1, Math.round(shape.given * shape.statements));
  const draw = drawing(shape.seed);
  const concluded = shape.statements - first;
  const arrows = Array.from({ length: concluded * shape.inferences }, (): Arrow => {
    const conclusion = first + draw(concluded);
    return [several(draw, shape, () => draw(conclusion)), conclusion];
  });
  return made(shape, arrows);
}

/** Premises anywhere, so that support goes round in circles; the first statements are given. */
export function cyclicMap(shape: Shape & { readonly given: number }): MapStructure {
  const { statements } = shape;
  const first = Math.round(shape.given * statements);
  const draw = drawing(shape.seed);
  const concluded = statements - first;
  const arrows = Array.from({ length: concluded * shape.inferences }, (): Arrow => {
    const conclusion = first + draw(concluded);
    return [several(draw, shape, () => draw(statements)), conclusion];
  });
  return made(shape, arrows);
}

type Draw = (limit: number) => number;

/** Whole numbers from 0 and below a limit. */
function drawing(seed: number): Draw {
  const random = randomNumbers(seed);
  return (limit) => Math.floor(random() * limit);
}

function several(draw: Draw, { premises }: Shape, premise: () => number): number[] {
  return Array.from({ length: 1 + draw(premises) }, premise);
}

/** Leaves out premises that stand twice, or are the conclusion. */
function made({ statements }: Shape, arrows: readonly Arrow[]): MapStructure {
  const plain = arrows.map(([premises, conclusion]): Arrow => {
    const others = new Set(premises.filter((premise) => premise !== conclusion));
    return [[...others], conclusion];
  });
  return structure(
    statements,
    plain.filter(([premises]) => premises.length > 0),
  );
}
