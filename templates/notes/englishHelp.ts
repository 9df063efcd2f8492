/** "She brought me a coffee" → "bringing me a coffee": what somebody did for the owner; null for anything else. */
export function helpGiven(text: string): string | null {
  const [, verb = '', rest = ''] = HELP.exec(text) ?? [];
  const doing = DOING[verb.toLowerCase()];
  return doing === undefined ? null : `${doing} me ${rest}`;
}

const DOING: Record<string, string> = {
  helped: 'helping',
  brought: 'bringing',
  offered: 'offering',
  found: 'finding',
  got: 'getting',
  lent: 'lending',
  let: 'letting',
  saved: 'saving',
  printed: 'printing',
};
const VERBS = Object.keys(DOING).join('|');
// "Let me see the plant" was a tour.
const HELP = new RegExp(
  String.raw`^(?:(?:she|he|they) )?(?:also )?(${VERBS}) me (?!see |try |watch )(.+)$`,
  'iu',
);

/** Where a second kindness begins: "helped me park and found me a charger". */
export const NEXT_HELP = new RegExp(
  String.raw` and (?=(?:(?:she|he|they) )?(?:also )?(?:${VERBS}) me )`,
  'iu',
);
