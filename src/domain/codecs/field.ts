import type { MemberKind } from '../argument-map.js';

declare const value: unique symbol;

/**
 * What a field holds where nothing is said of it. These and no others can be defaults: the digest of
 * a thing leaves them out, so that a field that is added later makes no stored digest another.
 */
export type Nothing = null | false | readonly [];

/** One field of a kind of thing: its type, and how it stands wherever things are written down. */
export interface Field<Value, Default extends Nothing | undefined = Nothing | undefined> {
  /** Of the type alone: nothing is ever there. */
  readonly [value]?: Value;
  /** What things have of it that were stored before it existed; undefined where all things have it. */
  readonly default: Default;
  readonly form: FieldForm;
}

/** Flat data: texts, numbers, booleans and lists of texts, by their names, as a node of a graph has. */
export type Properties = Readonly<Record<string, unknown>>;

/** A field that stands in the properties of a node; a null there is no property. */
export interface FlatField<Value, Default extends Nothing | undefined = Nothing | undefined>
  extends Field<Value, Default> {
  readonly stands: 'in properties';
  toProperties(name: string, value: Value): Properties;
  /** The way back, from properties that `toProperties` made. */
  fromProperties(name: string, properties: Properties): Value;
}

/** A field that takes relationships, or nodes of its own; how it does is for the graph to say. */
export interface LinkedField<Value, Default extends Nothing | undefined = Nothing | undefined>
  extends Field<Value, Default> {
  readonly stands: 'in relationships';
}

/** What a thing is named by. */
export interface NameField<Value> extends Field<Value, undefined> {
  readonly stands: 'in the name';
}

/** What sort of value a field holds, as far as whoever writes one by hand has to know. */
export type FieldForm =
  | { readonly is: 'text' | 'date' | 'address' | 'flag' | 'localized' }
  | { readonly is: 'enum'; readonly values: readonly string[] }
  | { readonly is: 'reference' | 'references'; readonly to: readonly MemberKind[] }
  | { readonly is: 'record'; readonly fields: FieldTable }
  | { readonly is: 'made' };

/** The fields of one kind, in the order in which they are told. */
export type FieldTable = Readonly<Record<string, AnyField>>;
export type AnyField = FlatField<unknown> | LinkedField<unknown> | NameField<unknown>;

/** What a field holds. */
export type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** A thing that has the fields of a table. */
export type ThingOf<Table> = { readonly [F in keyof Table]: ValueOf<Table[F]> };

/** A field that a map file says under its own name, in the one way that its form has. */
export type FieldInFile<F> = F & { readonly isInFile: true };

/** Marks a field that a map file says so; the others have readers of their own. */
export function inFile<F extends AnyField>(field: F): FieldInFile<F> {
  return { ...field, isInFile: true };
}

/** Whether a field of a thing holds nothing but its default. */
export function isDefault(field: Field<unknown>, held: unknown): boolean {
  if (field.default === undefined) return false;
  return held === undefined || held === field.default || (Array.isArray(held) && held.length === 0);
}
