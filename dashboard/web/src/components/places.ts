/** Every time zone that the browser knows. */
export function timeZones(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

/** Countries with their names in the reader's language, by name. */
export function countries(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const found: { value: string; label: string }[] = [];
  for (const first of LETTERS)
    for (const second of LETTERS) {
      const label = names.of(first + second);
      if (label !== undefined && !NO_COUNTRIES.has(first + second))
        found.push({ value: first + second, label });
    }
  return found.toSorted((a, b) => a.label.localeCompare(b.label, language));
}

/** The country of the browser's own language tag, `de-AT` → `AT`. */
export function likelyCountry(): string | null {
  return new Intl.Locale(navigator.language).region ?? null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Regions of ISO 3166 that are reserved, former or not a country: CLDR names them all the same. */
const NO_COUNTRIES = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
);
