import { registerEnumType } from 'type-graphql';

/** Declares an enum of the schema whose values are the domain's own words. */
export function declareEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): Readonly<Record<string, string>> {
  const words = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
  const described = Object.entries<string>(values).map(([value, text]) => [
    value,
    { description: text },
  ]);
  registerEnumType(words, { name, description, valuesConfig: Object.fromEntries(described) });
  return words;
}
