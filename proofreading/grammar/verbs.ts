/** Base, past and participle of verbs with forms of their own, as they occur in letters. */
const IRREGULAR = `
become became become|begin began begun|break broke broken|bring brought brought|build built built|buy bought bought
catch caught caught|choose chose chosen|come came come|do did done|draw drew drawn|drive drove driven|eat ate eaten
fall fell fallen|feel felt felt|find found found|forget forgot forgotten|get got gotten|give gave given|go went gone
grow grew grown|hear heard heard|hold held held|keep kept kept|know knew known|lead led led|leave left left
lend lent lent|lose lost lost|make made made|mean meant meant|meet met met|pay paid paid|ride rode ridden
rise rose risen|run ran run|say said said|see saw seen|sell sold sold|send sent sent|show showed shown|sit sat sat
speak spoke spoken|spend spent spent|stand stood stood|take took taken|teach taught taught|tell told told
think thought thought|throw threw thrown|understand understood understood|wake woke woken|wear wore worn
win won won|write wrote written`
  .trim()
  .split(/[|\n]/u)
  .map((verb) => verb.split(' ') as [string, string, string]);

/** Regular verbs of letters whose base form is hardly ever a noun or adjective. */
const REGULAR =
  'accept achieve add agree allow appeal appear apply appreciate arrive ask attract believe belong combine confirm consider continue contribute convince create decide depend describe develop discuss encourage enjoy enter excite expect explain express fascinate follow handle happen hope impress improve include inform inspire introduce involve join learn listen manage mention motivate organise organize participate prefer prepare prove provide receive recommend remain remember remind require seem serve solve suggest support talk thank wait want work'.split(
    ' ',
  );

const or = (words: string[]) => `(?:${words.join('|')})`;

/** "went", "gave", "met": forms that only stand for the past. */
export const PAST = or(
  IRREGULAR.map(([, past]) => past).filter((past) => !/^(?:found|left|felt)$/u.test(past)),
);

/** "went", "gave": pasts that are not the participle as well. */
export const PAST_ONLY = or(
  IRREGULAR.filter(([, past, participle]) => past !== participle && past !== 'got').map(
    ([, past]) => past,
  ),
);

/** "gone", "given", "been": participles that are not the past as well. */
export const PARTICIPLE_ONLY = or([
  ...IRREGULAR.filter(([base, past, participle]) => past !== participle && base !== participle).map(
    ([, , participle]) => participle,
  ),
  'been',
]);

/** "bring", "seem", "receive": the bare verb. */
export const BASE = or([
  ...IRREGULAR.map(([base]) => base),
  ...REGULAR,
  'help',
  'be',
  'have',
  'use',
]);

/** Bare verbs that are not nouns as well, not even in a headline. */
export const PLAIN_BASE = or([
  ...IRREGULAR.map(([base]) => base).filter(
    (base) =>
      !/^(?:break|catch|do|draw|drive|fall|find|hold|lead|leave|lend|make|pay|ride|rise|run|say|show|stand|throw|wake|wear|win|mean)$/u.test(
        base,
      ),
  ),
  ...REGULAR.filter((base) => !/^(?:hope|support|talk|work|wait|want|appeal)$/u.test(base)),
]);

/** "brings", "seems": the third person. */
export const THIRD = or(
  [
    ...IRREGULAR.map(([base]) => base),
    ...REGULAR,
    'suit',
    'like',
    'need',
    'fit',
    'help',
    'speak',
    'love',
    'use',
    'live',
  ].map((base) =>
    /(?:s|sh|ch|o|x)$/u.test(base)
      ? `${base}es`
      : /[^aeiou]y$/u.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`,
  ),
);

/** Words in -ed that are bare verbs. */
export const ED_BASE =
  '(?:need|feed|speed|exceed|proceed|succeed|heed|seed|embed|shed|wed|breed|bleed|weed|misread)';
