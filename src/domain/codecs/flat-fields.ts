import type { LocalizedText } from '../language.js';
import type { FieldTable, FlatField, Properties, ThingOf } from './field.js';
import { localizedFromProperties, localizedToProperties } from './localized-properties.js';

/** A text that every thing of the kind has. */
export function textField(): FlatField<string, undefined> {
  return { ...asItIs<string>(), default: undefined, form: { is: 'text' } };
}

export function optionalTextField(): FlatField<string | null, null> {
  return { ...orNull<string>(), form: { is: 'text' } };
}

/** A year, a month or a day: `2025`, `2025-09` or `2025-09-01`. */
export function optionalDateField(): FlatField<string | null, null> {
  return { ...orNull<string>(), form: { is: 'date' } };
}

/** An address as it was noted, without a scheme. */
export function optionalAddressField(): FlatField<string | null, null> {
  return { ...orNull<string>(), form: { is: 'address' } };
}

/** One of a few words. */
export function enumField<Word extends string>(
  values: readonly Word[],
): FlatField<Word, undefined> {
  return { ...asItIs<Word>(), default: undefined, form: { is: 'enum', values } };
}

export function optionalEnumField<Word extends string>(
  values: readonly Word[],
): FlatField<Word | null, null> {
  return { ...orNull<Word>(), form: { is: 'enum', values } };
}

/** What is true of few things, and false of all of which it is not said. */
export function flagField(): FlatField<boolean, false> {
  return {
    stands: 'in properties',
    default: false,
    form: { is: 'flag' },
    toProperties: (name, value) => ({ [name]: value }),
    fromProperties: (name, properties) => properties[name] === true,
  };
}

/** Texts in an order, of which there may be none. */
export function textsField<Text extends string>(): FlatField<readonly Text[], undefined> {
  return { ...asItIs<readonly Text[]>(), default: undefined, form: { is: 'made' } };
}

/** A text in one or more languages. */
export function localizedField(): FlatField<LocalizedText, undefined> {
  return {
    stands: 'in properties',
    default: undefined,
    form: { is: 'localized' },
    toProperties: localizedToProperties,
    fromProperties: (name, properties) => localizedFromProperties(name, properties) ?? {},
  };
}

export function optionalLocalizedField(): FlatField<LocalizedText | null, null> {
  return {
    stands: 'in properties',
    default: null,
    form: { is: 'localized' },
    toProperties: (name, text) => (text === null ? {} : localizedToProperties(name, text)),
    fromProperties: localizedFromProperties,
  };
}

/** A table of flat fields alone. */
type FlatTable = Readonly<Record<string, FlatField<unknown>>>;

/**
 * A few values that belong together, each under a property of its own, which `names` gives. It is
 * null where none of these is there: so one of them has to be written whatever it holds, as a flag is
 * and a field without a default.
 */
export function optionalRecordField<Table extends FieldTable & FlatTable>(
  fields: Table,
  names: { readonly [F in keyof Table]: string },
): FlatField<ThingOf<Table> | null, null> {
  const entries = Object.entries<FlatField<unknown>>(fields).map(([key, field]) => ({
    key: key as keyof Table & string, // one of its own keys
    field,
  }));
  return {
    stands: 'in properties',
    default: null,
    form: { is: 'record', fields },
    toProperties: (_name, record) => {
      if (record === null) return {};
      return merged(entries.map(({ key, field }) => field.toProperties(names[key], record[key])));
    },
    fromProperties: (_name, properties) => {
      if (entries.every(({ key }) => properties[names[key]] === undefined)) return null;
      const read = entries.map(({ key, field }) => [
        key,
        field.fromProperties(names[key], properties),
      ]);
      return Object.fromEntries(read) as ThingOf<Table>; // each field was read by its own codec
    },
  };
}

function merged(parts: readonly Properties[]): Properties {
  return Object.assign({}, ...parts);
}

function asItIs<Value>() {
  return {
    stands: 'in properties',
    toProperties: (name: string, value: Value): Properties => ({ [name]: value }),
    fromProperties: (name: string, properties: Properties) => properties[name] as Value, // as written
  } as const;
}

function orNull<Value>() {
  return {
    stands: 'in properties',
    default: null,
    toProperties: (name: string, value: Value | null): Properties =>
      value === null ? {} : { [name]: value },
    fromProperties: (name: string, properties: Properties) =>
      (properties[name] ?? null) as Value | null, // as written
  } as const;
}
