import type { Sentences } from './sentences.ts';

/** Who asks, for what, and how: sessions, setup, invitations, imports, files. */
export const ABOUT_REQUESTS: Sentences = {
  'That request cannot be read': 'Diese Anfrage ist nicht lesbar',
  'The body is not JSON': 'Das ist kein JSON',
  'Please sign in': 'Bitte melden Sie sich an',
  'That did not match': 'Das stimmt nicht überein',
  'Not allowed': 'Nicht erlaubt',
  'This request came from another site': 'Diese Anfrage kam von einer anderen Seite',
  'Not found': 'Nicht gefunden',
  'Not possible here': 'Hier nicht möglich',
  'That does not fit what is there': 'Das passt nicht zu dem, was da ist',
  'Not possible now': 'Jetzt nicht möglich',
  'The text has changed': 'Der Text hat sich geändert',
  'That is too large': 'Das ist zu groß',
  'The body must be JSON': 'Es muss JSON sein',
  'This address is not served here': 'Diese Adresse gibt es hier nicht',
  'Some fields need another look': 'Einige Felder brauchen noch einen Blick',
  'Too many tries': 'Zu viele Versuche',
  'Something went wrong here': 'Hier ging etwas schief',
  'The engine is away': 'Die Engine ist nicht da',
  'The store is away': 'Der Speicher ist nicht da',
  'Something went wrong here that should not have. Nothing was sent because of it; the log says more.':
    'Hier ging etwas schief, das nicht schiefgehen sollte. Deswegen wurde nichts verschickt; im Protokoll steht mehr.',
  'The engine cannot be reached right now. Nothing is lost: what you entered is stored, no letter leaves in the meantime, and it goes on by itself when the engine is back.':
    'Die Engine ist gerade nicht zu erreichen. Nichts ist verloren: Was Sie eingegeben haben, ist gespeichert, bis dahin geht kein Brief hinaus, und es geht von selbst weiter, sobald die Engine wieder da ist.',
  'There is no such thing here, or it is not yours.':
    'Das gibt es hier nicht, oder es gehört Ihnen nicht.',
  'There is nothing at this address.': 'Unter dieser Adresse ist nichts.',
  'The request cannot be read.': 'Die Anfrage ist nicht lesbar.',
  'The body is empty.': 'Die Datei ist leer.',
  'The body is larger than {} MB. Nothing was changed.':
    'Das ist größer als {1} MB. Es wurde nichts geändert.',
  'Send one file, as it is.': 'Bitte eine einzelne Datei, so wie sie ist.',
  'Too many tries. Wait {} seconds and try again.':
    'Zu viele Versuche. Warten Sie {1} Sekunden und versuchen Sie es dann noch einmal.',
  'Too many tries. Wait {} minutes and try again.':
    'Zu viele Versuche. Warten Sie {1} Minuten und versuchen Sie es dann noch einmal.',
  'Followthrough is not served under this name. Open it by http://localhost, or set FOLLOWTHROUGH_PUBLIC_URL to this address.':
    'Unter diesem Namen ist Followthrough nicht zu haben. Öffnen Sie es über http://localhost, oder setzen Sie FOLLOWTHROUGH_PUBLIC_URL auf diese Adresse.',
  'This request did not come from the Followthrough page itself, so nothing was changed.':
    'Diese Anfrage kam nicht von der Seite von Followthrough selbst, darum wurde nichts geändert.',
  'You are not signed in, or the session has ended.':
    'Sie sind nicht angemeldet, oder die Sitzung ist zu Ende.',
  'Address and password do not go together.': 'Adresse und Passwort gehören nicht zusammen.',
  'The current password is another one.': 'Das jetzige Passwort lautet anders.',
  'That is not your password, so nothing was erased.':
    'Das ist nicht Ihr Passwort, darum wurde nichts gelöscht.',
  'Followthrough is set up already. Sign in instead.':
    'Followthrough ist schon eingerichtet. Melden Sie sich an.',
  'That setup token is not the one printed at the last start, or it was used already.':
    'Dieser Einrichtungscode ist nicht der vom letzten Start, oder er wurde schon benutzt.',
  'The sample starts once the setup token stands above: it is printed in the terminal where you started Followthrough.':
    'Das Beispiel beginnt, sobald oben der Einrichtungscode steht: Er erscheint im Terminal, in dem Sie Followthrough gestartet haben.',
  'The sample can be started from the page only on the machine itself. In a terminal there: npm start -- --sample':
    'Von der Seite aus beginnt das Beispiel nur auf dem Rechner selbst. Dort im Terminal: npm start -- --sample',
  'The sample could not be started: {}. Nothing of yours was touched; in a terminal “npm start -- --sample” shows more.':
    'Das Beispiel ließ sich nicht starten: {1}. Von Ihren Daten wurde nichts angerührt; im Terminal zeigt „npm start -- --sample“ mehr.',
  'This invitation was used, taken back or is too old. Ask for a new one.':
    'Diese Einladung wurde benutzt, zurückgenommen oder ist zu alt. Bitten Sie um eine neue.',
  'Nobody of that name has invited you as a coach.':
    'Niemand dieses Namens hat Sie zur Begleitung eingeladen.',
  'A coach sees applications and what belongs to them, not this.':
    'Wer begleitet, sieht Bewerbungen und was dazu gehört, aber nicht das hier.',
  'A coach sees the mail of applications, not all mail.':
    'Wer begleitet, sieht die Mail der Bewerbungen, nicht alle Mail.',
  'A coach may approve letters, and change nothing else.':
    'Wer begleitet, darf Briefe freigeben und sonst nichts ändern.',
  'A coach may look, and change nothing. The owner can allow you to approve letters.':
    'Wer begleitet, darf schauen und nichts ändern. Die Freigabe von Briefen kann Ihnen erlaubt werden.',
  'The CSV file is empty.': 'Die CSV-Datei ist leer.',
  'The CSV file has more than {} rows; split it.':
    'Die CSV-Datei hat mehr als {1} Zeilen; teilen Sie sie auf.',
  'The CSV file cannot be read: line {}: a quotation mark is opened and never closed.':
    'Die CSV-Datei ist nicht lesbar: In Zeile {1} beginnt ein Anführungszeichen, das nie endet.',
  'The CSV file cannot be read: line {}: a quotation mark stands inside a field; write it twice.':
    'Die CSV-Datei ist nicht lesbar: In Zeile {1} steht ein Anführungszeichen mitten im Feld; schreiben Sie es doppelt.',
  'The CSV file cannot be read: line {}: it is not in the usual form.':
    'Die CSV-Datei ist nicht lesbar: Zeile {1} hat nicht die übliche Form.',
  'The CSV file cannot be read: it is not in the usual form.':
    'Die CSV-Datei ist nicht lesbar: Sie hat nicht die übliche Form.',
  'No column holds the role. The file has: {}.':
    'Keine Spalte enthält die Stelle. Die Datei hat: {1}.',
  'No column holds the employer. The file has: {}.':
    'Keine Spalte enthält den Arbeitgeber. Die Datei hat: {1}.',
  'The file has no column called {} (for {}).': 'Die Datei hat keine Spalte „{1}“ (für {2}).',
};
