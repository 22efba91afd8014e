/** One setting of the environment: what it is for, what it may hold, what it is without. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** The form of a right value, in words. */
  readonly expected: string;
  /** As it would be written; null where the setting may be left out altogether. */
  readonly fallback: string | null;
}

/** The levels of the log, from the quietest. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The forms of address that a Neo4j driver speaks. */
export const NEO4J_PROTOCOLS = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** A setting that is a whole number, with the range it may lie in. */
export interface NumberSetting extends Setting {
  readonly fallback: string;
  readonly least: number;
  readonly most: number;
}

function wholeNumber(
  name: string,
  meaning: string,
  unit: string,
  fallback: number,
  [least, most]: readonly [number, number],
): NumberSetting {
  const expected = `a whole number${unit && ` of ${unit}`} from ${least} to ${most}`;
  return { name, meaning, expected, fallback: String(fallback), least, most };
}

const DAY = 86_400_000;

/**
 * Every setting there is, in the order in which the help shows them.
 *
 * `configuration.ts` reads them; this table is apart from it so that the help and the errors
 * say the same of each.
 */
export const SETTINGS = {
  neo4jUri: {
    name: 'NEO4J_URI',
    meaning: 'keeps the maps in this Neo4j instead of the embedded store',
    expected: `an address that begins with ${NEO4J_PROTOCOLS.map((one) => `${one}://`).join(', ')}`,
    fallback: null,
  },
  neo4jUsername: {
    name: 'NEO4J_USERNAME',
    meaning: 'the user of Neo4j',
    expected: 'a name',
    fallback: 'neo4j',
  },
  neo4jPassword: {
    name: 'NEO4J_PASSWORD',
    meaning: 'that user’s password; needed with NEO4J_URI',
    expected: 'a password',
    fallback: null,
  },
  neo4jDatabase: {
    name: 'NEO4J_DATABASE',
    meaning: 'the database of Neo4j; without it, the user’s own',
    expected: 'a name',
    fallback: null,
  },
  dataDir: {
    name: 'DATA_DIR',
    meaning: 'the folder of the embedded store',
    expected: 'a folder that can be written',
    fallback: './data',
  },
  host: {
    name: 'HOST',
    meaning: 'the address to listen on; 0.0.0.0 or :: for every one',
    expected: 'a host name or an IP address, without a protocol or a port',
    fallback: '127.0.0.1',
  },
  port: wholeNumber('PORT', 'the port to listen on; 0 takes a free one', '', 4000, [0, 65_535]),
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'how much is logged',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    fallback: 'info',
  },
  metrics: {
    name: 'METRICS',
    meaning: 'where /metrics is served for Prometheus; on is 127.0.0.1:9464',
    expected: 'off, on, or an address and a port, for example 0.0.0.0:9464 or [::1]:9464',
    fallback: 'off',
  },
  introspection: {
    name: 'INTROSPECTION',
    meaning: 'whether the schema can be asked for; GraphiQL needs it',
    expected: 'on or off',
    fallback: 'on',
  },
  explorer: {
    name: 'EXPLORER',
    meaning: 'whether the explorer is served at /',
    expected: 'on or off',
    fallback: 'on',
  },
  graphiql: {
    name: 'GRAPHIQL',
    meaning: 'whether /graphiql is served',
    expected: 'on or off',
    fallback: 'on',
  },
  maps: {
    name: 'MAPS',
    meaning: 'whether maps can be asked for; closed gives exercises alone',
    expected: 'open or closed',
    fallback: 'open',
  },
  educatorToken: {
    name: 'EDUCATOR_TOKEN',
    meaning: 'the token with which educators get the keys of exercises; without it nobody does',
    expected: '16 to 1024 letters, digits and signs without blanks, as hard to guess as a password',
    fallback: null,
  },
  corsOrigins: {
    name: 'CORS_ORIGINS',
    meaning: 'the origins whose pages may ask; none without it',
    expected:
      '* or origins with commas between, for example https://example.org,http://localhost:5173',
    fallback: null,
  },
  allowedHosts: {
    name: 'ALLOWED_HOSTS',
    meaning: 'the names under which the server is reached, beside those of this machine',
    expected:
      '* for any, or names and addresses with commas between, without a protocol or a port, ' +
      'for example maps.example.org',
    fallback: null,
  },
  trustProxy: {
    name: 'TRUST_PROXY',
    meaning: 'the proxies in front, who are believed when they name the client’s address',
    expected:
      'off, a number of proxies from 1 to 16, or their addresses and ranges with commas between, ' +
      'for example 127.0.0.1,10.0.0.0/8',
    fallback: 'off',
  },
  maxMapSize: wholeNumber(
    'MAX_MAP_SIZE',
    'statements and inferences of a map that can be reasoned over; each keeps some 120 bytes',
    '',
    1_000_000,
    [1, 100_000_000],
  ),
  maxDepth: wholeNumber('MAX_DEPTH', 'fields within fields in a query', '', 16, [1, 1_000]),
  maxCost: wholeNumber('MAX_COST', 'what a query may cost', '', 10_000, [1, 1_000_000_000]),
  maxAliases: wholeNumber('MAX_ALIASES', 'aliases in a query', '', 50, [0, 100_000]),
  maxDirectives: wholeNumber('MAX_DIRECTIVES', 'directives in a query', '', 50, [0, 100_000]),
  maxTokens: wholeNumber('MAX_TOKENS', 'words and signs in a query', '', 2_000, [1, 100_000]),
  maxSteps: wholeNumber(
    'MAX_STEPS',
    'how many steps a request may compute, each some 10 to 30 ns',
    '',
    500_000_000,
    [1_000, 1_000_000_000_000 - 1],
  ),
  maxBody: wholeNumber('MAX_BODY', 'the size of a request', 'bytes', 1_048_576, [1_024, 2 ** 30]),
  requestTimeout: wholeNumber(
    'REQUEST_TIMEOUT',
    'how long a request may take',
    'milliseconds',
    10_000,
    [1, DAY],
  ),
  receiveTimeout: wholeNumber(
    'RECEIVE_TIMEOUT',
    'how long a request may take to come in',
    'milliseconds',
    10_000,
    [1_000, DAY],
  ),
  keepAliveTimeout: wholeNumber(
    'KEEP_ALIVE_TIMEOUT',
    'how long a connection is kept for another request',
    'milliseconds',
    5_000,
    [1, DAY],
  ),
  maxConnections: wholeNumber(
    'MAX_CONNECTIONS',
    'connections at the same time',
    '',
    4_000,
    [1, 1_000_000],
  ),
  clientConnections: wholeNumber(
    'CLIENT_CONNECTIONS',
    'connections of one client at the same time',
    '',
    1_500,
    [1, 1_000_000],
  ),
  clientRequests: wholeNumber(
    'CLIENT_REQUESTS',
    'requests of one client in a minute; 0 for any number',
    '',
    6_000,
    [0, 1_000_000],
  ),
  clientOperations: wholeNumber(
    'CLIENT_OPERATIONS',
    'operations of one client that are under way at the same time, an eighth of them dear ones',
    '',
    16,
    [1, 10_000],
  ),
  clientWaiting: wholeNumber(
    'CLIENT_WAITING',
    'operations of one client that wait for that',
    '',
    500,
    [0, 100_000],
  ),
  maxOperations: wholeNumber(
    'MAX_OPERATIONS',
    'operations of all clients that are under way at the same time, an eighth of them dear ones',
    '',
    64,
    [1, 10_000],
  ),
  maxWaiting: wholeNumber(
    'MAX_WAITING',
    'operations of all clients that wait for that',
    '',
    2_000,
    [0, 100_000],
  ),
  shutdownGrace: wholeNumber(
    'SHUTDOWN_GRACE',
    'how long a stop waits for requests under way',
    'milliseconds',
    10_000,
    [0, DAY],
  ),
} as const satisfies Readonly<Record<string, Setting | NumberSetting>>;
