import { grammarInGerman } from './grammarInGerman.ts';

/** What a finding proposes, in the two languages of owners; the letter itself may be in either. */
export interface Proposal {
  en: string;
  de: string;
}

/** All that the rules propose, in one place. Values are passages and names as they stand. */
export const proposals = {
  attachAsked: {
    en: 'They asked for it: attach it, or say when it comes.',
    de: 'Darum wurde gebeten: Fügen Sie es bei, oder schreiben Sie, wann es kommt.',
  },
  nothingAttached: {
    en: 'Nothing is attached. Attach it, or take the sentence out.',
    de: 'Es ist nichts beigefügt. Fügen Sie es bei, oder streichen Sie den Satz.',
  },
  attachItem: (who: string, item: string) => ({
    en: `${who} asked for ${item}: attach it, or send it another way and approve the letter.`,
    de: `${who} hat darum gebeten (${item}): Fügen Sie es bei, oder schicken Sie es auf anderem Weg und geben den Brief frei.`,
  }),
  noSuchDay: {
    en: 'There is no such day. Check the date.',
    de: 'Diesen Tag gibt es nicht. Prüfen Sie das Datum.',
  },
  weekdayIs: (day: { en: string; de: string }) => ({
    en: `That day is a ${day.en}.`,
    de: `Der Tag ist ein ${day.de}.`,
  }),
  noSuchTime: {
    en: 'No clock shows this time. Check it.',
    de: 'Diese Uhrzeit gibt es nicht. Prüfen Sie sie.',
  },
  dayBefore: (other: string) => ({
    en: `That day is before ${other}. Check both.`,
    de: `Der Tag liegt vor „${other}“. Prüfen Sie beide.`,
  }),
  interviewWasOn: (day: string) => ({
    en: `The interview was on ${day}.`,
    de: `Das Gespräch war am ${day}.`,
  }),
  beforeInterview: (promised: string | null) => ({
    en: `That day was before the interview.${promised === null ? '' : ` They said ${promised}.`}`,
    de: `Der Tag war vor dem Gespräch.${promised === null ? '' : ` Genannt wurde: ${promised}.`}`,
  }),
  dayOver: {
    en: 'That day is over. Check it.',
    de: 'Dieser Tag ist vorbei. Prüfen Sie ihn.',
  },
  noSubject: { en: 'The letter has no subject.', de: 'Der Brief hat keinen Betreff.' },
  noText: { en: 'The letter has no text.', de: 'Der Brief hat keinen Text.' },
  noInterest: (role: string, company: string) => ({
    en: `Interest is missing: say that you would like to work as ${role} at ${company}, without pleading.`,
    de: `Das Interesse fehlt: Schreiben Sie ohne zu bitten, dass Sie gern als ${role} bei ${company} arbeiten würden.`,
  }),
  noQualification: {
    en: 'Your qualifications are missing: restate in a sentence what you bring.',
    de: 'Ihre Eignung fehlt: Sagen Sie in einem Satz noch einmal, was Sie mitbringen.',
  },
  thankEarly: {
    en: 'Thank the reader near the beginning.',
    de: 'Danken Sie nahe am Anfang.',
  },
  noThanks: {
    en: 'Appreciation is missing: thank the reader near the beginning.',
    de: 'Der Dank fehlt: Danken Sie nahe am Anfang.',
  },
  noDeadline: (when: string) => ({
    en: `The deadline of the other offer${when} is missing.`,
    de: `Die Frist des anderen Angebots${when} fehlt.`,
  }),
  askForDate: {
    en: 'Ask for a definite date of the decision.',
    de: 'Fragen Sie nach einem festen Tag der Entscheidung.',
  },
  sayCompany: (company: string) => ({
    en: `Say which company may call: ${company}.`,
    de: `Sagen Sie, welche Firma anrufen kann: ${company}.`,
  }),
  notReachable: (details: string) => ({
    en: `Your phone number and email address are not in the letter: ${details}.`,
    de: `Ihre Telefonnummer und Mailadresse stehen nicht im Brief: ${details}.`,
  }),
  spellingUnchecked: {
    en: 'Spelling could not be checked. Read it again yourself.',
    de: 'Die Rechtschreibung konnte nicht geprüft werden. Lesen Sie ihn selbst noch einmal.',
  },
  shortenTo: (words: number) => ({
    en: `Shorten it to ${String(words)} words or fewer.`,
    de: `Kürzen Sie ihn auf höchstens ${String(words)} Wörter.`,
  }),
  tooShort: {
    en: 'A sentence or two more would make it a letter.',
    de: 'Ein, zwei Sätze mehr, und es wäre ein Brief.',
  },
  divideParagraph: { en: 'Divide this paragraph.', de: 'Teilen Sie diesen Absatz.' },
  shortenSubject: (characters: number) => ({
    en: `Shorten the subject to ${String(characters)} characters.`,
    de: `Kürzen Sie den Betreff auf ${String(characters)} Zeichen.`,
  }),
  tooLong: {
    en: 'Nobody reads a letter this long. Shorten it.',
    de: 'Einen so langen Brief liest niemand. Kürzen Sie ihn.',
  },
  companyWritten: (company: string) => ({
    en: `The company is written ${company}.`,
    de: `Die Firma schreibt sich ${company}.`,
  }),
  otherCompany: (company: string, name: string) => ({
    en: `This letter goes to ${company}; "${name}" is somebody else.`,
    de: `Dieser Brief geht an ${company}; „${name}“ ist jemand anderes.`,
  }),
  otherName: (company: string, name: string) => ({
    en: `The company is called ${company}; "${name}" is another name.`,
    de: `Die Firma heißt ${company}; „${name}“ ist ein anderer Name.`,
  }),
  otherRole: (role: string) => ({
    en: `The application is for ${role}.`,
    de: `Die Bewerbung gilt der Stelle ${role}.`,
  }),
  otherApplication: (name: string, role: string, company: string) => ({
    en: `"${name}" belongs to another application of yours; this one is ${role} at ${company}.`,
    de: `„${name}“ gehört zu einer anderen Bewerbung von Ihnen; diese hier ist ${role} bei ${company}.`,
  }),
  colleagueSpokeOf: (colleague: string, who: string) => ({
    en: `That is what ${colleague} spoke of, by your notes, not ${who}. Is this letter meant for ${who}?`,
    de: `Davon hat nach Ihren Notizen ${colleague} gesprochen, nicht ${who}. Ist dieser Brief für ${who} gemeint?`,
  }),
  noSalutation: (right: string) => ({
    en: `The letter has no salutation. Begin with "${right}"`,
    de: `Der Brief hat keine Anrede. Beginnen Sie mit „${right}“`,
  }),
  nameKnown: (right: string) => ({
    en: `The name is known: "${right}"`,
    de: `Der Name ist bekannt: „${right}“`,
  }),
  beginWith: (right: string) => ({
    en: `Begin with "${right}"`,
    de: `Beginnen Sie mit „${right}“`,
  }),
  otherPerson: (who: string, other: string) => ({
    en: `This letter goes to ${who}, not to ${other}: is the whole of it meant for ${who}?`,
    de: `Dieser Brief geht an ${who}, nicht an ${other}: Ist er im Ganzen für ${who} gemeint?`,
  }),
  nameAndSalutation: (who: string, right: string) => ({
    en: `The name is written ${who}: "${right}"`,
    de: `Der Name schreibt sich ${who}: „${right}“`,
  }),
  addressedAs: (who: string, honorific: string, right: string) => ({
    en: `${who} is addressed as ${honorific}: "${right}"`,
    de: `${who} wird mit ${honorific} angeredet: „${right}“`,
  }),
  titleWithName: (right: string) => ({
    en: `The title goes with the family name: "${right}"`,
    de: `Zur Anrede gehört der Nachname: „${right}“`,
  }),
  nameWritten: (name: string) => ({
    en: `The name is written ${name}.`,
    de: `Der Name schreibt sich ${name}.`,
  }),
  ownDetail: (own: string) => ({
    en: `Yours is ${own}.`,
    de: `Ihre Angabe lautet ${own}.`,
  }),
  germanWritten: (word: string) => ({
    en: `Perhaps "${word}".`,
    de: `Vielleicht „${word}“.`,
  }),
  itIs: (name: string) => ({ en: `It is ${name}.`, de: `Richtig ist: ${name}.` }),
  goesTo: (who: string) => ({
    en: `This letter goes to ${who}.`,
    de: `Dieser Brief geht an ${who}.`,
  }),
  notFilledIn: {
    en: 'This place was not filled in. Write what belongs here, or take it out.',
    de: 'Diese Stelle wurde nicht ausgefüllt. Schreiben Sie, was hierher gehört, oder streichen Sie sie.',
  },
  nameNotFilledIn: {
    en: 'The name itself was never filled in. Write the name of the person in the application.',
    de: 'Der Name selbst wurde nie ausgefüllt. Tragen Sie den Namen der Person in der Bewerbung ein.',
  },
  deadLink: {
    en: 'This link leads nowhere. Put the right one, or take it out.',
    de: 'Dieser Link führt nirgendwohin. Setzen Sie den richtigen ein, oder streichen Sie ihn.',
  },
  tooSimilar: (percent: number) => ({
    en: `A colleague gets a letter that is ${String(percent)} % the same. Say this in other words, and add what this person said.`,
    de: `Jemand anderes dort bekommt einen Brief, der zu ${String(percent)} % derselbe ist. Sagen Sie das mit anderen Worten, und fügen Sie hinzu, was diese Person gesagt hat.`,
  }),
  pleads: {
    en: 'This pleads. Say what draws you to the work instead.',
    de: 'Das klingt bittend. Sagen Sie lieber, was Sie an der Arbeit anzieht.',
  },
  pushes: {
    en: 'This pushes. Ask once, kindly, and leave the reader room.',
    de: 'Das drängt. Fragen Sie einmal, freundlich, und lassen Sie Raum.',
  },
  flatters: {
    en: 'This flatters. Name one thing that impressed you, and leave it there.',
    de: 'Das schmeichelt. Nennen Sie eines, das Sie beeindruckt hat, und belassen Sie es dabei.',
  },
  strongerWithout: {
    en: 'The letter is stronger without this.',
    de: 'Ohne das ist der Brief stärker.',
  },
  oneMark: { en: 'One mark is enough.', de: 'Ein Zeichen genügt.' },
  shouting: { en: 'Capitals read as shouting.', de: 'Großbuchstaben lesen sich wie Schreien.' },
  unfinished: { en: 'This sentence is not finished.', de: 'Dieser Satz ist nicht zu Ende.' },
  ownName: (name: string) => ({
    en: `Your name is written ${name}.`,
    de: `Ihr Name schreibt sich ${name}.`,
  }),
  noName: (name: string) => ({
    en: `Your name is missing under the letter: ${name}.`,
    de: `Unter dem Brief fehlt Ihr Name: ${name}.`,
  }),
  nothingNoted: (who: string) => ({
    en: `Nothing is noted of what ${who} said. Add a sentence about it, or approve the letter as it is.`,
    de: `Es ist nicht notiert, was ${who} gesagt hat. Fügen Sie einen Satz dazu ein, oder geben Sie den Brief frei, wie er ist.`,
  }),
  noteUnsafe: (who: string) => ({
    en: `Your note on ${who} could not be put into a sentence safely. Write one from it, or approve the letter as it is.`,
    de: `Aus Ihrer Notiz zu ${who} ließ sich nicht sicher ein Satz machen. Schreiben Sie einen daraus, oder geben Sie den Brief frei, wie er ist.`,
  }),
  everyWording: (who: string) => ({
    en: `${who} has had every wording of this letter. Change this one, or leave it.`,
    de: `${who} hatte schon jede Fassung dieses Briefs. Ändern Sie diese, oder lassen Sie sie.`,
  }),
  underTheLetter: (missing: { phone: boolean; address: boolean }) => {
    const and = (phone: string, address: string, word: string): string =>
      [...(missing.phone ? [phone] : []), ...(missing.address ? [address] : [])].join(word);
    return {
      en: `Your ${and('phone number', 'postal address', ' and ')} would stand under the letter if you added it in the settings.`,
      de: `Unter dem Brief stünde auch ${and('Ihre Telefonnummer', 'Ihre Anschrift', ' und ')}, wenn Sie sie in den Einstellungen eintragen.`,
    };
  },
} as const satisfies Record<string, Proposal | ((...values: never[]) => Proposal)>;

/** A hint on English grammar, which the tables of slips hold in English; one that is not known here is quoted. */
export function grammarHint(english: string): Proposal {
  return {
    en: english,
    de: grammarInGerman(english) ?? `Hier stimmt etwas im Englischen nicht: ${english}`,
  };
}

/** What the English linter says; its own words are English alone. */
export function linterHint(
  suggestion: string | undefined,
  message: string,
  spelling: boolean,
): Proposal {
  return {
    en: suggestion === undefined ? message : `Perhaps "${suggestion}". ${message}`,
    de: `${suggestion === undefined ? '' : `Vielleicht „${suggestion}“. `}${spelling ? 'Dieses Wort kennt das englische Wörterbuch nicht.' : 'Hier stimmt etwas im Englischen nicht.'}`,
  };
}
