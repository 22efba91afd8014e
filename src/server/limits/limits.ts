/** How much one request may ask for. Every one is a setting (see `settings.ts` in src/wiring). */
export interface Limits {
  /** Fields within fields. */
  readonly depth: number;
  /** As the schema's fields declare their costs. */
  readonly cost: number;
  readonly aliases: number;
  readonly directives: number;
  /** Names, numbers, strings and signs of the query. */
  readonly tokens: number;
  /** Of all computations of a request together; about 10 to 30 ns each. */
  readonly steps: number;
  /** Bytes. */
  readonly body: number;
  /** Milliseconds. */
  readonly timeout: number;
}
