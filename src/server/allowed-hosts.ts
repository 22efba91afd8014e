import { isIP } from 'node:net';

/** Decides under which names the server may be asked, and whose pages are its own. */
export interface AllowedHosts {
  /** Whether the `Host` of a request, with or without a port, is one of ours. */
  isAllowed(host: string): boolean;
  /** Whether a page from this origin is one of ours, as the server was asked under that host. */
  isOwnOrigin(origin: string, host: string): boolean;
  /** What to ask under, or to set, for a message. */
  readonly remedy: string;
}

/** Names that lead to this machine wherever they are looked up. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The hosts that are allowed, against DNS rebinding: a page of `evil.example` has that name lead to
 * our address, and its browser then takes our answers for its own. The name stands in `Host`.
 *
 * The names of the loopback are always allowed, and those that were set. With none set, a server
 * that listens on the loopback alone allows no others. One that listens elsewhere allows whatever
 * no stranger can make lead to it: addresses, and names without a dot, as in an office or between
 * containers. A name of the public DNS has to be set.
 */
export function allowedHosts(set: '*' | readonly string[] | null, listensOn: string): AllowedHosts {
  const own = inUrl(listensOn);
  const names = new Set([...LOOPBACK, own, ...(set === '*' || set === null ? [] : set.map(inUrl))]);
  const isOpen = set === null && !isLoopback(own);
  return {
    isAllowed(host) {
      if (set === '*') return true;
      const name = nameOf(host);
      if (name === null) return false;
      return names.has(name) || (isOpen && (isAddress(name) || !name.includes('.')));
    },
    isOwnOrigin(origin, host) {
      if (!URL.canParse(origin)) return false;
      const { protocol, host: asked, hostname } = new URL(origin);
      if (names.has(hostname)) return true;
      const here = `${protocol}//${host}`;
      return URL.canParse(here) && new URL(here).host === asked;
    },
    remedy:
      'Ask under localhost or its address, or set ALLOWED_HOSTS to the names under which it is reached.',
  };
}

/** The name in a `Host`, as a URL would hold it; null where it is not of the form of one. */
function nameOf(host: string): string | null {
  const found = /^(?<name>\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i.exec(host)?.groups?.['name'];
  return found === undefined ? null : inUrl(found.replace(/\.$/, ''));
}

/** A name or an address as it stands in a URL: in small letters, IPv6 in brackets. */
function inUrl(name: string): string {
  const bracketed = isIP(name) === 6 ? `[${name}]` : name;
  const url = `http://${bracketed}`;
  return URL.canParse(url) ? new URL(url).hostname : bracketed.toLowerCase();
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

function isLoopback(name: string): boolean {
  return LOOPBACK.includes(name) || /^127\.\d+\.\d+\.\d+$/.test(name);
}
