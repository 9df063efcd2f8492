import type { Wording } from './wording.ts';

/** Schlicht, in der Sie-Form, kurz; ohne Vermutung über das Geschlecht. */
export const german: Wording = {
  'thank-you-same-day': ({ who }) =>
    `Ein Dank an ${who}, innerhalb eines Tages nach dem Gespräch, solange es frisch ist.`,
  'thank-you-late': ({ who }) =>
    `Ein Dank an ${who}: später als einen Tag nach dem Gespräch, und doch besser als keiner.`,
  'card-no-email': ({ who }) =>
    `Eine handgeschriebene Karte für ${who}: es gibt keine E-Mail-Adresse, an die man schreiben könnte.`,
  'reference-heads-up': ({ who }) =>
    `Ein Wort an ${who}: Als Referenz könnte bald ein Anruf kommen.`,
  'interview-missed': ({ who }) =>
    `${who} ist nicht zum Gespräch gekommen: Ein freundlicher Brief bittet noch heute um einen neuen Termin.`,
  'call-after-thank-you': ({ who }) =>
    `Rufen Sie ${who} an: Einige Tage nach dem Dank ist eine gute Zeit, nach dem Stand zu fragen.`,
  'call-after-interview': ({ who }) =>
    `Rufen Sie ${who} an: Einige Tage nach dem Gespräch ist eine gute Zeit, nach dem Stand zu fragen.`,
  'call-again': ({ who }) =>
    `Versuchen Sie es noch einmal bei ${who}: Der letzte Anruf kam nicht durch.`,
  'voicemail-email': ({ who }) =>
    `Sie haben ${who} auf die Mailbox gesprochen; eine kurze E-Mail am selben Tag macht das Antworten leicht.`,
  'voicemail-email-later': ({ who }) =>
    `Sie haben ${who} auf die Mailbox gesprochen; eine kurze E-Mail danach macht das Antworten leicht.`,
  'promise-passed': ({ who, date }) =>
    `${who} hat eine Entscheidung bis ${date} genannt; der Tag ist vorbei, also darf man fragen.`,
  'delay-passed': ({ who, date }) =>
    `${who} hat um Zeit bis ${date} gebeten; kurz danach ist der Moment zu fragen.`,
  'range-passed': ({ date }) =>
    `Es hieß, es könne bis ${date} dauern; kurz danach ist der Moment zu fragen.`,
  'range-begun': ({ date }) =>
    `Es hieß, es werde mindestens bis ${date} dauern; danach darf man fragen.`,
  'rhythm-first': ({ since }) =>
    `Seit ${since} ist nichts gekommen; nach etwa einer Woche darf man fragen.`,
  'rhythm-first-other': ({ since }) => `Seit ${since} ist nichts gekommen; es ist Zeit zu fragen.`,
  'rhythm-next': ({ since }) =>
    `Zuletzt wurde am ${since} nachgefragt, bisher ohne Antwort; nach etwa einer Woche ist es nicht zu früh.`,
  'rhythm-next-other': ({ since }) =>
    `Zuletzt wurde am ${since} nachgefragt, bisher ohne Antwort; es ist Zeit, wieder zu fragen.`,
  'rhythm-slow': ({ since }) =>
    `Seit ${since} ist nichts gekommen; wo Gremien entscheiden, dauert es länger.`,
  'ask-contact': ({ who }) =>
    `Nach zwei Wochen Stille könnten Sie ${who} fragen, ob etwas bekannt ist. Nur wenn es sich richtig anfühlt.`,
  'last-resort': () => `Ein Monat oder mehr ohne ein Wort: Eine letzte E-Mail bittet um Auskunft.`,
  'close-out': ({ count }) =>
    `${count} ohne Antwort: genug für jetzt. Ein höflicher Schlussbrief lässt die Tür offen.`,
  'other-offer': ({ who, when }) =>
    `Sie haben ein anderes Angebot bis ${when}; ${who} sollte davon wissen und kann einen Termin nennen.`,
  'second-choice': ({ who }) =>
    `Die Stelle ist besetzt. Danken Sie ${who}, und sagen Sie, dass Sie weiter Interesse haben.`,
  'keep-in-mind': ({ who }) => `Ein kurzer Dank bittet ${who}, Sie im Blick zu behalten.`,
  circle: ({ who }) => `Ein paar Monate später hält eine freundliche Zeile den Kontakt zu ${who}.`,
  'interview-ahead': ({ when }) =>
    `Nichts zu tun, bis das Gespräch vorbei ist: Es beginnt ${when}.`,
  'interview-to-come': () => `Es wird auf ein Gespräch gewartet; Briefe folgen danach.`,
  'promise-ahead': ({ who, date, day }) =>
    day === null
      ? `Noch nichts zu tun: ${who} hat Nachricht bis ${date} zugesagt.`
      : `Nichts zu tun bis ${day}: ${who} hat Nachricht bis ${date} zugesagt.`,
  'range-ahead': ({ date, day }) =>
    day === null
      ? `Noch nichts zu tun: Es hieß, es könne bis ${date} dauern.`
      : `Nichts zu tun bis ${day}: Es hieß, es könne bis ${date} dauern.`,
  'range-begin-ahead': ({ date, day }) =>
    day === null
      ? `Noch nichts zu tun: Es hieß, es werde mindestens bis ${date} dauern.`
      : `Nichts zu tun bis ${day}: Es hieß, es werde mindestens bis ${date} dauern.`,
  'time-ahead': () => `Im Moment ist nichts zu tun.`,
  'window-closed': ({ who, when }) =>
    `Der Brief an ${who} wartet auf eine gute Stunde und geht ${when} hinaus.`,
  'approval-waited': ({ who, when }) =>
    `Ein Brief an ${who} wartet auf Ihre Freigabe; er soll ${when} hinausgehen.`,
  'undo-open': ({ who, when }) =>
    `Freigegeben. Der Brief an ${who} geht ${when} hinaus; bis dahin können Sie ihn zurücknehmen.`,
  'approval-waited-draft': ({ who, when }) =>
    `Ein Brief an ${who} wartet auf Ihre Freigabe; er soll ${when} hinausgehen. Ohne sie kommt er in Ihre Entwürfe.`,
  'answer-unconfirmed': ({ who }) =>
    `${who} hat geschrieben. Es geht nichts hinaus, bis Sie gesagt haben, was es bedeutet.`,
  'your-reply-next': ({ who }) => `${who} hat Sie um etwas gebeten; das nächste Wort haben Sie.`,
  'letter-uncertain': ({ who }) =>
    `Es ist unklar, ob der letzte Brief an ${who} hinausging. Es geht nichts weiter, bis Sie es sagen.`,
  paused: () =>
    `Sie haben diese Bewerbung angehalten; es geht nichts hinaus, bis Sie sie fortsetzen.`,
  snoozed: ({ when }) => `Sie haben das bis ${when} beiseitegelegt.`,
  'out-of-office': ({ who, day }) =>
    day === null
      ? `${who} ist abwesend; bis dahin geht nichts hinaus.`
      : `${who} ist bis ${day} abwesend; vorher geht nichts hinaus.`,
  'cap-person': ({ who, when }) =>
    `${who} hatte gerade erst Post von Ihnen; dieser Brief wartet bis ${when}.`,
  'cap-employer': ({ when }) =>
    `An dieses Haus ging zuletzt genug; dieser Brief wartet bis ${when}.`,
  'cap-mailbox-day': ({ when }) =>
    `Ihr Postfach hat für einen Tag genug gesendet; dieser Brief wartet bis ${when}.`,
  'approval-too-late': ({ who }) =>
    `Der Brief an ${who} wurde nicht rechtzeitig freigegeben und hat seinen Sinn verloren.`,
  'never-left': ({ who }) =>
    `Der Brief an ${who} konnte nicht hinausgehen, ehe seine Zeit vorbei war, und wird nicht mehr gesendet.`,
  'kept-as-draft': ({ who }) =>
    `Der Brief an ${who} wurde nicht rechtzeitig freigegeben: Er liegt in Ihren Entwürfen und wird nicht gesendet.`,
  'no-longer-fits': ({ who }) =>
    `An ${who} kann nicht mehr geschrieben werden; der Brief bleibt hier.`,
  'mode-draft': ({ who }) => `Sie haben ${who} selbst geschrieben; das zählt.`,
  'attempts-used': ({ count }) =>
    `${count} ohne Antwort: Zeit, loszulassen und nach vorn zu schauen.`,
  'not-wanted': () =>
    'Sie möchten diese Stelle nicht mehr: Der Dank geht hinaus, gefragt wird niemand, und sie schließt von selbst.',
  'do-not-contact': ({ who }) => `${who} möchte keine Post, und bekommt keine.`,
  ended: () => `Diese Bewerbung ist beendet; eine späte Antwort würde sie wieder öffnen.`,
  'ended-for-good': () => `Diese Bewerbung ist beendet; es geht nichts mehr hinaus.`,
  'nobody-to-write-to': () =>
    `Es ist niemand bekannt, an den man schreiben könnte; fügen Sie einen Kontakt hinzu.`,
  somebody: 'Jemand dort',
  attempts: (count) =>
    count < 1
      ? 'Einige Zeit'
      : count === 1
        ? 'Ein Versuch'
        : `${NUMBERS[count] ?? 'Viele'} Versuche`,
};

const NUMBERS = ['', '', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun', 'Zehn'];
