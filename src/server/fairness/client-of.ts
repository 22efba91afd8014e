import ipaddr from 'ipaddr.js';

/**
 * Who is at an address, for limits: an IPv4 address, or the first 64 bits of an IPv6 address, since
 * a household is given at least those, and could count as another client with each request.
 *
 * Null for what is no address, as a proxy might send.
 */
export function clientOf(address: string | undefined): string | null {
  if (address === undefined || !ipaddr.isValid(address)) return null;
  const one = ipaddr.process(address); // an IPv4 address that came by IPv6 is one of IPv4
  if (one instanceof ipaddr.IPv4) return one.toString();
  return `${one.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
