import ipaddr from 'ipaddr.js';

/** The proxies in front of the server: so many of them, or those at these addresses. */
export type TrustedProxies =
  | { readonly kind: 'hops'; readonly count: number }
  | { readonly kind: 'addresses'; readonly ranges: readonly AddressRange[] };

/** The addresses that begin with the first `bits` of this one. */
export interface AddressRange {
  readonly address: string;
  readonly bits: number;
}

/** Whether to believe what the one at this address, so many hops away, says of who sent to it. */
export type Trust = (address: string | undefined, hop: number) => boolean;

/**
 * Whom to believe. A number of proxies believes whoever connects, since nothing else is known of
 * the nearest proxy: the server must then be out of reach of all others.
 */
export function trustIn(proxies: TrustedProxies | null): Trust {
  if (proxies === null) return () => false;
  if (proxies.kind === 'hops') return (_address, hop) => hop < proxies.count;
  const ranges = proxies.ranges.map(({ address, bits }) => ({ of: ipaddr.parse(address), bits }));
  return (address) => {
    if (address === undefined || !ipaddr.isValid(address)) return false;
    const one = ipaddr.process(address); // an IPv4 address that came by IPv6 is one of IPv4
    return ranges.some(({ of, bits }) => one.kind() === of.kind() && one.match(of, bits));
  };
}

/** Reads `10.0.0.0/8`, or an address alone; undefined where it is neither. */
export function readRange(text: string): AddressRange | undefined {
  const [address = '', bits, ...more] = text.split('/');
  if (more.length > 0 || !isWholeAddress(address)) return undefined;
  const most = ipaddr.parse(address).kind() === 'ipv4' ? 32 : 128;
  if (bits === undefined) return { address, bits: most };
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most
    ? { address, bits: Number(bits) }
    : undefined;
}

/** Written out: `127.1` and `2130706433`, which some take for an address, are refused. */
function isWholeAddress(text: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}
