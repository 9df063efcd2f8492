import type { Language } from '../../proofreading/salutation.ts';
import { noteClauses } from './noteClause.ts';
import type { NoteClause } from './noteForm.ts';

type Phrasings = Record<NoteClause['kind'], ((words: string) => string)[]>;

const ENGLISH: Phrasings = {
  topic: [
    (x) => `I especially enjoyed talking with you about ${x}.`,
    (x) => `Talking with you about ${x} gave me a good deal to think about.`,
    (x) => `I have kept thinking about what we said about ${x}.`,
  ],
  told: [
    (x) => `It helped me a great deal to hear from you about ${x}.`,
    (x) => `What you told me about ${x} made the work much clearer to me.`,
    (x) => `I valued what you told me about ${x}.`,
  ],
  how: [
    (x) => `Thank you in particular for telling me ${x}.`,
    (x) => `I found it instructive to hear ${x}.`,
    (x) => `I have kept thinking about ${x}.`,
  ],
  wondered: [
    (x) => `Your question about ${x} has stayed with me.`,
    (x) => `I enjoyed your question about ${x}.`,
    (x) => `Since you asked, I have thought further about ${x}.`,
  ],
  shown: [
    (x) => `Thank you in particular for showing me ${x}.`,
    (x) => `I enjoyed seeing ${x}.`,
    (x) => `Seeing ${x} gave me a good picture of the work.`,
  ],
  proud: [
    (x) => `It was good to hear how proud you are of ${x}.`,
    (x) => `I could hear how proud you are of ${x}.`,
    (x) => `I remember well how proud you are of ${x}.`,
  ],
  interest: [
    (x) => `I was glad to see your interest in ${x}.`,
    (x) => `I appreciated your interest in ${x}.`,
    (x) => `Your interest in ${x} was encouraging.`,
  ],
  advised: [
    (x) => `Thank you in particular for recommending ${x}.`,
    (x) => `I have made a note of ${x}, as you recommended.`,
    (x) => `I was glad that you recommended ${x}.`,
  ],
  helped: [
    (x) => `Thank you in particular for ${x}.`,
    (x) => `I was grateful to you for ${x}.`,
    (x) => `Let me also thank you for ${x}.`,
  ],
  that: [
    (x) => `I was interested to hear that ${x}.`,
    (x) => `You mentioned that ${x}, and that has stayed with me.`,
    (x) => `It was good to learn from you that ${x}.`,
  ],
  asked: [
    (x) => `Your question about ${x} has stayed with me.`,
    (x) => `I enjoyed your question about ${x}.`,
    (x) => `Since you asked, I have thought further about ${x}.`,
  ],
  liked: [
    (x) => `I was glad to hear that you liked ${x}.`,
    (x) => `It was encouraging to hear that you liked ${x}.`,
    (x) => `It pleased me that you liked ${x}.`,
  ],
};

const GERMAN: Phrasings = {
  topic: [
    (x) => `Besonders gern habe ich mit Ihnen über ${x} gesprochen.`,
    (x) => `Unser Gespräch über ${x} ist mir in Erinnerung geblieben.`,
    (x) => `Ich habe seither noch öfter über ${x} nachgedacht.`,
  ],
  told: [
    (x) => `Was Sie mir von ${x} erzählt haben, hat mir die Aufgabe deutlich nähergebracht.`,
    (x) => `Vielen Dank besonders dafür, dass Sie mir von ${x} erzählt haben.`,
    (x) => `Es war sehr hilfreich, von ${x} zu hören.`,
  ],
  how: [
    (x) => `Danke besonders dafür, dass Sie mir erzählt haben, ${x}.`,
    (x) => `Gut in Erinnerung ist mir, ${x}.`,
    (x) => `Interessant war für mich zu hören, ${x}.`,
  ],
  wondered: [
    (x) => `Ihre Frage, ${x}, beschäftigt mich noch.`,
    (x) => `Über Ihre Frage, ${x}, habe ich mich gefreut.`,
    (x) => `Über Ihre Frage, ${x}, habe ich seither weiter nachgedacht.`,
  ],
  shown: [
    (x) => `Danke besonders dafür, dass Sie mir ${x} gezeigt haben.`,
    (x) => `Schön war, dass Sie mir ${x} gezeigt haben.`,
    (x) => `Dass Sie mir ${x} gezeigt haben, hat mir ein klareres Bild der Aufgabe gegeben.`,
  ],
  proud: [
    (x) => `Man hat gespürt, wie stolz Sie auf ${x} sind.`,
    (x) => `Wie stolz Sie auf ${x} sind, ist mir in Erinnerung geblieben.`,
    (x) => `Schön war zu hören, wie stolz Sie auf ${x} sind.`,
  ],
  interest: [
    (x) => `Über Ihr Interesse an ${x} habe ich mich gefreut.`,
    (x) => `Ihr Interesse an ${x} hat mich bestärkt.`,
    (x) => `Schön war für mich Ihr Interesse an ${x}.`,
  ],
  advised: [
    (x) => `Danke besonders dafür, dass Sie mir ${x} empfohlen haben.`,
    (x) => `Dass Sie mir ${x} empfohlen haben, hat mich gefreut.`,
    (x) => `Ihre Empfehlung habe ich mir gleich notiert: ${x}.`,
  ],
  helped: [
    (x) => `Danke besonders dafür, dass Sie ${x} haben.`,
    (x) => `Dass Sie ${x} haben, war sehr freundlich.`,
    (x) => `Ich war froh, dass Sie ${x} haben.`,
  ],
  that: [
    (x) => `Mit Interesse habe ich gehört, dass ${x}.`,
    (x) => `Sie erwähnten, dass ${x}; das ist mir in Erinnerung geblieben.`,
    (x) => `Mitgenommen habe ich auch, dass ${x}.`,
  ],
  asked: [
    (x) => `Ihre Frage nach ${x} beschäftigt mich noch.`,
    (x) => `Über Ihre Frage nach ${x} habe ich mich gefreut.`,
    (x) => `Über Ihre Frage nach ${x} habe ich seither weiter nachgedacht.`,
  ],
  liked: [
    (x) => `Über Ihr Lob für ${x} habe ich mich gefreut.`,
    (x) => `Schön war für mich zu hören, dass Sie ${x} gut fanden.`,
    (x) => `Ihr Lob für ${x} hat mich bestärkt.`,
  ],
};

/**
 * One or two sentences from that person's note, phrased differently for each `turn` (R3); null where nothing of the note
 * can be used as it stands.
 */
export function noteSentence(
  note: string,
  person: { name: string },
  language: Language,
  turn: number,
): string | null {
  const phrasings = language === 'de' ? GERMAN : ENGLISH;
  const clauses = noteClauses(note, person, language).slice(0, 2);
  const sentences: string[] = [];
  for (const { kind, words } of clauses) {
    const choices = phrasings[kind];
    const from = (turn + sentences.length) % choices.length;
    const phrased = [...choices.slice(from), ...choices.slice(0, from)].map((one) => one(words));
    const fresh = phrased.find((one) => !sentences.some((other) => alike(one, other)));
    sentences.push(fresh ?? phrased[0] ?? '');
  }
  return sentences.length === 0 ? null : sentences.join(' ');
}

/** Two sentences that begin or end alike read like a form that was filled in. */
function alike(one: string, other: string): boolean {
  const ends = (text: string) => [text.split(' ').slice(0, 3), text.split(' ').slice(-3)];
  const [a, b] = [ends(one), ends(other)];
  return a.some((words, index) => words.join(' ') === b[index]?.join(' '));
}
