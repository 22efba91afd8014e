import { describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  type Environment,
  readConfiguration,
} from '../../src/wiring/configuration.js';
import { SETTINGS } from '../../src/wiring/settings.js';

/** The lines that a start with these variables ends with. */
function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfiguration(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

const NEO4J = { NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: 'long-enough' };

describe('the configuration', () => {
  it('is the embedded store on this machine alone where nothing is set', () => {
    expect(readConfiguration({})).toEqual({
      store: { engine: 'sqlite', folder: './data' },
      host: '127.0.0.1',
      port: 4000,
      logLevel: 'info',
      metrics: null,
      introspection: true,
      explorer: true,
      graphiql: true,
      maps: 'open',
      educatorToken: null,
      corsOrigins: [],
      allowedHosts: null,
      trustProxy: null,
      maxMapSize: 1_000_000,
      limits: {
        depth: 16,
        cost: 10_000,
        aliases: 50,
        directives: 50,
        tokens: 2_000,
        steps: 500_000_000,
        body: 1_048_576,
        timeout: 10_000,
      },
      connections: {
        receiveTimeout: 10_000,
        keepAliveTimeout: 5_000,
        ofAll: 4_000,
        ofClient: 1_500,
      },
      clientRequests: 6_000,
      operations: { ofClient: 16, waitingOfClient: 500, ofAll: 64, waitingOfAll: 2_000 },
      shutdownGrace: 10_000,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.values(SETTINGS).map(({ name }) => [name, '']));
    expect(readConfiguration(empty)).toEqual(readConfiguration({}));
  });

  it('is Neo4j where an address of one is set', () => {
    expect(readConfiguration({ ...NEO4J, NEO4J_DATABASE: 'maps' }).store).toEqual({
      engine: 'neo4j',
      uri: 'bolt://localhost:7687',
      username: 'neo4j',
      password: 'long-enough',
      database: 'maps',
    });
  });

  it.each([
    [{ PORT: '70000' }, 'PORT is "70000". Expected a whole number from 0 to 65535.'],
    [{ PORT: '4e3' }, 'PORT is "4e3". Expected a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1". Expected a whole number from 0 to 65535.'],
    [{ HOST: 'http://localhost' }, /^HOST is "http:\/\/localhost"\. Expected a host name or an IP/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is "loud"\. Expected one of silent, fatal, error, warn/],
    [{ METRICS: 'yes' }, /^METRICS is "yes"\. Expected off, on, or an address and a port/],
    [{ METRICS: '127.0.0.1:99999' }, /^METRICS is/],
    [{ METRICS: '::1:9464' }, /^METRICS is/],
    [{ INTROSPECTION: 'yes' }, 'INTROSPECTION is "yes". Expected on or off.'],
    [{ GRAPHIQL: 'true' }, 'GRAPHIQL is "true". Expected on or off.'],
    [{ MAPS: 'shut' }, 'MAPS is "shut". Expected open or closed.'],
    [
      { EDUCATOR_TOKEN: 'fifteen-letters' },
      /^EDUCATOR_TOKEN is "\*\*\*"\. Expected 16 to 1024 letters/,
    ],
    [{ EDUCATOR_TOKEN: 'blanks in a token of words' }, /^EDUCATOR_TOKEN is "\*\*\*"\. Expected/],
    [{ CORS_ORIGINS: 'example.org' }, /^CORS_ORIGINS is "example\.org"\. Expected \* or origins/],
    [{ CORS_ORIGINS: 'https://a.example/path' }, /^CORS_ORIGINS is/],
    [{ CORS_ORIGINS: '*,https://a.example' }, /^CORS_ORIGINS is/],
    [{ ALLOWED_HOSTS: 'https://a.example' }, /^ALLOWED_HOSTS is .* without a protocol or a port/],
    [{ ALLOWED_HOSTS: 'a.example:4000' }, /^ALLOWED_HOSTS is/],
    [{ ALLOWED_HOSTS: 'a.example,' }, /^ALLOWED_HOSTS is/],
    [{ TRUST_PROXY: 'on' }, /^TRUST_PROXY is "on"\. Expected off, a number of proxies from 1 to/],
    [{ TRUST_PROXY: '0' }, /^TRUST_PROXY is/],
    [{ TRUST_PROXY: '10.0.0.0/33' }, /^TRUST_PROXY is/],
    [{ TRUST_PROXY: '127.1' }, /^TRUST_PROXY is/],
    [{ MAX_DEPTH: '0' }, 'MAX_DEPTH is "0". Expected a whole number from 1 to 1000.'],
    [{ MAX_BODY: '1MB' }, /^MAX_BODY is "1MB"\. Expected a whole number of bytes from 1024 to/],
    [{ REQUEST_TIMEOUT: '10s' }, /^REQUEST_TIMEOUT is "10s"\. .* of milliseconds from 1 to/],
    [{ ...NEO4J, NEO4J_URI: 'http://localhost:7474' }, /^NEO4J_URI is "http:.*begins with neo4j:/],
    [{ ...NEO4J, NEO4J_URI: 'bolt://' }, /^NEO4J_URI is "bolt:\/\/"\. Expected an address/],
    [{ NEO4J_URI: NEO4J.NEO4J_URI }, /^NEO4J_PASSWORD is not set, but NEO4J_URI is\. Set it/],
  ] as const)('refuses %j in one line', (environment, line) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(line);
    expect(problems[0]).not.toContain('\n');
  });

  it('reads where the metrics are served', () => {
    const of = (text: string) => readConfiguration({ METRICS: text }).metrics;
    expect(of('off')).toBeNull();
    expect(of('on')).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(of('0.0.0.0:80')).toEqual({ host: '0.0.0.0', port: 80 });
    expect(of('[::1]:9464')).toEqual({ host: '::1', port: 9464 });
  });

  it('reads which proxies are believed', () => {
    const of = (text: string) => readConfiguration({ TRUST_PROXY: text }).trustProxy;
    expect(of('off')).toBeNull();
    expect(of('2')).toEqual({ kind: 'hops', count: 2 });
    expect(of('127.0.0.1, 10.0.0.0/8,fd00::/8')).toEqual({
      kind: 'addresses',
      ranges: [
        { address: '127.0.0.1', bits: 32 },
        { address: '10.0.0.0', bits: 8 },
        { address: 'fd00::', bits: 8 },
      ],
    });
  });

  it('never shows a password', () => {
    const problems = problemsOf({
      ...NEO4J,
      NEO4J_URI: 'neo4j://reader:open-sesame@localhost:7687',
    });
    expect(problems.join()).toMatch(/^NEO4J_URI is "neo4j:\/\/\*\*\*@localhost:7687"/);
    expect(problems.join()).not.toMatch(/open-sesame|long-enough/);
  });

  it('tells of every wrong value at once', () => {
    const wrong = Object.values(SETTINGS)
      .filter((setting) => 'least' in setting)
      .map(({ name }) => name);
    expect(wrong.length).toBeGreaterThan(8);
    const problems = problemsOf(Object.fromEntries(wrong.map((name) => [name, 'many'])));
    expect(problems.map((line) => line.split(' ')[0])).toEqual(wrong);
  });
});
