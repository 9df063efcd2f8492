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
  const says = error.errors.find((problem) => problem.field === field)?.says;
  if (says === undefined) return null;
  // The field stands above it already: "owner.email is not an email address." → "Is not an email address."
  const rest = says.startsWith(`${field} `) ? says.slice(field.length + 1) : says;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
