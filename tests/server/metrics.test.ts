import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import { measuredStore } from '../../src/server/metrics/measured-store.js';
import { createMetrics } from '../../src/server/metrics/prometheus.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { SIGN, specimen } from '../api/specimen.js';
import { type RunningServer, startServer } from './running-server.js';

const ON = { METRICS: '127.0.0.1:0' };
const TOKEN = 'Little.Swans+are/grey~2026=';

let server: RunningServer;
afterEach(() => server?.close());

/** The samples of a text in Prometheus' format, by what stands before each value. */
function samplesOf(text: string): ReadonlyMap<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end + 1))] as const;
      }),
  );
}
const read = async () => samplesOf(await (await fetch(server.metricsUrl)).text());

describe('the metrics', () => {
  it('are nowhere where they were not asked for', async () => {
    server = await startServer();
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });

  it('are on an address of their own alone, and only under its own name', async () => {
    server = await startServer(ON);
    const answer = await fetch(server.metricsUrl);
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    expect((await fetch(server.metricsUrl.replace('/metrics', '/graphql'))).status).toBe(404);
    const foreign = { origin: 'https://evil.example' };
    expect((await fetch(server.metricsUrl, { headers: foreign })).status).toBe(403);
  });

  it('count what was asked, refused and told, and what there is now', async () => {
    server = await startServer({ ...ON, CLIENT_REQUESTS: '4', TRUST_PROXY: '1' });
    await server.post({ query: 'query Thing { thing { name } }' });
    await server.post({ query: '{ thing { name } }' });
    await server.post({ query: 'query Broken { broken }' });
    await server.post({ query: '{ nothing }' });
    await server.post({ query: '{ thing { name } }' }); // one too many
    const held = server.post({ query: '{ held }' }, { 'x-forwarded-for': '192.0.2.1' });
    await expect.poll(server.requests).toBe(6);
    const samples = await read();
    const operations = (operation: string, outcome: string) =>
      samples.get(
        `therefore_operation_duration_seconds_count{operation="${operation}",outcome="${outcome}"}`,
      );
    expect(operations('Thing', 'ok')).toBe(1);
    expect(operations('(anonymous)', 'ok')).toBe(1);
    expect(operations('(other)', 'error')).toBe(1);
    expect(operations('Broken', 'error')).toBeUndefined();
    const requests = (status: number) =>
      samples.get(`therefore_request_duration_seconds_count{route="/graphql",status="${status}"}`);
    expect([requests(200), requests(429)]).toEqual([4, 1]);
    expect(samples.get('therefore_limits_hit_total{limit="requests"}')).toBe(1);
    const errors = ['INTERNAL', 'GRAPHQL_VALIDATION_FAILED', 'TOO_MANY_REQUESTS'].map((code) =>
      samples.get(`therefore_errors_total{code="${code}"}`),
    );
    expect(errors).toEqual([1, 1, 1]);
    expect(samples.get('therefore_operations_under_way')).toBe(1);
    expect(samples.get('therefore_operations_waiting')).toBe(0);
    expect(samples.get('therefore_connections')).toBeGreaterThan(0);
    expect(samples.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
    server.release();
    await held;
  });

  it('do not grow with what clients make up, and hold no secret', async () => {
    server = await startServer({ ...ON, EDUCATOR_TOKEN: TOKEN });
    const headers = { authorization: `Bearer ${TOKEN}` };
    const ask = async (at: number) => {
      await server.post({ query: `query Name${at} { thing { name } }` }, headers);
      await fetch(`${server.url}/path-${at}?secret=whispered`);
    };
    for (let at = 0; at < 300; at += 50) {
      await Promise.all(Array.from({ length: 50 }, (_, more) => ask(at + more)));
    }
    const text = await (await fetch(server.metricsUrl)).text();
    const operations = new Set(text.match(/operation="[^"]*"/g));
    expect(operations.size).toBe(101);
    expect(operations).toContain('operation="(other)"');
    expect(text).not.toMatch(/path-|whispered|Little/);
    expect(text.length).toBeLessThan(300_000);
  });

  it('time each method of the store, and count how the indexes of maps were found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'therefore-metrics-'));
    const store = await openSqliteStore({ folder });
    const metrics = createMetrics();
    await store.importSchemes([SIGN]);
    await store.importMap(specimen());
    const api = createApi({
      store: measuredStore(store, metrics),
      onLookup: metrics.indexLookedUp,
    });
    const query = '{ statement(id: "rain/wet") { dependents { totalCount } } }';
    for (let count = 0; count < 3; count += 1) {
      expect(await runQuery(api, { query })).not.toHaveProperty('errors');
    }
    await store.close();
    await expect(measuredStore(store, metrics).ping()).rejects.toThrow();
    const samples = samplesOf(await metrics.text());
    const lookups = (result: string) =>
      samples.get(`therefore_map_index_lookups_total{result="${result}"}`);
    expect([lookups('miss'), lookups('hit')]).toEqual([1, 2]);
    const calls = (method: string, outcome: string) =>
      samples.get(
        `therefore_store_duration_seconds_count{method="${method}",outcome="${outcome}"}`,
      );
    expect(calls('structure', 'ok')).toBe(1);
    expect(calls('getMany', 'ok')).toBeGreaterThan(0);
    expect(calls('ping', 'error')).toBe(1);
    rmSync(folder, { recursive: true });
  });
});
