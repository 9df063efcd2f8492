import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { MailFailure } from './failures.ts';
import { checkHost, isLoopback } from './hostPolicy.ts';

export interface HttpAnswer {
  status: number;
  body: string;
}

/** The product reads settings and tokens by this, nothing longer. */
const BODY_LIMIT = 65_536;

/**
 * One request to the very address that was checked; HTTPS (plain to loopback alone), no redirects, short answers.
 *
 * @throws MailFailure `unknown-host` | `refused-host` | `token-server` when no answer came
 */
export async function httpRequest(
  url: URL,
  { form, allowPrivate, ms }: { form?: URLSearchParams; allowPrivate: boolean; ms: number },
): Promise<HttpAnswer> {
  const { addresses } = await checkHost(url.hostname, allowPrivate, url.host);
  const [address] = url.protocol === 'http:' ? addresses.filter(isLoopback) : addresses;
  if (address === undefined) throw new MailFailure('refused-host', url.host);
  const request = url.protocol === 'http:' ? requestPlain : requestTls;
  const body = form?.toString();
  const failed = (): MailFailure => new MailFailure('token-server', url.host);
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers:
          body === undefined
            ? {}
            : {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              },
        lookup: (_host, options, answer) => {
          const family = address.includes(':') ? 6 : 4;
          if (options.all === true) answer(null, [{ address, family }]);
          else answer(null, address, family);
        },
        signal: AbortSignal.timeout(ms),
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > BODY_LIMIT) call.destroy();
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      },
    );
    call.on('error', () => reject(failed()));
    call.on('close', () => reject(failed()));
    call.end(body);
  });
}
