import type { Finding } from '../activities/ports/records.ts';
import { dayWriter } from './letterDates.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { wordsOf } from './letterText.ts';
import { blocking, warning, type GateRule, type Reading } from './reading.ts';

const APPRECIATION =
  /\b(thank(?:s|ed|ful)?|appreciat\w*|grateful|gratitude|pleasure|joy|delight(?:ed)?|obliged|enjoyed (?:meeting|talking|speaking|our|the)|glad to have met|(?:great|good|lovely|nice|wonderful|fantastic|delightful|enjoyable|fun) to (?:meet|talk|speak|see|chat|hear)|kind of you|dank\w*|dankbar|gefreut|freude|geschätzt|schätzen|verdienst)\b/iu;

const INTEREST =
  /\b(interest(?:ed|s|ing)?|excit(?:ed|ing|es|ement)|enthusias\w*|keen|eager\w*|appeal(?:s|ing)?|drawn to|attract(?:s|ed)|passion\w*|motivat\w*|look(?:ing)? forward to (?:working|joining|contributing|the (?:chance|possibility|opportunity) (?:to|of))|(?:would|'d) (?:very much |really |truly |gladly |certainly |still )?(?:love|like|be (?:very |so |truly )?(?:glad|happy|pleased|delighted|proud|honou?red|thrilled)|welcome|enjoy|value|take)|hope to (?:join|work|be|become|contribute)|want (?:to (?:join|work|be|do|contribute)|the|this)|one I want|work I would enjoy|picture myself|see myself|convinced (?:me )?that (?:this|I)|gladly|confirmed (?:that|my)|like (?:the|this|your|that) (?:challenge|idea|job|work|role|team|position|company|plans?)|hope (?:we|I|you|that)|attractive|help (?:get|you|your)|right person|Interesse|interessier\w*|reizt|begeister\w*|Lust|gern(?:e)? (?:\w+ ){0,4}(?:arbeiten|übernehmen|einsetzen|dabei)|wäre gern|würde ich (?:sehr )?gern|ein Teil|Freude an der|mit (?:großer )?Freude)\b/iu;

const QUALIFICATIONS =
  /\b(experience\w*|background|skill\w*|qualif\w*|strength\w*|train(?:ed|ing)|prepared|bring(?:ing)?|contribut\w*|years (?:of|in|as|at|with|spent)|expertise|knowledge|abilit(?:y|ies)|fluen(?:t|cy)|proficien\w*|(?:have |I |I've )(?:already |also )?(?:led|managed|built|ran|run|taught|designed|developed|supervised|organi[sz]ed|worked|handled|introduced|reduced|increased|improved|cut|raised)|good (?:match|fit)|fits?\b|well suited|suited|offer\w*|degree|certif\w*|my (?:work|time|projects?|research|practice)|useful|Erfahrung\w*|Kenntnis\w*|Fähigkeit\w*|mitbring\w*|bringe|einbringen|beitragen|Beitrag|Ausbildung|Studium|Stärke\w*|gelernt|vorbereitet|Jahre\w*|passt|anbieten|anzubieten|zu bieten|gewinnen)\b/iu;

/** Looking ahead or warming to the work in the first person, outside of sentences that only offer service. */
const LOOKS_AHEAD =
  /\b(?:I(?:'d| would|'ll| will| could| can see| hope| want| wish| love| loved| enjoy| intend|'m (?:certain|sure|ready|happy|excited)| am (?:certain|sure|ready|happy|excited)| left (?:feeling|wanting|with))|(?:my|a) (?:goal|dream|wish|hope)|caught my eye|kind of (?:place|school|company|work|team)|best work|look forward to (?!hearing|your|the (?:answer|decision|reply))|right (?:place|step)|next (?:chapter|step))\b/iu;
const SERVICE =
  /\b(?:questions?|references?|information|let me know|contact|hear(?:ing)? from you|call me|reach me|documents?|wish you|thank|send)\b/iu;

/** What somebody has done or does, told in the first person: "I have reorganized receiving", "I coach six leads". */
const DONE = [
  /\b(?:I have|I've|having) (?:already |also |personally |successfully )?(?!enjoyed|appreciated|thought|been|heard|received|attached|enclosed|learned|met|spoken|seen|found|kept|tried|had|always wanted)\w+(?:ed|en|wn|lt|ght|ne|un|ung)\b/iu,
  /\bI (?:currently |now |also |usually |regularly )?(?:coach|manage|lead|run|know|speak|teach|design|build|handle|supervise|train|write|organi[sz]e|oversee|develop|maintain|specialize|work (?:as|in|with|on)|hold|managed|led|ran|taught|built|designed|moved|set up|cut|supervised|trained|organi[sz]ed|oversaw|reduced|improved|rolled out|launched|wrote|negotiated|served)\b/u,
  /\bI (?:did|do) (?:that|this|so|the same|just that)\b|\b(?:team|staff|crew|group|department) of \d+\b/iu,
  /\b(?:taught|prepared|trained) me\b|\b(?:my|at my|since my) (?:arrival|record|team|last (?:job|role|position)|current (?:job|role|position)|previous (?:job|role|position)|former|(?:last|present|current|previous|own|first|old) \w+|goal|studies|career)\b/iu,
  /\b(?:I|my|me|we)\b[^.!?]*\b(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) (?:percent|%|people|employees|sites|teams?|shifts|clients|customers|years|projects|languages)/iu,
];

/** R5's essentials where they apply, and what each other letter cannot do without (R7, R21–R23, R8). */
export const essentialRule: GateRule = (reading) => {
  const { letter, input } = reading;
  const empty: Finding[] = [];
  if (letter.subject !== null && letter.subject.trim() === '') {
    empty.push(blocking('essential', '', 'The letter has no subject.'));
  }
  if (letter.body === '') return [...empty, blocking('essential', '', 'The letter has no text.')];
  const needed = NEEDED[input.what](reading);
  return [...empty, ...needed, ...reachable(reading)];
};

const NEEDED: Record<Letter, GateRule> = {
  'thank-you': (reading) => thankYou(reading),
  'second-choice': (reading) => appreciation(reading),
  'keep-in-mind': (reading) => appreciation(reading),
  'offer-in-hand': (reading) => offerInHand(reading),
  'reference-heads-up': (reading) => reference(reading),
  'status-check': () => [],
  'last-resort': () => [],
  'close-out': () => [],
  reply: () => [],
};

function thankYou(reading: Reading): Finding[] {
  const { letter, contact, interview, record } = reading;
  if (interview?.missedBy === contact.id && contact.id !== '') return [];
  const findings = appreciation(reading);
  if (contact.role === 'gatekeeper' || interview?.wanted === false) return findings;
  const warm = letter.sentences.some(
    (one) => LOOKS_AHEAD.test(one.replace(/’/gu, "'")) && !SERVICE.test(one),
  );
  if (!warm && !INTEREST.test(letter.body)) {
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        `Interest is missing: say that you would like to work as ${record.role} at ${record.employer.name}, without pleading.`,
      ),
    );
  }
  const assets = wordsOf((record.assets ?? '').toLowerCase()).filter((word) => word.length > 4);
  const body = letter.body.toLowerCase();
  const done = DONE.some((form) => form.test(letter.body)) || letter.sentences.some(aboutOneself);
  if (!done && !QUALIFICATIONS.test(letter.body) && !assets.some((word) => body.includes(word))) {
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        'Your qualifications are missing: restate in a sentence what you bring.',
      ),
    );
  }
  return findings;
}

/** A sentence of some length about the writer that is neither thanks nor interest nor an offer of service. */
function aboutOneself(sentence: string): boolean {
  const other = [APPRECIATION, INTEREST, LOOKS_AHEAD, SERVICE, MEETING];
  return (
    /\b(?:I|my|My)\b/u.test(sentence) &&
    wordsOf(sentence).length >= 6 &&
    !other.some((form) => form.test(sentence.replace(/’/gu, "'")))
  );
}

const MEETING =
  /\b(?:met|meet|meeting|spoke|speak|talk(?:ed)?|interview(?:ed)?|conversation|discuss(?:ed)?|tour|visit|position|role|job|you|your)\b/iu;

function appreciation({ letter }: Reading): Finding[] {
  const beginning = letter.paragraphs.slice(0, 2).join(' ').slice(0, 600);
  if (APPRECIATION.test(beginning)) return [];
  if (APPRECIATION.test(`${letter.body} ${letter.closing}`)) {
    return [warning('essential', start(letter.body), 'Thank the reader near the beginning.')];
  }
  return [
    blocking(
      'essential',
      start(letter.body),
      'Appreciation is missing: thank the reader near the beginning.',
    ),
  ];
}

function offerInHand({ letter, record, input }: Reading): Finding[] {
  const deadline = record.snapshot?.otherOffer?.deadline;
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter(letter.language, record.employer.country, zone);
  const findings: Finding[] = [];
  const dated = /\d/u.test(letter.body);
  if (
    !dated ||
    (deadline !== undefined &&
      deadline > input.now &&
      !letter.body.includes(days.short(days.dayOf(deadline))))
  ) {
    const when = deadline === undefined ? '' : ` (${days.long(days.dayOf(deadline))})`;
    findings.push(
      blocking(
        'essential',
        start(letter.body),
        `The deadline of the other offer${when} is missing.`,
      ),
    );
  }
  if (
    !letter.body.includes('?') &&
    !/\b(let me know|tell me|to know|ask (?:when|whether|if|you|for)|grateful|dankbar|sagen Sie)\b/iu.test(
      letter.body,
    )
  ) {
    findings.push(
      blocking('essential', start(letter.body), 'Ask for a definite date of the decision.'),
    );
  }
  return findings;
}

function reference({ letter, record }: Reading): Finding[] {
  const text = `${letter.subject ?? ''} ${letter.body}`;
  return text.includes(record.employer.name)
    ? []
    : [
        blocking(
          'essential',
          start(letter.body),
          `Say which company may call: ${record.employer.name}.`,
        ),
      ];
}

/** R8: at least one way to reach the owner stands in the letter. */
function reachable({ letter, record }: Reading): Finding[] {
  const { owner } = record;
  const digits = (text: string) => text.replace(/\D/gu, '');
  const phone = owner.phone === null ? '' : digits(owner.phone).slice(-7);
  const there =
    letter.whole.includes(owner.email) ||
    (phone.length > 4 && digits(letter.whole).includes(phone));
  if (there || letter.closing.split('\n').length < 3) return [];
  return [
    warning(
      'essential',
      letter.closing,
      `Your phone number and email address are not in the letter: ${[owner.phone, owner.email].filter((one) => one !== null).join(', ')}.`,
    ),
  ];
}

function start(body: string): string {
  return body.slice(0, 80);
}
