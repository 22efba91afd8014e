import type { FastifyReply } from 'fastify';

/** Says what else an answer depends on, beside what was said already (as by CORS, of the origin). */
export function addVary(reply: FastifyReply, names: string): void {
  const before = reply.getHeader('vary');
  reply.header('vary', before === undefined ? names : `${String(before)}, ${names}`);
}
