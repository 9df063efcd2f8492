import type { ApplicationRecord, TimelineEntry } from '../../activities/ports/records.ts';
import { sayMissing } from '../../approvals/stuckWords.ts';
import type { ApplicationEvent } from '../../domain/events.ts';

/** Some lines no event of the workflow made: what digests and replies to them did, a return from an archive, a note. */
type EventType =
  | ApplicationEvent['type']
  | 'digest_sent'
  | 'reply_refused'
  | 'link_opened'
  | 'link_refused'
  | 'mode_delegated'
  | 'restored'
  | 'noted'
  // A bounce that only says that a letter is late.
  | 'delivery_late';

type Language = 'en' | 'de';

/** What a line of the timeline says, in the owner's language; a type that is not known yet says its own name. */
export function sayEvent(
  record: Pick<ApplicationRecord, 'contacts' | 'owner' | 'employer'>,
  entry: Pick<TimelineEntry, 'type' | 'refs' | 'detail'>,
): string {
  const { language } = record.owner;
  const { stepId } = entry.refs;
  const late =
    entry.type === 'bounced' && entry.detail['permanent'] === false && stepId === undefined;
  const type = late ? 'delivery_late' : entry.type;
  const template = isEventType(type) ? SENTENCES[language][type] : type;
  const who =
    record.contacts.find(({ id }) => id === entry.refs.contactId)?.name ?? record.employer.name;
  const values: Record<string, string> = {
    who,
    what: word(language, entry.detail['what']),
    mode: word(language, entry.detail['mode']),
    intent: word(language, entry.detail['intent']),
    outcome: word(language, entry.detail['outcome']),
    result: word(language, entry.detail['result']),
    why: word(language, entry.detail['why']),
    missing: sayMissing(language, String(entry.detail['failure'] ?? '')).join(', '),
    date: String(entry.detail['date'] ?? ''),
    until: day(language, record.owner.timeZone, entry.detail['until']),
    deadline: day(language, record.owner.timeZone, entry.detail['deadline']),
  };
  return template
    .replaceAll(
      /\[([^\]]*)\{(\w+)\}([^\]]*)\]/g,
      (_, before: string, name: string, after: string) =>
        (values[name] ?? '') === '' ? '' : `${before}${values[name] ?? ''}${after}`,
    )
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(SENTENCES.en, type);
}

function word(language: Language, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return language === 'de' ? (GERMAN[text] ?? text) : (ENGLISH[text] ?? text.replaceAll('-', ' '));
}

function day(language: Language, timeZone: string, at: unknown): string {
  if (typeof at !== 'number') return '';
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
}

/** `[… {name} …]` is left out where the value is missing. */
const SENTENCES: Record<Language, Record<EventType, string>> = {
  en: {
    interview_set: 'An interview is recorded.',
    interview_cancelled: 'The interview was called off.',
    interview_missed: '{who} did not show up.',
    contact_set: '{who} is among the contacts.',
    contact_removed: 'A contact was removed.',
    employer_set: 'The details of {who} changed.',
    facts_changed: 'The details of the application changed.',
    letter_drafted: 'A {what} to {who} is written.',
    letter_missing_value: 'A {what} to {who} could not be written[: not known is {missing}].',
    letter_edited: 'You changed the text.',
    letter_approved: 'You approved the letter.',
    approval_taken_back: 'You took the approval back.',
    letter_sent: 'The letter was sent.',
    letter_uncertain: 'It is not clear whether the letter went out; it is being looked for.',
    letter_failed: 'The letter could not be sent.',
    letter_in_drafts: 'The letter lies in your Drafts.',
    uncertain_resolved: 'It is known now what became of the letter.',
    owner_wrote: 'You wrote to {who} yourself; it counts as the {what}.',
    task_opened: 'Yours to do: {what}, {who}.',
    task_done: 'Done: {what}[ ({result})].',
    step_skipped: 'A step was skipped.',
    step_expired: 'A step came too late and has ended.',
    step_later: 'Put off until {until}.',
    send_now: 'You asked to send it now.',
    elsewhere_seen: 'Letters of your other applications were taken into account.',
    holidays_loaded: 'The public holidays there are known.',
    answer: '{who} answered: {intent}[, {date}].',
    answer_confirmed: 'You confirmed what the answer means: {intent}.',
    answer_dismissed: 'You said that this message is no answer.',
    auto_reply: '{who} is away[ until {until}].',
    bounced: 'A letter to {who} came back.',
    delivery_late: 'A letter to {who} has not arrived yet. Its delivery is being tried again.',
    complained: '{who} reported a letter as spam. Nothing more goes to that address.',
    other_offer: 'Another offer is in hand, with an answer due by {deadline}.',
    promise: 'News was promised by {date}.',
    paused: 'Paused.',
    restored:
      'It came back from an archive, paused. Resume it once no other installation works on it.',
    noted: 'Your notes.',
    resumed: 'Resumed.',
    snoozed: 'Put aside until {until}.',
    mode_changed: '{what}: now {mode}.',
    playbook_changed: 'The playbook was changed.',
    withdrawn: 'You withdrew the application.',
    closed: 'Closed: {outcome}.',
    reopened: 'Reopened.',
    digest_sent: 'The letter was put before you by email.',
    reply_refused: 'A mail that answered ours changed nothing[ ({why})].',
    link_opened: 'The page behind a link of ours was opened. That changed nothing.',
    link_refused: 'A link that is not ours, or was not used by you, changed nothing[ ({why})].',
    mode_delegated:
      'The {what} to {who} goes out by itself: you approved this kind in advance, and nothing was found in it.',
  },
  de: {
    interview_set: 'Ein Gespräch ist eingetragen.',
    interview_cancelled: 'Das Gespräch wurde abgesagt.',
    interview_missed: '{who} ist nicht erschienen.',
    contact_set: '{who} gehört zu den Kontakten.',
    contact_removed: 'Ein Kontakt wurde entfernt.',
    employer_set: 'Die Angaben zu {who} wurden geändert.',
    facts_changed: 'Die Angaben zur Bewerbung wurden geändert.',
    letter_drafted: 'Ein Brief an {who} ist geschrieben ({what}).',
    letter_missing_value:
      'Ein Brief an {who} konnte nicht geschrieben werden[; nicht bekannt: {missing}].',
    letter_edited: 'Sie haben den Text geändert.',
    letter_approved: 'Sie haben den Brief freigegeben.',
    approval_taken_back: 'Sie haben die Freigabe zurückgenommen.',
    letter_sent: 'Der Brief wurde gesendet.',
    letter_uncertain: 'Unklar, ob der Brief hinausging; er wird gesucht.',
    letter_failed: 'Der Brief konnte nicht gesendet werden.',
    letter_in_drafts: 'Der Brief liegt in Ihren Entwürfen.',
    uncertain_resolved: 'Es ist geklärt, was aus dem Brief wurde.',
    owner_wrote: 'Sie haben {who} selbst geschrieben; das zählt ({what}).',
    task_opened: 'Zu tun: {what}, {who}.',
    task_done: 'Erledigt: {what}[ ({result})].',
    step_skipped: 'Ein Schritt wurde übersprungen.',
    step_expired: 'Ein Schritt kam zu spät und ist beendet.',
    step_later: 'Verschoben auf {until}.',
    send_now: 'Sie wollten ihn sofort senden.',
    elsewhere_seen: 'Briefe Ihrer anderen Bewerbungen wurden berücksichtigt.',
    holidays_loaded: 'Die Feiertage dort sind bekannt.',
    answer: '{who} hat geantwortet: {intent}[, {date}].',
    answer_confirmed: 'Sie haben bestätigt, was die Antwort bedeutet: {intent}.',
    answer_dismissed: 'Sie haben gesagt, dass diese Nachricht keine Antwort ist.',
    auto_reply: '{who} ist abwesend[ bis {until}].',
    bounced: 'Ein Brief an {who} kam zurück.',
    delivery_late:
      'Ein Brief an {who} ist noch nicht angekommen. Die Zustellung wird weiter versucht.',
    complained: '{who} hat einen Brief als Spam gemeldet. An diese Adresse geht nichts mehr.',
    other_offer: 'Ein anderes Angebot liegt vor, Antwort bis {deadline}.',
    promise: 'Nachricht wurde bis {date} versprochen.',
    paused: 'Angehalten.',
    restored:
      'Aus einem Archiv zurück, angehalten. Fortsetzen, sobald keine andere Installation mehr daran arbeitet.',
    noted: 'Ihre Notizen.',
    resumed: 'Geht weiter.',
    snoozed: 'Ruht bis {until}.',
    mode_changed: '{what}: jetzt {mode}.',
    playbook_changed: 'Das Playbook wurde gewechselt.',
    withdrawn: 'Sie haben die Bewerbung zurückgezogen.',
    closed: 'Abgeschlossen: {outcome}.',
    reopened: 'Wieder geöffnet.',
    digest_sent: 'Der Brief wurde Ihnen per Mail vorgelegt.',
    reply_refused: 'Eine Mail, die auf unsere antwortete, hat nichts geändert[ ({why})].',
    link_opened: 'Die Seite hinter einem unserer Links wurde geöffnet. Das hat nichts geändert.',
    link_refused:
      'Ein Link, der nicht von uns ist oder nicht von Ihnen benutzt wurde, hat nichts geändert[ ({why})].',
    mode_delegated:
      'Der Brief an {who} geht von selbst hinaus ({what}): Sie haben diese Art im Voraus freigegeben, und nichts darin fiel auf.',
  },
};

/** Where the word itself, without its hyphens, would not do. */
const ENGLISH: Record<string, string> = {
  'thank-you': 'thank-you',
  'last-resort': 'last question',
  'close-out': 'polite close',
  'offer-in-hand': 'letter about another offer',
  'second-choice': 'letter that you are still interested',
  'keep-in-mind': 'letter to be kept in mind',
  'reference-heads-up': 'heads-up',
  card: 'handwritten card',
  'ask-contact': 'question',
};

const GERMAN: Record<string, string> = {
  'other-text': 'anderer Text',
  late: 'zu spät',
  forged: 'gefälscht',
  'no-click': 'ohne Klick',
  'cross-site': 'von einer fremden Seite',
  unproven: 'nicht nachweislich von Ihnen',
  automatic: 'von einem Programm',
  'not-to-us': 'nicht an Sie selbst gerichtet',
  unclear: 'nicht eindeutig',
  'thank-you': 'Dank',
  'status-check': 'Nachfrage',
  'last-resort': 'letzte Nachfrage',
  'close-out': 'Abschied',
  'offer-in-hand': 'anderes Angebot',
  'second-choice': 'zweite Wahl',
  'keep-in-mind': 'im Gespräch bleiben',
  'reference-heads-up': 'Hinweis an die Referenz',
  reply: 'Antwort',
  call: 'Anruf',
  card: 'Karte',
  'ask-contact': 'andere Person fragen',
  auto: 'selbsttätig',
  approve: 'mit Freigabe',
  draft: 'als Entwurf',
  rejection: 'Absage',
  'position-closed': 'Stelle geschlossen',
  offer: 'Angebot',
  invitation: 'Einladung',
  delay: 'dauert noch',
  request: 'Bitte',
  acknowledgement: 'Bestätigung',
  referral: 'Verweis an jemand anderen',
  'do-not-contact': 'keine weiteren Nachrichten',
  outreach: 'Anfrage',
  'job-alert': 'Stellenhinweis',
  other: 'anderes',
  rejected: 'Absage',
  withdrawn: 'zurückgezogen',
  'no-response': 'keine Antwort',
  reached: 'erreicht',
  voicemail: 'Anrufbeantworter',
  gatekeeper: 'Empfang',
  'no-answer': 'nicht erreicht',
};
