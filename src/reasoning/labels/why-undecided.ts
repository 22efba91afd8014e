import { invariant } from '../invariant.js';
import { cell } from '../rows.js';
import { ruleOf, takenAtom } from './assumption-program.js';
import type { Labelling, NumberedThing } from './labelling.js';
import { statementThing, thingOfRule } from './things-around.js';
import type { Undecided } from './undecided.js';
import type { Because, Reason, Why } from './why.js';

/**
 * Why a thing is UNDECIDED: the one thing that is so as well and decides it, or, where these come
 * round to the thing itself, the cycle.
 */
export function whyUndecided(
  labelling: Labelling,
  open: Undecided,
  thing: NumberedThing,
  because: Because,
): Why {
  const next = nextUndecided(labelling, open, thing);
  if (!isOnCycle(labelling, open, thing)) return because(nextReason(thing, next), [next]);
  const circle = [thing];
  for (let at = next; !isSame(at, thing); at = nextUndecided(labelling, open, at)) circle.push(at);
  return because('CYCLE', [], circle);
}

function nextReason({ kind }: NumberedThing, next: NumberedThing): Reason {
  if (next.kind === 'conflict' || next.kind === 'evidence') return 'ATTACK_UNDECIDED';
  invariant(kind !== 'evidence', 'A finding is only opposed by findings.');
  return next.kind === 'inference' ? 'SUPPORT_UNDECIDED' : 'PREMISE_UNDECIDED';
}

/** The one thing that is UNDECIDED, and because of which this one is. */
function nextUndecided(
  labelling: Labelling,
  open: Undecided,
  { kind, number }: NumberedThing,
): NumberedThing {
  const { index } = labelling.program;
  const rule = kind === 'statement' ? open.ruleFor(number) : ruleOf(index, kind, number);
  if (kind === 'statement' && rule < index.inferenceCount)
    return { kind: 'inference', number: rule };
  const atom = open.atomIn(rule);
  return atom < index.statementCount
    ? statementThing(atom)
    : thingOfRule(labelling, open.ruleFor(atom));
}

function isOnCycle(
  { program }: Labelling,
  open: Undecided,
  { kind, number }: NumberedThing,
): boolean {
  if (kind === 'statement') return open.isOnCycle(number);
  if (kind === 'evidence') return open.isOnCycle(takenAtom(program.index, number));
  const rule = ruleOf(program.index, kind, number);
  const head = cell(program.heads, rule);
  return open.isOnCycle(head) && open.ruleFor(head) === rule;
}

function isSame(one: NumberedThing, other: NumberedThing): boolean {
  return one.kind === other.kind && one.number === other.number;
}
