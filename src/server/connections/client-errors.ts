import type { Socket } from 'node:net';
import type { ToldCode } from '../error-codes.js';

/** A connection that failed below HTTP, as node tells it. */
interface ClientError {
  readonly code?: string | undefined;
}

/**
 * Answers, in the form of all our errors, what could not be read as a request, and ends its
 * connection.
 */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const [status, code, message] = answerTo(error);
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    socket.write(
      `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  socket.destroySoon();
}

function answerTo({
  code,
}: ClientError): readonly [status: string, code: ToldCode, message: string] {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [
        '408 Request Timeout',
        'REQUEST_TIMEOUT',
        'The request did not come in whole in time. Send it again at once.',
      ];
    case 'HPE_HEADER_OVERFLOW':
      return [
        '431 Request Header Fields Too Large',
        'HEADERS_TOO_LARGE',
        'The headers are larger than 16 KB. Send a long query by POST.',
      ];
    default:
      return ['400 Bad Request', 'BAD_REQUEST', 'This is no request of HTTP/1.1.'];
  }
}
