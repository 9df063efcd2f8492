import type { Sentences } from './sentences.ts';

/** What is stored already, may not be changed, or cannot be stored; archives. */
export const ABOUT_STORED: Sentences = {
  'There is no such {}.': 'Das gibt es hier nicht, oder es gehört Ihnen nicht.',
  'This is stored already.': 'Das ist schon gespeichert.',
  'There is another {} with the key {} already.': 'Den Schlüssel {2} gibt es schon.',
  'There is an open application for this role at this employer already.':
    'Für diese Stelle bei diesem Arbeitgeber läuft schon eine Bewerbung.',
  'The interview {} names {}, who is not among the contacts.':
    'Das Gespräch {1} nennt {2}, und das ist keine der Personen.',
  'The interview {} ends before it starts.': 'Das Gespräch {1} endet, bevor es beginnt.',
  'The key {} stands twice among the {}.': 'Der Schlüssel {1} kommt zweimal vor ({2}).',
  'The file is larger than 18 MB, more than mail servers take.':
    'Die Datei ist größer als 18 MB, mehr als Mailserver annehmen.',
  'Together the attachments are more than mail servers take (18 MB).':
    'Zusammen sind die Anlagen größer, als Mailserver annehmen (18 MB).',
  'A letter that has not left yet carries this document. Take it off the letter first.':
    'Ein Brief, der noch nicht hinaus ist, hat dieses Dokument als Anlage. Nehmen Sie es dort zuerst heraus.',
  'This mailbox is connected already.': 'Dieses Postfach ist schon verbunden.',
  'A letter of this mailbox is being sent or its sending had no clear end; settle that first.':
    'Ein Brief dieses Postfachs wird gerade verschickt, oder es ist unklar, ob er hinausging; klären Sie das zuerst.',
  'The letter can no longer be changed: it is being sent, was sent or was taken back.':
    'Der Brief ist nicht mehr zu ändern: Er geht gerade hinaus, ist hinaus oder wurde zurückgenommen.',
  'The hash is not that of the letter.': 'Die Prüfsumme ist nicht die des Briefs.',
  'Another letter has this id or Message-ID.': 'Ein anderer Brief hat diese Kennung.',
  'There is an owner with this email address.': 'Jemand mit dieser E-Mail-Adresse ist schon hier.',
  'There is an owner with this email address. Sign in and accept the invitation there.':
    'Jemand mit dieser E-Mail-Adresse ist schon hier. Melden Sie sich an und nehmen Sie die Einladung dort an.',
  'The setup token is wrong or was used; the current one is printed when the program starts.':
    'Der Einrichtungscode stimmt nicht oder wurde benutzt; der gültige erscheint beim Start des Programms.',
  'This invitation is for somebody who is not here yet.':
    'Diese Einladung ist für jemanden, der noch nicht hier ist.',
  'This is your own invitation.': 'Das ist Ihre eigene Einladung.',
  'The cursor is none that a list gave out.': 'Diese Stelle der Liste gibt es nicht mehr.',
  'An interview names this contact. Take the contact out of the interview first.':
    'Ein Gespräch nennt diese Person. Nehmen Sie sie zuerst aus dem Gespräch heraus.',
  'This application has no such contact.': 'Diese Bewerbung hat keine solche Person.',
  'This application has no such interview.': 'Diese Bewerbung hat kein solches Gespräch.',
  'This message belongs to an application already.':
    'Diese Nachricht gehört schon zu einer Bewerbung.',
  'This message has no HTML part.': 'Diese Nachricht hat keinen HTML-Teil.',
  'Say first which application this message belongs to, and what it means.':
    'Sagen Sie zuerst, zu welcher Bewerbung diese Nachricht gehört und was sie bedeutet.',
  'This mailbox is being looked through already.': 'Dieses Postfach wird schon durchgesehen.',
  'This proposal was decided on already.': 'Über diesen Vorschlag ist schon entschieden.',
  'There is no playbook of that name.': 'Einen Ablauf dieses Namens gibt es nicht.',
  'This playbook is built in. Save yours under another name.':
    'Dieser Ablauf ist eingebaut. Speichern Sie Ihren unter einem anderen Namen.',
  'The disk is full, so nothing more can be stored; free some space and start again. What was stored before is safe.':
    'Der Datenträger ist voll, darum lässt sich nichts mehr speichern; schaffen Sie Platz und starten Sie neu. Was gespeichert war, ist sicher.',
  'The disk of {} is full (less than 128 MB are left), so nothing more is stored; free some space. What was stored before is safe, and work goes on by itself.':
    'Der Datenträger von {1} ist voll (weniger als 128 MB sind frei), darum wird nichts mehr gespeichert; schaffen Sie Platz. Was gespeichert war, ist sicher, und es geht von selbst weiter.',
  'The database reports damaged data; stop the program and restore the last backup with "followthrough restore <file>".':
    'Die Datenbank meldet beschädigte Daten; halten Sie das Programm an und spielen Sie die letzte Sicherung ein: „followthrough restore <file>“.',
  'The database refused the user name or password; check the user and password in DATABASE_URL.':
    'Die Datenbank weist Benutzer oder Passwort ab; prüfen Sie beide in DATABASE_URL.',
  'The database named in DATABASE_URL does not exist; create it first.':
    'Die Datenbank aus DATABASE_URL gibt es nicht; legen Sie sie zuerst an.',
  'The database cannot be reached; check that it runs and that DATABASE_URL is right.':
    'Die Datenbank ist nicht zu erreichen; prüfen Sie, ob sie läuft und ob DATABASE_URL stimmt.',
  'The data folder cannot be used ({}); check its owner and rights.':
    'Der Datenordner ist nicht benutzbar ({1}); prüfen Sie Besitzer und Rechte.',
  'A stored password was encrypted under another key; put the former encryption-key file (or FOLLOWTHROUGH_KEY) back, or enter the password again.':
    'Ein gespeichertes Passwort wurde mit einem anderen Schlüssel verschlüsselt; legen Sie die frühere Datei encryption-key (oder FOLLOWTHROUGH_KEY) zurück, oder geben Sie das Passwort neu ein.',
  'A stored secret ({}) was altered; enter it again, or restore the last backup.':
    'Ein gespeichertes Geheimnis ({1}) wurde verändert; geben Sie es neu ein, oder spielen Sie die letzte Sicherung ein.',
  'It came back from an archive, without its password. Enter the password again.':
    'Es kam aus einem Archiv zurück, ohne sein Passwort. Geben Sie das Passwort neu ein.',
  'This archive was made by a newer version of Followthrough. Nothing was changed; update this one first.':
    'Dieses Archiv stammt von einer neueren Fassung von Followthrough. Es wurde nichts geändert; aktualisieren Sie zuerst diese hier.',
  'This archive unfolds to more than 400 MB. Nothing was changed; restore a backup of the whole installation instead.':
    'Dieses Archiv ist entpackt größer als 400 MB. Es wurde nichts geändert; spielen Sie stattdessen eine Sicherung der ganzen Installation ein.',
  'This archive is damaged or cut off. Nothing was changed; try another copy of it.':
    'Dieses Archiv ist beschädigt oder abgeschnitten. Es wurde nichts geändert; versuchen Sie eine andere Kopie.',
  'This file is no archive of Followthrough. Nothing was changed; choose the file that "Everything as one archive" gave you.':
    'Diese Datei ist kein Archiv von Followthrough. Es wurde nichts geändert; wählen Sie die Datei, die Sie von „Alles als ein Archiv“ bekommen haben.',
  'There are applications in this account already, and the two would be mixed. Nothing was changed; restore into an account that has none.':
    'Hier gibt es schon Bewerbungen, und beides käme durcheinander. Es wurde nichts geändert; spielen Sie das Archiv dort ein, wo noch keine sind.',
  'What this archive holds is on this installation already, in another account, and the same letters could go out twice. Nothing was changed; erase it there first, or restore on another installation.':
    'Was dieses Archiv enthält, gibt es auf dieser Installation schon, bei jemand anderem, und dieselben Briefe könnten zweimal hinausgehen. Es wurde nichts geändert; löschen Sie es dort zuerst, oder nehmen Sie eine andere Installation.',
  'All of it is larger than an archive may be (100 MB). Take documents away that are not needed, or use "followthrough backup <file>".':
    'Alles zusammen ist größer, als ein Archiv sein darf (100 MB). Entfernen Sie Dokumente, die nicht gebraucht werden, oder nehmen Sie „followthrough backup <file>“.',
};
