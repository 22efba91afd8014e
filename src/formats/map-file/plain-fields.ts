import type { EntityKind } from '../../domain/argument-map.js';
import type { AnyField, FieldForm, FieldInFile, ValueOf } from '../../domain/codecs/field.js';
import { type FIELD_TABLES, fieldsOf } from '../../domain/codecs/field-tables.js';
import { enumValue } from './enum-value.js';
import type { Part } from './part.js';
import { date, localized, type MapFileReading } from './reading.js';
import { address, flag, names, oneOf, ref, type Schema, text } from './schema-parts.js';

/** The fields of a kind that a map file says under their own names, as `inFile` marks them. */
export type PlainField<K extends EntityKind> = {
  [F in keyof (typeof FIELD_TABLES)[K]]: (typeof FIELD_TABLES)[K][F] extends FieldInFile<unknown>
    ? F
    : never;
}[keyof (typeof FIELD_TABLES)[K]];

/** What a file says of them: null where it does not say, or not rightly, what has to be said. */
export type PlainValues<K extends EntityKind> = {
  readonly [F in PlainField<K>]: (typeof FIELD_TABLES)[K][F] extends { readonly default: undefined }
    ? ValueOf<(typeof FIELD_TABLES)[K][F]> | null
    : ValueOf<(typeof FIELD_TABLES)[K][F]>;
};

/** Reads the plain fields of a thing; what is not of its form the schema has reported. */
export function readPlainFields<K extends EntityKind>(
  kind: K,
  thing: Part,
  reading: MapFileReading,
): PlainValues<K> {
  const values = plainFieldsOf(kind).map(([name, field]) => {
    const part = thing.at(name);
    const isLeftOut = part === undefined && field.default === null;
    return [name, isLeftOut ? null : readForm(field.form, part, reading)];
  });
  return Object.fromEntries(values) as PlainValues<K>; // each of these fields, by its form
}

/** What the file says in a form, or what stands for nothing in it. */
function readForm(
  form: FieldForm,
  part: Part | undefined,
  { language, names, problems }: MapFileReading,
): unknown {
  switch (form.is) {
    case 'text':
    case 'address':
      return part?.text ?? null;
    case 'date':
      return date(part, problems);
    case 'flag':
      return part?.isTrue ?? false;
    case 'enum':
      return enumValue(part, form.values);
    case 'localized':
      return localized(part, language);
    case 'reference':
      return names.resolve(part, form.to)?.id ?? null;
    case 'references':
      return names.resolveAll(part, form.to);
    case 'record':
    case 'made':
      throw notPlain();
  }
}

/** What is said of each field in the schema: for a plain one what it is for, since its form is known. */
type Described<K extends EntityKind, Parts> = Readonly<Record<PlainField<K>, string>> & {
  readonly [P in keyof Parts]: P extends PlainField<K> ? string : Schema;
};

/** The schemas of a thing's keys, in the order given: none of its plain fields is left out. */
export function keySchemas<K extends EntityKind, Parts>(
  kind: K,
  parts: Described<K, Parts>,
): Readonly<Record<string, Schema>> {
  const forms = new Map(plainFieldsOf(kind).map(([name, { form }]) => [name, form]));
  const entries = Object.entries<string | Schema>(parts).map(([key, part]) => {
    const form = forms.get(key);
    if (typeof part !== 'string') return [key, part];
    if (form === undefined) throw notPlain();
    return [key, formSchema(form, part)];
  });
  return Object.fromEntries(entries);
}

function formSchema(form: FieldForm, description: string): Schema {
  switch (form.is) {
    case 'text':
      return text(description);
    case 'date':
    case 'localized':
    case 'reference':
      return ref(form.is, description);
    case 'address':
      return address(description);
    case 'flag':
      return flag(description);
    case 'enum':
      return oneOf(description, form.values);
    case 'references':
      return names(description, 0);
    case 'record':
    case 'made':
      throw notPlain();
  }
}

function plainFieldsOf(kind: EntityKind): readonly (readonly [string, AnyField])[] {
  return fieldsOf(kind).filter(([, field]) => 'isInFile' in field);
}

function notPlain(): Error {
  return new Error('A field that is made up of several values has a reader of its own.');
}
