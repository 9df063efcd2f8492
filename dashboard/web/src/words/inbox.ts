import { inBoth } from './language.ts';

export const inboxWords = inBoth(
  {
    title: 'Inbox',
    emptyTitle: 'Everything has its place',
    emptySays:
      'Mail that may belong to an application, but does not say which, waits here. The rest of your mail is left alone.',
    list: 'Messages without a place',
    belongs: 'This belongs to',
    choose: 'Choose an application',
    who: 'From whom there',
    nobody: 'Somebody else',
    place: 'Put it there',
    notOurs: 'It belongs nowhere',
    guess: 'Perhaps',
    placed: 'Put in its place.',
    away: 'Left alone.',
    newOne: 'Make it a new application',
    readsAs: (what: string) => `reads as ${what}`,
  },
  {
    title: 'Posteingang',
    emptyTitle: 'Alles hat seinen Platz',
    emptySays:
      'Hier wartet Post, die zu einer Bewerbung gehören könnte, aber nicht sagt zu welcher. Ihre übrige Post bleibt unberührt.',
    list: 'Nachrichten ohne Platz',
    belongs: 'Das gehört zu',
    choose: 'Bewerbung wählen',
    who: 'Von wem dort',
    nobody: 'Jemand anderem',
    place: 'Dort einordnen',
    notOurs: 'Gehört nirgends hin',
    guess: 'Vielleicht',
    placed: 'Eingeordnet.',
    away: 'In Ruhe gelassen.',
    newOne: 'Als neue Bewerbung anlegen',
    readsAs: (what) => `liest sich wie ${what}`,
  },
);
