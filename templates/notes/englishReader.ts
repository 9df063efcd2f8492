/**
 * Turns the third person into the one who reads: "her team" → "your team", "she runs" → "you run". Null wherever a pronoun
 * may stand for somebody else (customers and *their* first weeks), or the sentence would not stay grammatical.
 */
export function toReader(words: string): string | null {
  const trimmed = words.trim();
  const theirs = turnPlural(trimmed);
  if (theirs === null) return null;
  return turnSingular(theirs);
}

const OWNED =
  'team|teams|company|firm|office|offices|department|group|division|warehouse|plant|factory|store|stores|shop|school|classroom|clinic|hospital|ward|studio|branch|lab|laboratory|kitchen|line|product|launch|roadmap|platform|stack|codebase|budget|board|mission|culture|plans|strategy|process|onboarding|programme|program|fleet';

const MANY =
  /\b(?:\p{L}{2,}[^s\W\d]s|people|team|staff|crew|children|men|women|everyone|everybody|nobody|company|committee|board)\b/iu;

/** They, their, them: the employer's, where nothing else in the clause can be meant. */
function turnPlural(text: string): string | null {
  const first = /\b(?:they|their|them|theirs|themselves)\b/iu.exec(text);
  if (first === null) return text;
  const before = text.slice(0, first.index);
  if (MANY.test(before)) {
    const ofThese =
      /\b(?:how|what|why|where|when|that|who|which|while|if|whether)\b[^,;]*$/iu.test(before) ||
      /s (?:with|in|on|through|during|at|into|from|after|before) $/u.test(before);
    return ofThese ? text : null;
  }
  const owned = new RegExp(
    String.raw`\b[Tt]heir(?= (?:(?!and\b)[\p{L}\d-]+ ){0,2}(?:${OWNED})\b)`,
    'gu',
  );
  const led = /^(?:how |why |what |where |when |that )?they\b/iu.test(text);
  const verb = /\bthey(?= (?:also |still |now |just |recently |already )?(\p{L}+))/giu;
  const spoken = text.replace(verb, 'you').replace(owned, 'your');
  const rest = led ? spoken.replace(/\btheir(?= \p{L})/giu, 'your') : spoken;
  return /\b(?:they|their|them|theirs|themselves)\b/iu.test(rest) ? null : rest;
}

const SOMEBODY =
  /\b(?:colleague|coworker|co-worker|manager|boss|predecessor|customer|client|patient|student|child|son|daughter|wife|husband|partner|friend|mother|father|brother|sister|woman|man|girl|boy|teacher|doctor|founder|owner|ceo|cto|cfo|president|director|assistant|someone|somebody|candidate|person|hire|engineer|nurse)\b|(?<!\b(?:the|a|an|to|at|in|from|with|of|my|on|into|for|and|about|new|her|his|your) )(?<=\S )\p{Lu}\p{Ll}+/u;

/** She, he, her, his: the reader, where no other person is spoken of before. */
function turnSingular(text: string): string | null {
  const first = /\b(?:she|he|her|his|him|hers|herself|himself)\b/iu.exec(text);
  if (first === null) return text;
  if (SOMEBODY.test(text.slice(0, first.index))) return null;
  let failed = false;
  let present = false;
  const spoken = text.replace(
    /\b(?:she|he) ((?:also |still |never |once |only |now |always |really |first |recently |personally |just |often )*)(\p{L}+)/giu,
    (_all, adverbs: string, verb: string) => {
      const turned = secondPerson(verb.toLowerCase());
      if (turned === null) failed = true;
      else if (turned !== verb.toLowerCase()) present = true;
      return `you ${adverbs}${turned ?? verb}`;
    },
  );
  if (failed) return null;
  // A second verb hangs on the same subject and would keep its ending: "you run the floor and keeps …".
  if (present && /(?:\b(?:and|or|but|then)|,) (?:also |still |then )?\p{Ll}+s\b/u.test(spoken))
    return null;
  const possessive = spoken.replace(
    /\b(?:his|her(?! (?:most|more|the|a|an|to|in|at|for|and|or|when|because|that|so|well|very|as|on|with|again|now|is|was|how|why|much|all)\b))(?= [\p{L}\d])/giu,
    'your',
  );
  return /\b(?:she|he|her|his|him|hers|herself|himself)\b/iu.test(possessive) ? null : possessive;
}

const SAME =
  /^(?:are|were|have|had|will|would|can|could|should|may|might|did|used|began|built|bought|brought|came|chose|cut|did|drew|fell|found|gave|got|grew|held|kept|knew|led|left|lost|made|met|moved|put|ran|rose|said|saw|sold|sent|set|spent|spoke|stood|studied|taught|thought|told|took|took|understood|went|won|wrote|\p{L}+ed)$/u;

/** "runs" → "run", "built" stays; null where the word is no verb that surely can be turned. */
function secondPerson(verb: string): string | null {
  const irregular: Record<string, string> = {
    is: 'are',
    was: 'were',
    has: 'have',
    does: 'do',
    goes: 'go',
  };
  const known = irregular[verb];
  if (known !== undefined) return known;
  if (SAME.test(verb)) return verb;
  if (/[^aeiou]ies$/u.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz)es$/u.test(verb)) return verb.slice(0, -2);
  return /[^s]s$/u.test(verb) ? verb.slice(0, -1) : null;
}
