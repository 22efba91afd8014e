import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { BoundedNames, OTHER } from './bounded-names.js';
import type { AnsweredRequest, Measurements } from './measurements.js';

/** Measurements that can be read, in the text format of Prometheus. */
export interface Metrics extends Measurements {
  readonly contentType: string;
  text(): Promise<string>;
}

const MOST_NAMES = 100;
const LONGEST_NAME = 64;
const ANONYMOUS = '(anonymous)';
/** In seconds. */
const OF_REQUESTS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const OF_READS = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** Counts and times with prom-client, in a registry of its own, beside the process's own figures. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'therefore_request_duration_seconds',
    help: 'Requests over HTTP, from their headers to the end of the answer.',
    labelNames: ['route', 'status'],
    buckets: OF_REQUESTS,
    registers,
  });
  const operations = new Histogram({
    name: 'therefore_operation_duration_seconds',
    help: 'GraphQL operations that ran, by name: the first 100 names, all others together.',
    labelNames: ['operation', 'outcome'],
    buckets: OF_REQUESTS,
    registers,
  });
  const errors = new Counter({
    name: 'therefore_errors_total',
    help: 'Errors that clients were told of, by code.',
    labelNames: ['code'],
    registers,
  });
  const limits = new Counter({
    name: 'therefore_limits_hit_total',
    help: 'Requests, and connections, that were refused because a client had had its share.',
    labelNames: ['limit'],
    registers,
  });
  const reads = new Histogram({
    name: 'therefore_store_duration_seconds',
    help: 'Calls of the store, by method.',
    labelNames: ['method', 'outcome'],
    buckets: OF_READS,
    registers,
  });
  const lookups = new Counter({
    name: 'therefore_map_index_lookups_total',
    help: 'How the index of a map was found: hit, miss (read and made), or shared with a miss under way.',
    labelNames: ['result'],
    registers,
  });

  const operationNames = new BoundedNames(MOST_NAMES);
  const codes = new BoundedNames(MOST_NAMES);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    requestAnswered(answered) {
      const { route, status, seconds, errorCodes } = answered;
      requests.observe({ route: route ?? OTHER, status }, seconds);
      for (const code of errorCodes) errors.inc({ code: codes.keep(code) });
      if (answered.operation === null) return;
      const outcome = errorCodes.length > 0 ? 'error' : 'ok';
      operations.observe({ operation: nameOf(answered, operationNames), outcome }, seconds);
    },
    limitHit: (limit) => limits.inc({ limit }),
    storeAnswered: (method, seconds, hasFailed) =>
      reads.observe({ method, outcome: hasFailed ? 'error' : 'ok' }, seconds),
    indexLookedUp: (result) => lookups.inc({ result }),
    watch({ operationsUnderWay, operationsWaiting, connections }) {
      const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
        new Gauge({
          name,
          help,
          registers,
          async collect() {
            this.set(await read());
          },
        });
      gauge('therefore_operations_under_way', 'Operations at work now.', operationsUnderWay);
      gauge('therefore_operations_waiting', 'Operations that wait for a turn.', operationsWaiting);
      gauge('therefore_connections', 'Connections that are open now.', connections);
    },
  };
}

/** The label of an operation. Only one that went well makes another: a typo is no name to keep. */
function nameOf({ operation, errorCodes }: AnsweredRequest, names: BoundedNames): string {
  if (operation === null || operation === '') return ANONYMOUS;
  if (operation.length > LONGEST_NAME) return OTHER;
  return errorCodes.length > 0 ? names.ifKept(operation) : names.keep(operation);
}
