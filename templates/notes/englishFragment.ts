import type { NoteClause } from './noteForm.ts';
import { toReader } from './englishReader.ts';
import { topicNamed } from './topicNamed.ts';

const VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|said|says|asked|liked|likes|wants?|needs?|told|thinks?|thought|knows?|very|too|so|but|because|if|not|never|i|we|us|our|me)\b/iu;
const DETERMINED = /^(?:the|their|her|his|a|an|my|how|why)$/iu;
const AFTER_GERUND =
  /^(?:the|a|an|to|into|from|up|out|over|on|more|new|two|three|four|five|six|seven|eight|nine|ten|their|her|his|my|\d+|away|through|with|for|in|off|people|customers|without|between|across)$/iu;
/** A verdict, or the middle of a sentence. */
const NO_TOPIC =
  /^(?:good|great|nice|fine|ok|okay|excellent|poor|interesting|fun|lovely|hard|easy|long|short|very|really|quite|yes|no|none|nothing|n\/a|to|for|because|which|and|or|but|with|from|at|in|on|also|then|during|interested|impressed|happy|glad|spoke|told|went|met|said|saw|gave|got|had|came|left|thought|wrote|ran|led|made|took)$/iu;
/** Nouns in -ing: what follows belongs to them. */
const NOUN_ING =
  /^(?:during|meeting|training|planning|pricing|billing|marketing|hiring|onboarding|building|engineering|accounting|staffing|wedding|morning|evening|spring|string|thing|nothing|something|anything|everything|king|ring|interesting|boring|amazing)$/iu;

/** A question as it was asked, which no "about" can take in. */
const QUESTION =
  /^(?:how|why|what|where|when) (?:do|does|did|would|will|can|could|are|is|was|were|should|have|has|might)\b/iu;
/** "decision by Friday": for the calendar, not for the letter. */
const APPOINTMENT =
  /^(?:decision|answer|reply|results?|deadline|start|feedback|next round|second round|second interview|call back|news)\b.*\b(?:by|on|in|next|after|until|before|end of)\b/iu;
const GERMAN =
  /(?<!\p{L})(?:ein|eine[nmrs]?|der|die|das|und|nicht|wird|ist|sind|hat|für|mit|auf|sie|wir)(?!\p{L})|[äöüß]/iu;

/** "the new warehouse", "opening the Portland office next spring", "forklifts": a thing, where no finite verb can hide in it. */
export function fragment(text: string): NoteClause | null {
  const words = text.split(' ');
  const [first = '', second = ''] = words;
  if (QUESTION.test(text) || APPOINTMENT.test(text) || GERMAN.test(text)) return null;
  const how =
    /^(?:how|why|what|where) \p{L}/iu.test(text) && words.length >= 4 && words.length <= 20;
  if (how) return topic(text.charAt(0).toLowerCase() + text.slice(1));
  if (NO_TOPIC.test(first)) return null;
  if (words.length > 12 || /[:.?!]/u.test(text) || VERB.test(text)) return null;
  if (words.length > 7 && /,/u.test(text)) return null;
  const gerund =
    /^\p{L}{2,}ing$/u.test(first) &&
    (AFTER_GERUND.test(second) ||
      (!NOUN_ING.test(first) &&
        words.length === 2 &&
        /^\p{Ll}/u.test(first) &&
        second.endsWith('s')));
  if (gerund) return topic(first.toLowerCase() + text.slice(first.length));
  if (words.length > 8 || /\b\p{L}+ed$/u.test(text)) return null;
  if (/^\p{Ll}+(?:s|ed)$/u.test(first) && words.length > 1 && !DETERMINED.test(first)) return null;
  if (DETERMINED.test(first)) return topic(first.toLowerCase() + text.slice(first.length));
  const pronoun = /\b(?:she|he|they|him|them|her|his|their|it)\b/iu.test(text);
  return pronoun || words.length > 7 ? null : topicNamed(text);
}

function topic(text: string): NoteClause | null {
  const words = toReader(text);
  return words === null || /\b(?:we|us|our|ours|it's)\b/iu.test(words)
    ? null
    : { kind: 'topic', words };
}
