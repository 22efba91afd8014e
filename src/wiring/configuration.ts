import { isIP } from 'node:net';
import { MAP_ACCESS, type MapAccess } from '../api/map-access.js';
import { isLanguage, type Language } from '../domain/language.js';
import { quoted } from '../domain/quoted.js';
import { readRange, type TrustedProxies } from '../server/fairness/trusted-proxies.js';
import type { ServerConfiguration } from '../server/server-configuration.js';
import {
  LOG_LEVELS,
  type LogLevel,
  NEO4J_PROTOCOLS,
  type NumberSetting,
  SETTINGS,
  type Setting,
} from './settings.js';

/** Everything that can be set from outside, read once and checked. */
export interface Configuration extends ServerConfiguration {
  readonly store: StoreConfiguration;
  readonly logLevel: LogLevel;
  /** Where the metrics are served; null where they are not. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  readonly maps: MapAccess;
  /** Statements and inferences of a map that can be reasoned over. */
  readonly maxMapSize: number;
  /** Milliseconds. */
  readonly shutdownGrace: number;
}

/** Where the maps are kept. */
export type StoreConfiguration =
  | { readonly engine: 'sqlite'; readonly folder: string }
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly database: string | null;
    };

/** Settings that are not of their form: one line for each, all of them at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** The variables of an environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language that whoever runs a command reads, as the first of LC_ALL, LC_MESSAGES and LANG that
 * is set has it: `zh_TW.UTF-8` is zh-TW, and C, POSIX or what is no locale is English.
 */
export function environmentLanguage(environment: Environment = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || 'C';
  const [tag = ''] = locale.split(/[.@]/, 1);
  const language = tag.replace('_', '-');
  return isLanguage(language) ? language : 'en';
}

/**
 * Reads the configuration. An empty variable is one that is not set, as compose files write it.
 *
 * @throws ConfigurationError with every wrong value.
 */
export function readConfiguration(environment: Environment = process.env): Configuration {
  const reader = new SettingReader(environment);
  const configuration: Configuration = {
    store: readStore(reader),
    host: reader.read(SETTINGS.host, hostName),
    port: reader.number(SETTINGS.port),
    logLevel: reader.read(SETTINGS.logLevel, (text) => LOG_LEVELS.find((one) => one === text)),
    metrics: reader.read(SETTINGS.metrics, metricsAddress),
    introspection: reader.read(SETTINGS.introspection, onOrOff),
    explorer: reader.read(SETTINGS.explorer, onOrOff),
    graphiql: reader.read(SETTINGS.graphiql, onOrOff),
    maps: reader.read(SETTINGS.maps, (text) => MAP_ACCESS.find((one) => one === text)),
    educatorToken: reader.optional(SETTINGS.educatorToken, token, () => '***'),
    corsOrigins: reader.optional(SETTINGS.corsOrigins, origins) ?? [],
    allowedHosts: reader.optional(SETTINGS.allowedHosts, hostNames),
    trustProxy: reader.read(SETTINGS.trustProxy, proxies),
    maxMapSize: reader.number(SETTINGS.maxMapSize),
    limits: {
      depth: reader.number(SETTINGS.maxDepth),
      cost: reader.number(SETTINGS.maxCost),
      aliases: reader.number(SETTINGS.maxAliases),
      directives: reader.number(SETTINGS.maxDirectives),
      tokens: reader.number(SETTINGS.maxTokens),
      steps: reader.number(SETTINGS.maxSteps),
      body: reader.number(SETTINGS.maxBody),
      timeout: reader.number(SETTINGS.requestTimeout),
    },
    connections: {
      receiveTimeout: reader.number(SETTINGS.receiveTimeout),
      keepAliveTimeout: reader.number(SETTINGS.keepAliveTimeout),
      ofAll: reader.number(SETTINGS.maxConnections),
      ofClient: reader.number(SETTINGS.clientConnections),
    },
    clientRequests: reader.number(SETTINGS.clientRequests),
    operations: {
      ofClient: reader.number(SETTINGS.clientOperations),
      waitingOfClient: reader.number(SETTINGS.clientWaiting),
      ofAll: reader.number(SETTINGS.maxOperations),
      waitingOfAll: reader.number(SETTINGS.maxWaiting),
    },
    shutdownGrace: reader.number(SETTINGS.shutdownGrace),
  };
  if (reader.problems.length > 0) throw new ConfigurationError(reader.problems);
  return configuration;
}

function readStore(reader: SettingReader): StoreConfiguration {
  const uri = reader.optional(SETTINGS.neo4jUri, neo4jAddress, withoutCredentials);
  const password = reader.optional(SETTINGS.neo4jPassword, anything);
  const username = reader.read(SETTINGS.neo4jUsername, anything);
  const database = reader.optional(SETTINGS.neo4jDatabase, anything);
  const folder = reader.read(SETTINGS.dataDir, anything);
  if (uri === null) return { engine: 'sqlite', folder };
  if (password === null) {
    reader.problems.push(
      'NEO4J_PASSWORD is not set, but NEO4J_URI is. Set it to the password of that user.',
    );
  }
  return { engine: 'neo4j', uri, username, password: password ?? '', database };
}

/** Reads one setting after another and gathers what is wrong. */
class SettingReader {
  readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** A setting that has a value in any case. */
  read<T>(setting: Setting & { fallback: string }, parse: (text: string) => T | undefined): T {
    const text = this.environment[setting.name] || setting.fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    this.refuse(setting, text);
    return this.read({ ...setting, name: '' }, parse); // goes on with the fallback, to find the rest
  }

  /** A setting that may be left out. A value that must not be shown as it is goes through `show`. */
  optional<T>(
    setting: Setting,
    parse: (text: string) => T | undefined,
    show: (text: string) => string = (text) => text,
  ): T | null {
    const text = this.environment[setting.name];
    if (!text) return null;
    const value = parse(text);
    if (value === undefined) this.refuse(setting, show(text));
    return value ?? null;
  }

  number(setting: NumberSetting): number {
    return this.read(setting, (text) => {
      const value = /^\d{1,12}$/.test(text) ? Number(text) : -1;
      return value >= setting.least && value <= setting.most ? value : undefined;
    });
  }

  private refuse(setting: Setting, text: string): void {
    this.problems.push(`${setting.name} is ${quoted(text)}. Expected ${setting.expected}.`);
  }
}

function anything(text: string): string {
  return text;
}

function onOrOff(text: string): boolean | undefined {
  return text === 'on' ? true : text === 'off' ? false : undefined;
}

/** As a header can carry it. A longer one than a header may be would never be right. */
function token(text: string): string | undefined {
  return /^[!-~]{16,1024}$/.test(text) ? text : undefined;
}

function hostName(text: string): string | undefined {
  return isIP(text) !== 0 || /^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?$/i.test(text)
    ? text
    : undefined;
}

function metricsAddress(text: string): Configuration['metrics'] | undefined {
  if (text === 'off') return null;
  if (text === 'on') return { host: '127.0.0.1', port: 9464 };
  const found = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<other>[^:]+)):(?<port>\d{1,5})$/i.exec(
    text,
  )?.groups;
  const host = hostName(found?.['six'] ?? found?.['other'] ?? '');
  const port = Number(found?.['port'] ?? Number.NaN);
  return host !== undefined && port <= 65_535 ? { host, port } : undefined;
}

function neo4jAddress(text: string): string | undefined {
  const known = NEO4J_PROTOCOLS.some((protocol) => text.startsWith(`${protocol}://`));
  if (!known || !URL.canParse(text)) return undefined;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '' ? text : undefined;
}

/** An address for a message: whatever stands before an @ may be a password. */
function withoutCredentials(text: string): string {
  return text.replace(/^([^/]*\/\/)?.*@/, '$1***@');
}

function origins(text: string): '*' | readonly string[] | undefined {
  const list = text.split(',').map((one) => one.trim());
  if (list.length === 1 && list[0] === '*') return '*';
  const right = list.every((one) => /^https?:/.test(one) && URL.canParse(one) && isOrigin(one));
  return right ? list : undefined;
}

function hostNames(text: string): '*' | readonly string[] | undefined {
  if (text.trim() === '*') return '*';
  const list = text.split(',').map((one) => one.trim().replace(/^\[(.*)\]$/, '$1'));
  return list.every((one) => hostName(one) !== undefined) ? list : undefined;
}

function proxies(text: string): TrustedProxies | null | undefined {
  if (text === 'off') return null;
  if (/^\d+$/.test(text)) {
    const count = Number(text);
    return count >= 1 && count <= 16 ? { kind: 'hops', count } : undefined;
  }
  const ranges = text.split(',').map((one) => readRange(one.trim()));
  const right = ranges.filter((one) => one !== undefined);
  return right.length === ranges.length ? { kind: 'addresses', ranges: right } : undefined;
}

function isOrigin(text: string): boolean {
  return new URL(text).origin === text;
}
