import type { Sentences } from './sentences.ts';

/** What is wrong with a mail server (mail/failures.ts), and what to do. */
export const ABOUT_MAIL: Sentences = {
  "The name of {} could not be found: check its spelling and this machine's network.":
    'Der Name von {1} war nicht zu finden: Prüfen Sie die Schreibweise und das Netz dieses Rechners.',
  '{} is not a public mail server, or would be reached without encryption: allow private hosts for this mailbox if it is yours, and use TLS or STARTTLS everywhere but on this machine.':
    '{1} ist kein öffentlicher Mailserver oder wäre nur unverschlüsselt zu erreichen: Erlauben Sie private Rechner für dieses Postfach, wenn es Ihrer ist, und nehmen Sie überall außer auf diesem Rechner TLS oder STARTTLS.',
  'No connection to {}: check host and port, and whether a firewall is in between.':
    'Keine Verbindung zu {1}: Prüfen Sie Rechner und Port, und ob eine Firewall dazwischen ist.',
  '{} did not speak TLS as expected: choose STARTTLS instead of TLS or the other way round, and check the port.':
    '{1} sprach nicht wie erwartet TLS: Wählen Sie STARTTLS statt TLS oder umgekehrt, und prüfen Sie den Port.',
  "The certificate of {} is not trusted for this name: check the host name, or give the server's own CA or SHA-256 fingerprint.":
    'Das Zertifikat von {1} gilt nicht für diesen Namen: Prüfen Sie den Namen, oder geben Sie die CA oder den SHA-256-Fingerabdruck des Servers an.',
  '{} does not offer STARTTLS, so nothing was sent unencrypted: choose TLS on its own port, or ask the provider.':
    '{1} bietet kein STARTTLS an, und unverschlüsselt wurde nichts gesendet: Wählen Sie TLS auf eigenem Port, oder fragen Sie den Anbieter.',
  '{} refuses the user name, password or token: enter them anew (many providers want an app password).':
    '{1} weist Benutzer, Passwort oder Token ab: Geben Sie sie neu ein (viele Anbieter wollen ein App-Passwort).',
  'The sign-in server {} gave no access token: it is tried again by itself; sign in anew if this lasts.':
    'Der Anmeldeserver {1} gab keinen Zugang: Es wird von selbst wieder versucht; melden Sie sich neu an, wenn das so bleibt.',
  '{} asks to be left alone for a while: it is tried again by itself.':
    '{1} bittet um etwas Ruhe: Es wird von selbst wieder versucht.',
  "A folder that is needed is missing on {} and could not be made: create it, or choose another one in the mailbox's settings.":
    'Ein Ordner, der gebraucht wird, fehlt auf {1} und ließ sich nicht anlegen: Legen Sie ihn an, oder wählen Sie in den Einstellungen des Postfachs einen anderen.',
  '{} could not search the mailbox, so nobody knows whether the message is there: it is tried again by itself.':
    '{1} konnte das Postfach nicht durchsuchen, also weiß niemand, ob die Nachricht da ist: Es wird von selbst wieder versucht.',
  "{} did not take the copy into the folder: check the mailbox's quota; it is tried again by itself.":
    '{1} hat die Kopie nicht in den Ordner gelegt: Prüfen Sie den Platz im Postfach; es wird von selbst wieder versucht.',
  'The connection to {} was lost: it is made anew by itself.':
    'Die Verbindung zu {1} ging verloren: Sie wird von selbst neu aufgebaut.',
  '{} did not answer in time: it is tried again by itself.':
    '{1} hat nicht rechtzeitig geantwortet: Es wird von selbst wieder versucht.',
  'The message is larger than {} takes: send smaller or fewer attachments.':
    'Die Nachricht ist größer, als {1} annimmt: Schicken Sie kleinere oder weniger Anlagen.',
  "{} does not let this mailbox send from its address: check the address and the provider's rules for senders.":
    '{1} lässt dieses Postfach nicht unter seiner Adresse senden: Prüfen Sie die Adresse und die Regeln des Anbieters für Absender.',
  '{} refuses the recipient: check the address.':
    '{1} weist den Empfänger ab: Prüfen Sie die Adresse.',
  '{} refuses this message for good: its answer says why.':
    '{1} weist diese Nachricht endgültig ab: Die Antwort sagt, warum.',
  'An address is not one that mail can be sent to: correct it.':
    'An eine der Adressen lässt sich keine Mail schicken: Berichtigen Sie sie.',
  'A name, subject or other header holds a line break or control character: remove it.':
    'Ein Name, der Betreff oder eine andere Kopfzeile enthält einen Zeilenumbruch oder ein Steuerzeichen: Entfernen Sie es.',
  '{} answered something that was not understood: check that it is a mail server of the right kind.':
    '{1} hat etwas Unverständliches geantwortet: Prüfen Sie, ob es ein Mailserver der richtigen Art ist.',
  'The letter was called back before its first byte left.':
    'Der Brief wurde zurückgerufen, bevor sein erstes Byte hinaus war.',
  'Stopped before the end, as asked.': 'Wie gewünscht vor dem Ende angehalten.',
  'allowPrivateHosts is not possible on this installation; its operator can allow it with FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS.':
    'Ein Server im privaten Netz ist auf dieser Installation nicht möglich; ihr Betreiber kann es mit FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS erlauben.',
};
