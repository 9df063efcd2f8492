import type { z } from '@hono/zod-openapi';

/** One thing that does not fit: the field's path (`contacts[0].email`; empty for the whole) and a sentence that names it. */
export interface FieldProblem {
  field: string;
  says: string;
}

/**
 * Turns a zod failure into sentences a person can act on: the field first, then what is wrong, then what would be right.
 * Unknown fields come with the nearest known name where one is near. Shared by the HTTP API and the CLI. Never repeats
 * the value itself (it may be private).
 */
export function issueProblems(
  error: z.core.$ZodError,
  input: unknown,
  schema: z.core.$ZodType | null,
): FieldProblem[] {
  return error.issues.flatMap((issue) => describe(issue, { input, schema }, []));
}

/** `['contacts', 0, 'email']` → `contacts[0].email`. */
function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

/** The candidate nearest to `word` (Levenshtein ≤ 2, and under half of it), or null. */
function nearest(word: string, candidates: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: distance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  const limit = Math.min(2, Math.floor(word.length / 2));
  return best !== undefined && best.distance <= limit ? best.candidate : null;
}

type Issue = z.core.$ZodIssue;
interface Checked {
  input: unknown;
  schema: z.core.$ZodType | null;
}

function describe(issue: Issue, checked: Checked, base: readonly PropertyKey[]): FieldProblem[] {
  const { input } = checked;
  const path = [...base, ...issue.path];
  const field = fieldPath(path);
  const named = field === '' ? 'The input' : field;
  const one = (says: string): FieldProblem[] => [{ field, says: `${named} ${says}.` }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(path, key, checked.schema));
    case 'invalid_type':
      return valueAt(input, path) === undefined
        ? one('is missing')
        : one(`must be ${typeWord(issue.expected)}`);
    case 'invalid_value':
      return valueAt(input, path) === undefined
        ? one('is missing')
        : one(`must be ${choice(issue.values)}${didYouMean(valueAt(input, path), issue.values)}`);
    case 'invalid_union':
      return describeUnion(issue, checked, path, one);
    case 'too_small':
      return one(
        issue.origin === 'string'
          ? (own(issue.message) ?? `must have at least ${issue.minimum} characters`)
          : issue.origin === 'array'
            ? `needs at least ${issue.minimum}`
            : `must be at least ${issue.minimum}`,
      );
    case 'too_big':
      return one(
        issue.origin === 'string'
          ? `is longer than ${issue.maximum} characters`
          : issue.origin === 'array'
            ? `has more than ${issue.maximum} entries`
            : `must be at most ${issue.maximum}`,
      );
    case 'invalid_key':
      return issue.issues.flatMap((inner) => describe(inner, checked, path));
    case 'invalid_format':
      return one(own(issue.message) ?? `is not ${formatWord(issue.format)}`);
    case 'custom':
    case 'not_multiple_of':
    case 'invalid_element':
      return one(own(issue.message) ?? 'does not fit');
    default:
      return issue satisfies never;
  }
}

function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  checked: Checked,
  path: readonly PropertyKey[],
  one: (says: string) => FieldProblem[],
): FieldProblem[] {
  const { input } = checked;
  if (valueAt(input, path) === undefined) return one('is missing');
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : null;
  if (options !== null && options.length > 0) {
    const words = options.map(String);
    return one(`must be ${choice(words)}${didYouMean(valueAt(input, path), words)}`);
  }
  const deepest = issue.errors
    .toSorted((a, b) => depth(b) - depth(a))
    .find((branch) => branch.length > 0);
  return deepest === undefined
    ? one('does not fit')
    : deepest.flatMap((inner) => describe(inner, checked, path));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function unknownField(
  path: readonly PropertyKey[],
  key: string,
  schema: z.core.$ZodType | null,
): FieldProblem {
  const field = fieldPath([...path, key]);
  const near = schema === null ? null : nearest(key, fieldsAt(schema, path));
  const end = near === null ? '.' : `; did you mean ${near}?`;
  return { field, says: `${field} is not a known field${end}` };
}

/** The field names that a schema knows at a path. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const [head, ...rest] = path;
  if (def.type === 'object') {
    if (head === undefined) return Object.keys(def.shape);
    const inner = def.shape[String(head)];
    return inner === undefined ? [] : fieldsAt(inner, rest);
  }
  if (def.type === 'array') return fieldsAt(def.element, rest);
  if (def.type === 'record') return fieldsAt(def.valueType, rest);
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default')
    return fieldsAt(def.innerType, path);
  if (def.type === 'pipe') return fieldsAt(def.in, path);
  if (def.type === 'union')
    return [...new Set(def.options.flatMap((option) => fieldsAt(option, path)))];
  return [];
}

function didYouMean(value: unknown, values: readonly unknown[]): string {
  if (typeof value !== 'string') return '';
  const near = nearest(value, values.map(String));
  return near === null ? '' : ` (did you mean ${near}?)`;
}

/** Our schemas' own messages start with a verb ("is not …"); zod's defaults start with a capital. */
function own(message: string): string | null {
  return /^[a-z]/.test(message) ? message.replace(/\.$/, '') : null;
}

function choice(values: readonly unknown[]): string {
  const words = values.map((value) => String(value));
  return words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`;
}

function typeWord(expected: string): string {
  switch (expected) {
    case 'string':
      return 'text';
    case 'number':
    case 'int':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return 'an object';
    default:
      return `of type ${expected}`;
  }
}

function formatWord(format: string): string {
  switch (format) {
    case 'date':
      return 'a date such as 2026-11-30';
    case 'datetime':
      return 'a date and time with a zone, such as 2026-11-16T10:00:00-08:00';
    case 'email':
      return 'an email address';
    default:
      return 'in the right form';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
