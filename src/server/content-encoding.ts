/** The compressed forms that are sent, the one that is taken among equals first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The compressed form that a client would have, or null for none: the one of `available` that its
 * `Accept-Encoding` weighs most (RFC 9110, section 12.5.3).
 */
export function encodingFor(
  acceptEncoding: string | undefined,
  available: readonly Encoding[] = ENCODINGS,
): Encoding | null {
  if (acceptEncoding === undefined) return null;
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((one) => one.trim());
    const weight = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
    weights.set(name, Number(weight) || 0);
  }
  let best: Encoding | null = null;
  let most = 0;
  for (const encoding of available) {
    const weight = weights.get(encoding) ?? weights.get('*') ?? 0;
    if (weight > most) {
      best = encoding;
      most = weight;
    }
  }
  return best;
}
