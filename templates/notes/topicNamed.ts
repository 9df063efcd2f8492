import type { NoteClause } from './noteForm.ts';

/**
 * A heading ("CCIL audit in May", "Tableau dashboards", "remote work") as a topic one can have talked about, with the
 * article that its noun wants. Null where the last noun cannot be told from an adjective: it could be a verdict.
 */
export function topicNamed(text: string): NoteClause | null {
  // "team of 12, three vacancies" is a list.
  if (text.includes(',')) return null;
  const words = text.split(' ');
  const end = words.findIndex((word, index) => index > 0 && FOLLOWS.test(word));
  const named = end === -1 ? words : words.slice(0, end);
  const noun = named.at(-1) ?? '';
  const first = words[0] ?? '';
  if (NO_ARTICLE.test(first) || PERSONAL.test(noun)) return null;
  if (words.slice(1).some((word) => VERB.test(word))) return null;
  const bare = properName(named) || MASS.test(noun) || /[^s]s$/u.test(noun);
  if (bare) return named.length === 1 && isAdjective(noun) ? null : { kind: 'topic', words: text };
  if (isAdjective(noun) || (named.length === 1 && !SINGLE_NOUN.test(noun) && !OF_WHAT.test(text)))
    return null;
  return { kind: 'topic', words: `the ${asInSentence(text)}` };
}

/** Where the noun phrase ends. */
const FOLLOWS =
  /^(?:in|at|for|of|to|through|on|with|from|by|after|before|next|this|last|during|between|across|into|and|or|vs|versus|over|under|until|since|without|starting|leaving|joining|coming|arriving|retiring)$/iu;

/** Words that are a number or a verdict rather than the beginning of a name for something. */
const NO_ARTICLE = /^(?:no|more|less|some|any|every|each|all|big|strong|former|ex|keen)$/iu;

/** "redesign of the onboarding flow": what is "of" something is a noun, with these exceptions. */
const OF_WHAT =
  /^(?!(?:full|proud|fond|tired|afraid|capable|lots?|kind|sort|one|some|most|many|because|instead|out|aware|sick)\b)\p{L}+ of /iu;
const VERB =
  /^(?:goes|comes|takes|makes|gets|runs|works|starts|opens|closes|needs|wants|moves|grows|lasts|happens|begins|ends|depends|uses|costs|pays|feels|sounds|looks|seems|likes|loves|knows|thinks|says)$/u;

/** What somebody is or has at home: not for a letter. */
const PERSONAL =
  /^(?:\p{L}*(?:maker|teacher|runner|listener|leader|player|lover|speaker|thinker|learner|worker|parent|person|guy|woman|man|fan|mother|father)s?|dogs?|cats?|kids?|child|children|twins|baby|named)$/iu;

/** What is spoken of without an article. */
const MASS =
  /^(?:\p{L}+(?:ing|ity|ness|ship|ics|ware)|work|teamwork|safety|retention|culture|growth|compliance|management|automation|support|service|care|data|research|development|turnover|morale|communication|security|leadership|equipment|coverage|inventory|training|trade|procurement|governance|feedback|collaboration|attendance|maintenance|recruitment|finance|education|childcare|transport|freight|logistics|software|hardware|performance|retail|absence|attrition|staff|energy|delivery|diversity|inclusion|travel|traffic|waste|water|fundraising|outreach|triage|documentation|overtime|success|improvement|control)$/iu;

/** A noun that is plainly one though it stands alone. */
const SINGLE_NOUN =
  /^(?:\p{L}{3,}(?:tion|ment|sion|ance|ence|out|over|load|shift|board)|move|plan|launch|audit|switch|merger|project|handover|budget|backlog|roadmap|inventory|team|office|plant|warehouse|tender|strategy|schedule|process|pilot)$/iu;

const ADJECTIVE =
  /^(?:\p{L}+(?:ful|ous|ive|able|ible|less|ish|ly|ed)|good|great|nice|happy|glad|keen|strong|weak|new|old|big|small|open|busy|clear|short|long|high|low|warm|calm|kind|hard|easy|fast|slow|smart|quick|hands-on|remote|late|early|fine|tough|short-staffed|full|empty|ready|curious|relaxed)$/iu;

function isAdjective(word: string): boolean {
  return (
    ADJECTIVE.test(word) &&
    !/^(?:initiative|objective|archive|drive|incentive|directive|executive|table|cable|variable|assembly|supply|family|feed|seed|need|speed|shed|bed|new hires)$/iu.test(
      word,
    )
  );
}

/** "Power BI", "Kubernetes": every word begins with a capital, and none is "Move" at the head of a note. */
function properName(words: string[]): boolean {
  const [first = ''] = words;
  return (
    words.every((word) => /^\p{Lu}/u.test(word)) && !(words.length === 1 && SINGLE_NOUN.test(first))
  );
}

/** "New intake process" → "new intake process"; "SAP rollout" and "Kubernetes migration" stay. */
function asInSentence(text: string): string {
  return /^(?:New|Next|Second|Third|Annual|Quarterly|Weekly|Monthly|Daily|Big|Old|Future|Upcoming|Planned|Move|Launch|Plan|Team|Training|Night|Weekend|Switch|Budget|Project)\b/u.test(
    text,
  )
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
