import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The form of the header: the scheme in any case, then the token (RFC 6750, section 2.1). */
const BEARER = /^bearer +(?<token>[!-~]+) *$/i;

/**
 * Makes the check of an `Authorization` header against the educator's token; with none set, no
 * header passes.
 *
 * Digests of both are compared, in a time that tells neither where they differ nor how long the
 * token is. Where there is no token it is compared with chance, so that this takes as long.
 */
export function educatorCheck(token: string | null): (header: string | undefined) => boolean {
  const expected = token === null ? randomBytes(32) : digestOf(token);
  return (header) => {
    const sent = BEARER.exec(header ?? '')?.groups?.['token'] ?? '';
    return timingSafeEqual(digestOf(sent), expected);
  };
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
