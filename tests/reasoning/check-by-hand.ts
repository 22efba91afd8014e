import type { MapStructure } from '../../src/domain/argument-map.js';
import {
  type Labelling,
  labelOf,
  type NumberedThing,
} from '../../src/reasoning/labels/labelling.js';
import { explainer, type Why } from '../../src/reasoning/labels/why.js';
import { idOf, thingsOf } from './labels-by-id.js';
import { slowGiven } from './slow-dependence.js';
import { type SlowChange, UNCHANGED } from './slow-labels.js';

/**
 * Reads the why of every label as a person with the map before them would: looks whether what it
 * names is so in the map, and whether that is ground enough; follows it, and fails where it goes
 * round. It knows the map and the wording of the grounds alone.
 */
export function checkByHand(
  map: MapStructure,
  labelling: Labelling,
  change: SlowChange = UNCHANGED,
): void {
  const reader = new Reader(map, labelling, change);
  for (const thing of thingsOf(labelling)) reader.follow(thing);
}

class Reader {
  readonly #map: MapStructure;
  readonly #labelling: Labelling;
  readonly #change: SlowChange;
  readonly #explain: (thing: NumberedThing) => Why;
  readonly #open = new Set<string>();
  readonly #checked = new Set<string>();

  constructor(map: MapStructure, labelling: Labelling, change: SlowChange) {
    this.#map = map;
    this.#labelling = labelling;
    this.#change = change;
    this.#explain = explainer(labelling);
  }

  follow(thing: NumberedThing): void {
    const id = this.#id(thing);
    if (this.#checked.has(id)) return;
    if (this.#open.has(id)) throw new Error(`The why of ${id} comes back to it.`);
    this.#open.add(id);
    const why = this.#explain(thing);
    if (why.label !== this.#label(thing)) throw new Error(`The why of ${id} has another label.`);
    this.#check(thing, why);
    for (const next of why.restsOn) this.follow(next);
    this.#open.delete(id);
    this.#checked.add(id);
  }

  #id(thing: NumberedThing): string {
    return idOf(this.#labelling, thing);
  }

  #label(thing: NumberedThing) {
    return labelOf(this.#labelling, thing);
  }

  /** Conflicts and findings against a thing; for an inference those against its conclusion, too. */
  #strikers(id: string): readonly string[] {
    const struck = [id, this.#conclusion(id)];
    const conflicts = this.#map.conflicts.filter(({ target }) => struck.includes(target.id));
    const findings = this.#map.evidence.filter(
      ({ statement, verdict }) =>
        this.#labelling.evidence === 'REFUTE' &&
        verdict === 'CONTRADICTS' &&
        struck.includes(statement),
    );
    return [...conflicts, ...findings].map((one) => one.id);
  }

  #opponents(id: string): readonly string[] {
    const finding = this.#map.evidence.find((one) => one.id === id);
    const opposite = finding?.verdict === 'SUPPORTS' ? 'CONTRADICTS' : 'SUPPORTS';
    return this.#map.evidence
      .filter(({ statement, verdict }) => statement === finding?.statement && verdict === opposite)
      .map((one) => one.id);
  }

  /** What has to be IN for an inference or a conflict to hold. */
  #premises(id: string): readonly string[] {
    const inference = this.#map.inferences.find((one) => one.id === id);
    const conflict = this.#map.conflicts.find((one) => one.id === id);
    return inference?.premises ?? conflict?.attackers ?? [];
  }

  #inferencesTo(id: string): readonly string[] {
    return this.#map.inferences.filter(({ conclusion }) => conclusion === id).map((one) => one.id);
  }

  #isRetracted(id: string): boolean {
    return this.#change.retract.has(id) || this.#change.retract.has(this.#conclusion(id));
  }

  #check(thing: NumberedThing, { label, reason, restsOn, circle }: Why): void {
    const id = this.#id(thing);
    const ids = restsOn.map((one) => this.#id(one));
    const labels = restsOn.map((one) => this.#label(one));
    const against = thing.kind === 'evidence' ? this.#opponents(id) : this.#strikers(id);
    const premises = this.#premises(id);
    const isGiven = slowGiven(this.#map).some((one) => one === id);
    const isRetracted = this.#isRetracted(id);
    const members = circle.map((one) => this.#id(one));
    const must = (what: string, isSo: boolean) => {
      if (!isSo) throw new Error(`${id} is ${label}, ${reason}: ${what} is not so.`);
    };
    const all = (expected: string) => labels.every((one) => one === expected);
    const oneOf = (names: readonly string[]) => ids.length === 1 && names.includes(ids[0] ?? '');
    if (reason !== 'CIRCULAR' && reason !== 'CYCLE')
      must('that it names no circle', members.length === 0);
    else must('that the circle begins with it', members[0] === id);
    switch (reason) {
      case 'GIVEN':
      case 'ASSERTED':
        must('the label', label === 'IN' && !isRetracted);
        must('its ground', reason === 'GIVEN' ? isGiven : this.#change.assert.has(id));
        must('that it names what is against it', isSameSet(ids, against));
        must('that this is OUT', all('OUT'));
        break;
      case 'SUPPORTED':
        must('the label', label === 'IN');
        must('the inference', oneOf(this.#inferencesTo(id)) && all('IN'));
        break;
      case 'HOLDS':
        must('the label', label === 'IN' && !isRetracted);
        must('that it names all of it', isSameSet(ids, [...premises, ...against]));
        must(
          'that premises are IN and the rest OUT',
          ids.every((one, at) => labels[at] === (premises.includes(one) ? 'IN' : 'OUT')),
        );
        break;
      case 'RETRACTED':
        must('the label', label === 'OUT' && isRetracted);
        must(
          'what it went with',
          this.#change.retract.has(id) ? ids.length === 0 : oneOf([...this.#change.retract]),
        );
        break;
      case 'ATTACKED':
      case 'CONTRADICTED':
        must('the label', label === 'OUT');
        must('the kind', (restsOn[0]?.kind === 'evidence') === (reason === 'CONTRADICTED'));
        must('the attack', oneOf(against) && all('IN'));
        break;
      case 'PREMISE_OUT':
        must('the label', label === 'OUT');
        must('the premise', oneOf(premises) && all('OUT'));
        break;
      case 'UNSUPPORTED':
        must('the label', label === 'OUT' && !isGiven);
        must('that it names all inferences', isSameSet(ids, this.#inferencesTo(id)));
        must('that they are OUT', all('OUT'));
        break;
      case 'CIRCULAR':
        must('the label', label === 'OUT');
        for (const member of members) {
          for (const inference of this.#inferencesTo(member)) {
            const isInside = this.#premises(inference).some((one) => members.includes(one));
            must(inference, isInside || ids.includes(inference));
          }
        }
        for (const one of ids) must(one, members.includes(this.#conclusion(one)));
        must('that the others are OUT', all('OUT'));
        break;
      case 'ATTACK_UNDECIDED':
        must('the label', label === 'UNDECIDED');
        must('the attack', oneOf(against) && all('UNDECIDED'));
        break;
      case 'PREMISE_UNDECIDED':
        must('the label', label === 'UNDECIDED');
        must('the premise', oneOf(premises) && all('UNDECIDED'));
        break;
      case 'SUPPORT_UNDECIDED':
        must('the label', label === 'UNDECIDED');
        must('the inference', oneOf(this.#inferencesTo(id)) && all('UNDECIDED'));
        break;
      case 'CYCLE': {
        must('the label', label === 'UNDECIDED' && ids.length === 0);
        must('that each stands once', new Set(members).size === members.length);
        const isAttack = circle.map((one, at) => {
          const member = members[at] ?? '';
          const next = members[(at + 1) % members.length] ?? '';
          must(member, this.#label(one) === 'UNDECIDED');
          const strikers =
            one.kind === 'evidence' ? this.#opponents(member) : this.#strikers(member);
          const carries = [...this.#premises(member), ...this.#inferencesTo(member)];
          must(`${member} by ${next}`, strikers.includes(next) || carries.includes(next));
          return strikers.includes(next);
        });
        must('that it holds an attack', isAttack.includes(true));
      }
    }
  }

  #conclusion(inference: string): string {
    return this.#map.inferences.find((one) => one.id === inference)?.conclusion ?? '';
  }
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  const left = new Set(some);
  const right = new Set(others);
  return left.size === right.size && [...left].every((one) => right.has(one));
}
