import type { Sentences } from './sentences.ts';

/** What does not fit in one field, which stands in front. */
export const ABOUT_FIELDS: Sentences = {
  'The input does not fit.': 'Die Eingabe passt nicht.',
  '{} does not fit.': '{1} passt nicht.',
  '{} is missing.': '{1} fehlt.',
  '{} is empty.': '{1} ist leer.',
  '{} must be {}.': '{1} muss {2} sein.',
  '{} must be {} (did you mean {}?).': '{1} muss {2} sein (meinten Sie {3}?).',
  '{} must be one of {}.': '{1} muss eines von diesen sein: {2}.',
  '{} must be one of {} (did you mean {}?).':
    '{1} muss eines von diesen sein: {2} (meinten Sie {3}?).',
  '{} must be at least {}.': '{1} muss mindestens {2} sein.',
  '{} must be at most {}.': '{1} darf höchstens {2} sein.',
  '{} must have at least {} characters.': '{1} braucht mindestens {2} Zeichen.',
  '{} is longer than {} characters.': '{1} ist länger als {2} Zeichen.',
  '{} needs at least {}.': '{1} braucht mindestens {2}.',
  '{} has more than {} entries.': '{1} hat mehr als {2} Einträge.',
  '{} is not a known field.': '{1} ist kein bekanntes Feld.',
  '{} is not a known field; did you mean {}?': '{1} ist kein bekanntes Feld; meinten Sie {2}?',
  '{} is not a date such as 2026-11-30.': '{1} ist kein Datum wie 2026-11-30.',
  '{} is not a date and time such as 2026-11-16 10:00.':
    '{1} ist keine Zeit wie 16.11.2026 10:00 oder 2026-11-16 10:00.',
  '{} is not a date and time with a zone, such as 2026-11-16T10:00:00-08:00.':
    '{1} ist keine Zeit mit Zone wie 2026-11-16T10:00:00-08:00.',
  '{} is not an email address.': '{1} ist keine E-Mail-Adresse.',
  '{} is not in the right form.': '{1} hat nicht die richtige Form.',
  '{} is not a time zone such as Europe/Berlin.': '{1} ist keine Zeitzone wie Europe/Berlin.',
  '{} is not a two-letter country code such as DE.':
    '{1} ist kein Länderkürzel aus zwei Buchstaben wie DE.',
  '{} is not a host name.': '{1} ist kein Rechnername.',
  '{} is not a PEM certificate.': '{1} ist kein PEM-Zertifikat.',
  '{} is not a SHA-256 fingerprint.': '{1} ist kein SHA-256-Fingerabdruck.',
  '{} is not a domain such as example.com.': '{1} ist keine Domain wie example.com.',
  '{} is not a region code such as WA.': '{1} ist kein Kürzel einer Region wie WA.',
  '{} is not a short key (letters, digits, - _ .).':
    '{1} ist kein kurzer Schlüssel (Buchstaben, Ziffern, - _ .).',
  '{} is not an https address.': '{1} ist keine https-Adresse.',
  '{} is not the name of a playbook.': '{1} ist nicht der Name eines Ablaufs.',
  '{} is not the name of a file.': '{1} ist nicht der Name einer Datei.',
  '{} is not the id of a contact.': '{1} ist keine der Personen.',
  '{} is not a document of this application.': '{1} ist kein Dokument dieser Bewerbung.',
  '{} is not the address of the owner who is signed in.':
    '{1} ist nicht die Adresse dessen, der angemeldet ist.',
  '{} is there twice: {}.': '{1} kommt zweimal vor: {2}.',
  '{} is before startsAt.': '{1} liegt vor dem Beginn.',
  '{} is in the past.': '{1} ist schon vorbei.',
  'to must be after from, by {} days at most.':
    'Das Ende muss nach dem Anfang liegen, um höchstens {1} Tage.',
  'role is not known from the mail: say which role it is.':
    'Die Stelle geht aus der Mail nicht hervor: Sagen Sie, welche es ist.',
  'employer is not known from the mail: say who it is.':
    'Der Arbeitgeber geht aus der Mail nicht hervor: Sagen Sie, wer es ist.',
  '{} holds a line break or control character.':
    '{1} enthält einen Zeilenumbruch oder ein Steuerzeichen.',
  '{} holds a control character.': '{1} enthält ein Steuerzeichen.',
  '{}: lies after now.': '{1} liegt in der Zukunft.',
  '{}: "{}" is none of {}.': '{1}: „{2}“ ist keines von {3}.',
  '{}: is not after startsAt.': '{1} liegt nicht nach dem Beginn.',
  '{}: {} lies before the interview.': '{1}: {2} liegt vor dem Gespräch.',
  '{}: names nobody who could have missed it: no interview had begun.':
    '{1} nennt niemanden, der gefehlt haben könnte: Es hatte kein Gespräch begonnen.',
  '{}: "{}" is there twice.': '{1}: „{2}“ kommt zweimal vor.',
  '{}: "{}" is not among the contacts.': '{1}: „{2}“ gehört nicht zu den Personen.',
  '{} is not a name of up to 60 letters.': '{1} ist kein Name von höchstens 60 Zeichen.',
  '{} is more than three: that is no longer polite (R18).':
    '{1} ist mehr als drei: Das ist nicht mehr höflich (R18).',
  '{} has more than twelve rounds: attempts must come to an end (P7).':
    '{1} hat mehr als zwölf Runden: Versuche müssen ein Ende haben (P7).',
  '{} is shorter than three days: asking daily or nearly so pushes (R18).':
    '{1} ist kürzer als drei Tage: Fast täglich zu fragen bedrängt (R18).',
  '{} is shorter than three days: that is too soon to ask (R18).':
    '{1} ist kürzer als drei Tage: So früh zu fragen bedrängt (R18).',
  '{} is missing: letters need business hours (R19).':
    '{1} fehlt: Briefe brauchen Geschäftszeiten (R19).',
  '{} is missing: nothing may leave at night.': '{1} fehlt: Nachts darf nichts hinausgehen.',
  '{} is shorter than a week, so it would not hold anything back (R18).':
    '{1} ist kürzer als eine Woche und hielte nichts zurück (R18).',
  '{} is shorter than two days: calling daily pushes (R18).':
    '{1} ist kürzer als zwei Tage: Täglich anzurufen bedrängt (R18).',
  '{} is longer than 24 hours, the time within which it is due (R3, R7).':
    '{1} ist länger als die 24 Stunden, in denen es fällig ist (R3, R7).',
  '{} is not shorter than "within", so it could never be in time.':
    '{1} ist nicht kürzer als die Frist, also käme es nie rechtzeitig.',
  '{} is shorter than "within".': '{1} ist kürzer als die Frist.',
  '{} is not longer than the spread, so no letter would fit in.':
    '{1} ist nicht länger als die Streuung, also passte kein Brief hinein.',
  '{} is not a duration such as P7D, PT48H or P3BD (business days); a wait cannot be negative.':
    '{1} ist keine Dauer wie P7D, PT48H oder P3BD (Werktage); warten kann man nicht rückwärts.',
  '{} is longer than a year.': '{1} ist länger als ein Jahr.',
  '{} is no time at all.': '{1} ist gar keine Zeit.',
  '{} is not a time such as 09:30.': '{1} ist keine Uhrzeit wie 09:30.',
  '{} is not at least half an hour long.': '{1} ist kürzer als eine halbe Stunde.',
  '{} does not have seven days, Monday first.': '{1} hat nicht sieben Tage, Montag zuerst.',
  '{} is closed on every day.': '{1} ist an jedem Tag geschlossen.',
};

/** Words that a hole may hold. */
export const FIELD_WORDS: Record<string, string> = {
  'The input': 'Die Eingabe',
  text: 'Text',
  'a number': 'eine Zahl',
  'true or false': 'ja oder nein',
  'a list': 'eine Liste',
  'an object': 'ein Objekt',
};
