/** A word that is a title or an address. */
export const HONORIFIC =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herrn?|frau|rev|hon)\.?$/iu;

/** "Ms" and "Ms." are the same, "Frau Dr." holds "Frau"; "Mrs." for "Ms." is not the same. */
export function sameHonorific(written: string, known: string): boolean {
  const parts = (text: string) =>
    text
      .toLowerCase()
      .replace(/professor/gu, 'prof')
      .replace(/herrn/gu, 'herr')
      .split(/[\s.]+/u)
      .filter((part) => part !== '')
      .map((part) => GERMAN_EQUAL[part] ?? part);
  const [have, want] = [parts(written), parts(known)];
  const titled = want.filter((part) => part === 'dr' || part === 'prof');
  return (
    have.every((part) => want.includes(part)) &&
    titled.every((part) => have.includes(part) || have.includes('prof'))
  );
}

const GERMAN_EQUAL: Record<string, string> = { frau: 'ms', herr: 'mr' };
