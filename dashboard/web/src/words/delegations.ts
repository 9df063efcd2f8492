import { inBoth } from './language.ts';

export const delegationWords = inBoth(
  {
    title: 'Approved in advance',
    says: 'Every letter waits for your yes. For a kind of letter you can say it in advance: then one in which the check found nothing leaves by itself, at its hour. One with a finding still waits for you. Each application’s timeline says which letters left so.',
    asked: 'You are asked each time.',
    byItself: 'Leaves by itself when nothing is found, since',
    give: 'Approve in advance …',
    giveFor: (name: string) => `Approve in advance: ${name}`,
    takeBack: 'Take back',
    takeBackFor: (name: string) => `Take back: ${name}`,
    effect: (name: string) =>
      `From now on, a letter of this kind (${name}) that passes the check without a finding is sent without asking you. What waits for you now still waits. Taken back, letters that have not left yet are asked for again.`,
    confirm: 'Approve this kind in advance',
    cancel: 'Keep asking me',
  },
  {
    title: 'Im Voraus freigegeben',
    says: 'Jeder Brief wartet auf Ihr Ja. Für eine Art von Brief können Sie es im Voraus geben: Dann geht einer, an dem die Prüfung nichts fand, von selbst zu seiner Zeit hinaus. Einer mit einem Fund wartet weiterhin auf Sie. Im Verlauf jeder Bewerbung steht, welche Briefe so hinausgingen.',
    asked: 'Sie werden jedes Mal gefragt.',
    byItself: 'Geht von selbst hinaus, wenn nichts zu finden war, seit',
    give: 'Im Voraus freigeben …',
    giveFor: (name) => `Im Voraus freigeben: ${name}`,
    takeBack: 'Zurücknehmen',
    takeBackFor: (name) => `Zurücknehmen: ${name}`,
    effect: (name) =>
      `Von nun an wird ein Brief dieser Art (${name}), an dem die Prüfung nichts fand, ohne Rückfrage verschickt. Was jetzt auf Sie wartet, wartet weiter. Nehmen Sie es zurück, wird nach Briefen, die noch nicht hinaus sind, wieder gefragt.`,
    confirm: 'Diese Art im Voraus freigeben',
    cancel: 'Weiter fragen',
  },
);
