import { visitedDesk } from './visitedDesk.ts';

/** One thing that does not fit in a form: the field's path and a sentence. */
export interface FieldProblem {
  field: string;
  says: string;
}

export type ProblemKind = 'offline' | 'not-signed-in' | 'text-changed' | 'refused' | 'other';

/** A refusal of the API (RFC 9457), or no answer at all (`offline`). The message is a sentence for the person. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly title: string;
  readonly errors: FieldProblem[];

  constructor(
    kind: ProblemKind,
    told: { status: number; title: string; detail: string; errors?: FieldProblem[] },
  ) {
    super(told.detail);
    this.name = 'ApiProblem';
    this.kind = kind;
    this.status = told.status;
    this.title = told.title;
    this.errors = told.errors ?? [];
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Asks the API, for `owner` or whose desk this tab shows. Throws ApiProblem. The cookie goes along by itself, for the page and the API are one origin. */
export async function request<T>(
  method: Method,
  path: string,
  body?: unknown,
  { owner, ...options }: { keepalive?: boolean; owner?: string } = {},
): Promise<T> {
  return send<T>(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...forOwner(owner ?? visitedDesk()),
    },
    body: body === undefined ? null : JSON.stringify(body),
    ...options,
  });
}

/** A coach names the person whose data is meant. */
function forOwner(owner: string | null): Record<string, string> {
  return owner === null ? {} : { 'Followthrough-Client': owner };
}

/** Hands a file over as it is. Throws ApiProblem. */
export async function upload<T>(path: string, file: File): Promise<T> {
  const type = file.type === '' ? 'application/octet-stream' : file.type;
  return send<T>(path, { method: 'POST', headers: { 'Content-Type': type }, body: file });
}

/** What the page speaks, so that a refusal does too. */
function pageLanguage(): string {
  return (document.querySelector<HTMLElement>('main[lang]') ?? document.documentElement).lang;
}

async function send<T>(
  path: string,
  init: Omit<RequestInit, 'headers'> & { headers: Record<string, string> },
): Promise<T> {
  let response: Response;
  try {
    const headers = { ...init.headers, 'Accept-Language': pageLanguage() };
    response = await fetch(`/api/${path}`, { ...init, headers });
  } catch {
    throw new ApiProblem('offline', { status: 0, title: '', detail: '' });
  }
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer as T;
}

function problemOf(status: number, answer: unknown): ApiProblem {
  const told = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    type?: string;
    title?: string;
    detail?: string;
    errors?: FieldProblem[];
  };
  const name = told.type?.split(':').at(-1);
  const kind: ProblemKind =
    name === 'not-signed-in' || name === 'text-changed' || name === 'refused' ? name : 'other';
  return new ApiProblem(kind, {
    status,
    title: told.title ?? String(status),
    detail: told.detail ?? '',
    ...(told.errors === undefined ? {} : { errors: told.errors }),
  });
}
