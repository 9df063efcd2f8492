import { z } from 'zod';
import { CommandFailed } from './failures.ts';
import { findService } from './serviceFile.ts';

const problemSchema = z.object({
  detail: z.string(),
  errors: z.array(z.object({ field: z.string(), says: z.string() })).optional(),
});

/** Speaks with the running service; every refusal becomes a CommandFailed with the service's own sentence. */
export interface ApiClient {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  send<T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
  ): Promise<T>;
  /** The body as it comes, for files. */
  download(path: string): Promise<Uint8Array>;
}

/** Finds the service that runs on this machine. Throws CommandFailed when none does. */
export async function connectToService(env: NodeJS.ProcessEnv = process.env): Promise<ApiClient> {
  const service = await findService(env);
  if (service === null)
    throw new CommandFailed('Followthrough is not running. Start it with: npm start');
  const call = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(new URL(path, service.url), {
      method,
      headers: {
        authorization: `Bearer ${service.token}`,
        ...(env['FOLLOWTHROUGH_OWNER'] === undefined
          ? {}
          : { 'followthrough-owner': env['FOLLOWTHROUGH_OWNER'] }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    }).catch(() => {
      throw new CommandFailed(
        `Followthrough does not answer at ${service.url}. Is it still running? Start it with: npm start`,
      );
    });
    if (!response.ok) throw new CommandFailed(await refusal(response));
    return response;
  };
  return {
    get: async (path, schema) => schema.parse(await (await call('GET', path)).json()),
    send: async (method, path, body, schema) => {
      const response = await call(method, path, body);
      return schema.parse(response.status === 204 ? {} : await response.json());
    },
    download: async (path) => new Uint8Array(await (await call('GET', path)).arrayBuffer()),
  };
}

async function refusal(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return `The service answered ${response.status}.`;
  const { detail, errors } = problem.data;
  return errors === undefined ? detail : errors.map((error) => error.says).join(' ');
}
