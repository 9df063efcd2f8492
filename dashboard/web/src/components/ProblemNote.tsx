import { ApiProblem } from '../api/request.ts';
import { useSays } from './useSays.ts';

/** What stands in the way, as a sentence under a form. */
export function ProblemNote({ error }: { error: unknown }) {
  const says = useSays();
  if (error === null || error === undefined) return null;
  return (
    <p className="problem" role="alert">
      {says(error)}
    </p>
  );
}

/** The sentence for one field of a form, or null; spread it as Mantine's `error`. */
export function fieldProblem(error: unknown, field: string): string | null {
  if (!(error instanceof ApiProblem)) return null;
  return error.errors.find((problem) => problem.field === field)?.says ?? null;
}
