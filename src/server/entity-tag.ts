import { createHash } from 'node:crypto';

/**
 * The tag of a content, for `ETag`: the same content has the same one everywhere.
 *
 * It is a weak one, as it names the content and not the compressed form in which that is sent.
 */
export function entityTag(content: Buffer | string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/** Whether a client that sent this `If-None-Match` has the content already (RFC 9110, 13.1.2). */
export function hasAlready(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return (
    ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => opaque(one) === opaque(tag))
  );
}
