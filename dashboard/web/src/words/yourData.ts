import { inBoth } from './language.ts';

export const yourDataWords = inBoth(
  {
    title: 'Your data',
    says: 'Everything stays on this machine. Take all of it with you whenever you like. Passwords are never in it.',
    archive: 'Everything as one archive',
    records: 'Everything as CSV',
    list: 'The list of applications, for a spreadsheet',
    importCsv: 'Bring applications in from a spreadsheet',
    restore: 'Restore from an archive',
    restoreSays:
      'Into an account that has no applications yet. The file may be up to 100 MB. You see what it holds before anything changes.',
    left: 'Not in an archive: your password and those of mailboxes, coaches and invitations, permissions to send without asking, the digests that went to you, and what a look back proposed.',
    choose: 'Choose an archive …',
    holds: (of: string, when: string) => `The archive of ${of}, made ${when}. It holds:`,
    applications: (n: number) => (n === 1 ? '1 application' : `${n} applications`),
    letters: (n: number) => (n === 1 ? '1 letter' : `${n} letters`),
    messages: (n: number) => (n === 1 ? '1 message' : `${n} messages`),
    documents: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
    effects:
      'Letters that were sent stay sent; approved ones that had not left wait for your approval again. Open applications come back paused: resume them once the place they came from no longer works on them. A mailbox that is not connected here asks for its password.',
    replaced: 'Playbooks, wordings and settings of the same name are replaced.',
    confirm: 'Restore it',
    cancel: 'Leave it',
    done: (n: number) => (n === 1 ? '1 application is back.' : `${n} applications are back.`),
    later: 'The engine is away; work on them begins when it is back.',
    toPipeline: 'To your applications',
    toMailboxes: 'To your mailboxes',
  },
  {
    title: 'Ihre Daten',
    says: 'Alles bleibt auf diesem Rechner. Nehmen Sie es mit, wann immer Sie mögen. Passwörter sind nie dabei.',
    archive: 'Alles als ein Archiv',
    records: 'Alles als CSV',
    list: 'Die Liste der Bewerbungen, für die Tabelle',
    importCsv: 'Bewerbungen aus einer Tabelle holen',
    restore: 'Aus einem Archiv zurückholen',
    restoreSays:
      'In ein Konto, das noch keine Bewerbungen hat. Die Datei darf bis zu 100 MB groß sein. Sie sehen, was sie enthält, bevor sich etwas ändert.',
    left: 'Nicht im Archiv: Ihr Passwort und die der Postfächer, Begleiter und Einladungen, Erlaubnisse zum Versenden ohne Rückfrage, die Übersichten an Sie und was ein Rückblick vorschlug.',
    choose: 'Archiv wählen …',
    holds: (of: string, when: string) => `Das Archiv von ${of}, vom ${when}. Es enthält:`,
    applications: (n: number) => (n === 1 ? '1 Bewerbung' : `${n} Bewerbungen`),
    letters: (n: number) => (n === 1 ? '1 Brief' : `${n} Briefe`),
    messages: (n: number) => (n === 1 ? '1 Nachricht' : `${n} Nachrichten`),
    documents: (n: number) => (n === 1 ? '1 Dokument' : `${n} Dokumente`),
    effects:
      'Verschickte Briefe bleiben verschickt; freigegebene, die noch nicht fort waren, warten wieder auf Ihre Freigabe. Offene Bewerbungen kommen angehalten zurück: Setzen Sie sie fort, sobald dort, woher sie kommen, niemand mehr daran arbeitet. Ein Postfach, das hier nicht verbunden ist, fragt nach seinem Passwort.',
    replaced: 'Playbooks, Formulierungen und Einstellungen gleichen Namens werden ersetzt.',
    confirm: 'Zurückholen',
    cancel: 'Lieber nicht',
    done: (n: number) =>
      n === 1 ? '1 Bewerbung ist wieder da.' : `${n} Bewerbungen sind wieder da.`,
    later: 'Die Engine ist fort; die Arbeit daran beginnt, wenn sie wieder da ist.',
    toPipeline: 'Zu Ihren Bewerbungen',
    toMailboxes: 'Zu Ihren Postfächern',
  },
);
