import { inBoth } from './language.ts';

/** Files, and how they go into a letter. */
export const documentWords = inBoth(
  {
    enclosures: 'Enclosures',
    none: 'Nothing is enclosed.',
    choose: 'Enclose a document …',
    fromFile: 'A file from this computer …',
    off: (name: string) => `Take ${name} off this letter`,
    takeOff: 'Take off',
    room: (used: string) => `${used} of 18 MB, which is what mail servers take.`,
    tooLarge: (name: string, size: string) =>
      `${name} is ${size}. Mail servers take about 18 MB in one letter, so it was not added. Make it smaller, or send a link to it.`,
    tooMuch: (size: string) =>
      `Together the enclosures would be ${size}, more than the 18 MB that mail servers take. Take one off first.`,
    tooMany: 'A letter carries at most ten files.',
    empty: (name: string) => `${name} is empty, so it was not added.`,
    encloseIn: 'Enclose in a letter …',
    encloseInThis: (what: string, name: string) => `${what} to ${name}`,
    enclosed: (file: string) => `${file} is enclosed. Look at the letter once more and approve it.`,
    noLetter: 'No letter waits for you now. It can be enclosed when one does.',
  },
  {
    enclosures: 'Anlagen',
    none: 'Nichts liegt bei.',
    choose: 'Ein Dokument beilegen …',
    fromFile: 'Eine Datei von diesem Rechner …',
    off: (name) => `${name} aus diesem Brief nehmen`,
    takeOff: 'Herausnehmen',
    room: (used) => `${used} von 18 MB, die Mailserver annehmen.`,
    tooLarge: (name, size) =>
      `${name} hat ${size}. Mailserver nehmen in einem Brief etwa 18 MB an, darum wurde die Datei nicht hinzugefügt. Verkleinern Sie sie, oder schicken Sie einen Link.`,
    tooMuch: (size) =>
      `Zusammen hätten die Anlagen ${size}, mehr als die 18 MB, die Mailserver annehmen. Nehmen Sie vorher eine heraus.`,
    tooMany: 'Ein Brief trägt höchstens zehn Dateien.',
    empty: (name) => `${name} ist leer und wurde nicht hinzugefügt.`,
    encloseIn: 'Einem Brief beilegen …',
    encloseInThis: (what, name) => `${what} an ${name}`,
    enclosed: (file) =>
      `${file} liegt bei. Sehen Sie den Brief noch einmal an und geben Sie ihn frei.`,
    noLetter: 'Gerade wartet kein Brief auf Sie. Beilegen können Sie es, sobald einer wartet.',
  },
);
