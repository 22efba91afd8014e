import { printSchema } from 'graphql';
import { buildApiSchema } from './build-schema.js';

/** The schema in the schema language, as schema/schema.graphql keeps it. */
export function printApiSchema(): string {
  return `${printSchema(buildApiSchema())}\n`;
}
