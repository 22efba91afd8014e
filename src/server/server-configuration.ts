import type { ConnectionLimits } from './connections/bound-connections.js';
import type { OperationLimits } from './fairness/operation-slots.js';
import type { TrustedProxies } from './fairness/trusted-proxies.js';
import type { Limits } from './limits/limits.js';

/** What can be set of a server. The whole configuration of the program holds it. */
export interface ServerConfiguration {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly introspection: boolean;
  readonly explorer: boolean;
  readonly graphiql: boolean;
  /** What an educator sends to see the keys of exercises; null where nobody sees them. */
  readonly educatorToken: string | null;
  /** `'*'` for any; an empty list for none. */
  readonly corsOrigins: '*' | readonly string[];
  /** `'*'` for any; null where none is set, and the address to listen on decides. */
  readonly allowedHosts: '*' | readonly string[] | null;
  /** Null where nobody is believed. */
  readonly trustProxy: TrustedProxies | null;
  readonly limits: Limits;
  readonly connections: ConnectionLimits;
  /** Of one client in a minute; 0 for any number. */
  readonly clientRequests: number;
  readonly operations: OperationLimits;
}
