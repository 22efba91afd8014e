import neo4j from 'neo4j-driver';
import { DomainError, unavailable } from '../../domain/domain-error.js';

/** What the driver throws where no server answers, whatever the reason. */
const AWAY: readonly string[] = [
  neo4j.error.SERVICE_UNAVAILABLE,
  neo4j.error.SESSION_EXPIRED,
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Cluster.NotALeader',
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
];
/** What a server says of a transaction itself when it is begun or committed. */
const OF_TRANSACTION = /^Neo\.(?:ClientError\.(?:Schema|Transaction)|DatabaseError)\./;
const NO_ANSWER = 'The database does not answer. Try again in a moment.';
const DENIED = 'Neo.ClientError.Security.';
const NO_DATABASE = 'Neo.ClientError.Database.DatabaseNotFound';
const CREDENTIALS_EXPIRED = 'Neo.ClientError.Security.CredentialsExpired';

/** Says whether two writers met while one of them changed the schema: then trying again helps. */
export function isSchemaRace(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('Neo.TransientError.') || code.startsWith('Neo.ClientError.Schema.');
}

/** An error of the driver in the domain's words; anything else as it is. */
export function translated(error: unknown): unknown {
  const code = codeOf(error);
  if (code.includes('OutOfMemory') || code.includes('TransactionMemoryLimit')) {
    return unavailable(
      'The database has too little memory for this. Give its server more (server.memory.heap.max_size), or make the map smaller.',
      error,
    );
  }
  if (AWAY.includes(code) || code.startsWith('Neo.TransientError.') || isOfThePool(error)) {
    return unavailable(NO_ANSWER, error);
  }
  if (code.startsWith(DENIED) || code === NO_DATABASE) {
    return unavailable('The database no longer lets us in. Check the NEO4J settings.', error);
  }
  return error;
}

/**
 * The same where no query was under way: to connect, to log in, to begin or to commit. The driver
 * has no name for most of what happens there when a connection is cut or something else listens:
 * it throws whatever came up as it read the bytes. All of that is a database that does not answer.
 */
export function translatedOfConnection(error: unknown): unknown {
  const known = translated(error);
  const isNamed = error instanceof DomainError || OF_TRANSACTION.test(codeOf(error));
  return known !== error || isNamed ? known : unavailable(NO_ANSWER, error);
}

/**
 * Throws what a query ended with; where not even an error could be read from what came, that the
 * database does not answer.
 */
export function throwOfQuery(error: unknown): never {
  const isRead = error instanceof neo4j.Neo4jError && error.code !== neo4j.error.PROTOCOL_ERROR;
  throw isRead ? error : unavailable(NO_ANSWER, error);
}

/** Says whether a call ended because it was given no connection: all are in use, or held up. */
export function isWithoutConnection(error: unknown): boolean {
  return error instanceof DomainError && isOfThePool(error.cause);
}

/** The same while the store is being opened, for the person who wrote the settings. */
export function translatedAtOpening(
  error: unknown,
  settings: { readonly uri: string; readonly username: string; readonly database?: string },
): unknown {
  if (error instanceof DomainError && error.code !== 'UNAVAILABLE') return error;
  const cause = error instanceof DomainError && error.cause !== undefined ? error.cause : error;
  const code = codeOf(cause);
  const at = withoutSecrets(settings.uri);
  if (code === CREDENTIALS_EXPIRED) {
    return setting(
      'NEO4J_PASSWORD',
      `The password of the user "${settings.username}" at ${at} has to be changed before its first use. Change it in Neo4j, then set NEO4J_PASSWORD.`,
      cause,
    );
  }
  if (code.startsWith(DENIED)) {
    return setting(
      'NEO4J_PASSWORD',
      `Neo4j at ${at} refuses the user "${settings.username}". Check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      cause,
    );
  }
  if (code === NO_DATABASE) {
    return setting(
      'NEO4J_DATABASE',
      `Neo4j at ${at} has no database "${settings.database ?? ''}". Check NEO4J_DATABASE, or leave it out to use the user's own.`,
      cause,
    );
  }
  if (!(error instanceof DomainError) && translated(error) === error) return error;
  if (isOfAnotherProtocol(cause)) {
    return unavailable(
      `What listens at ${at} is no Neo4j that this program can talk to. Check NEO4J_URI: as a rule the port is 7687; 7474 is for browsers.`,
      cause,
    );
  }
  return unavailable(
    `Neo4j at ${at} does not answer. Check that it runs there, and NEO4J_URI.`,
    cause,
  );
}

/** A NEO4J_URI that is not of its form. */
export function malformedUri(uri: string, cause?: unknown): DomainError {
  return setting(
    'NEO4J_URI',
    `NEO4J_URI: "${withoutSecrets(uri)}" is not the address of a Neo4j. Expected bolt://host:7687, or neo4j://host:7687 for a cluster, each also with +s for TLS.`,
    cause,
  );
}

function setting(argument: string, message: string, cause: unknown): DomainError {
  return new DomainError('INVALID_INPUT', message, { argument }, { cause });
}

function withoutSecrets(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//…@');
}

function codeOf(error: unknown): string {
  // What is not Neo4j's may send a number as its code, or none.
  return error instanceof neo4j.Neo4jError && typeof error.code === 'string' ? error.code : '';
}

/** Something else listens there, most often Neo4j's own HTTP port, 7474 instead of 7687. */
function isOfAnotherProtocol(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    /^(?:Server responded HTTP|Unknown Bolt protocol)/.test(error.message)
  );
}

/** The driver has one code, N/A, for all that goes wrong on its own side: no free connection, too. */
function isOfThePool(error: unknown): boolean {
  return (
    error instanceof neo4j.Neo4jError &&
    /^(?:Connection acquisition timed out|Pool is closed)/.test(error.message)
  );
}
