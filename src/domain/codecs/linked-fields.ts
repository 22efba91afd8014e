import type { MemberKind } from '../argument-map.js';
import type { Passage } from '../document.js';
import type { EntityId } from '../identifier.js';
import type { LinkedField, NameField } from './field.js';

/** What a thing is called, or the map that it belongs to. */
export function nameField<Id extends string>(): NameField<Id> {
  return { stands: 'in the name', default: undefined, form: { is: 'made' } };
}

/** One thing of the map that this one always names. */
export function thingField(...to: readonly MemberKind[]): LinkedField<EntityId, undefined> {
  return { stands: 'in relationships', default: undefined, form: { is: 'reference', to } };
}

export function optionalThingField(
  ...to: readonly MemberKind[]
): LinkedField<EntityId | null, null> {
  return { stands: 'in relationships', default: null, form: { is: 'reference', to } };
}

/** Things of the map, in an order that counts, each once. */
export function thingsField(
  ...to: readonly MemberKind[]
): LinkedField<readonly EntityId[], readonly []> {
  return { stands: 'in relationships', default: [], form: { is: 'references', to } };
}

/** Places in the documents, in the order of the text. */
export function passagesField(): LinkedField<readonly Passage[], readonly []> {
  return madeListField<Passage>();
}

/** What is made up of more than data or names: how each is written is said where it is. */
export function madeField<Value>(): LinkedField<Value, undefined> {
  return { stands: 'in relationships', default: undefined, form: { is: 'made' } };
}

export function optionalMadeField<Value>(): LinkedField<Value | null, null> {
  return { stands: 'in relationships', default: null, form: { is: 'made' } };
}

export function madeListField<Value>(): LinkedField<readonly Value[], readonly []> {
  return { stands: 'in relationships', default: [], form: { is: 'made' } };
}
