import { isEnglish, languagesWith, type Language } from './wordLists.ts';

/**
 * Whether an unknown word is one of another language: it carries a letter that English lacks, is a courtesy that English
 * letters borrow, opens or closes a line in a language that knows it, or stands beside another word of that language.
 */
export function isForeign(word: string, at: number, text: string): boolean {
  const lower = word.toLowerCase();
  if (/[^\p{ASCII}’']/u.test(word) || COURTESIES.has(lower) || LOANS.has(lower)) return true;
  const languages = languagesWith(lower);
  if (languages.some((language) => saidIn(language, at, text))) return true;
  const before = /([\p{L}\p{M}’'-]+)[ \n]$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1];
  const after = /^[ \n]([\p{L}\p{M}’'-]+)/u.exec(
    text.slice(at + word.length, at + word.length + 30),
  )?.[1];
  const beside = [before, after].flatMap((one) => (one === undefined ? [] : [one.toLowerCase()]));
  if (beside.some((one) => COURTESIES.has(one) || (/[^\p{ASCII}’']/u.test(one) && !isEnglish(one))))
    return true;
  return beside.some(
    (one) => !isEnglish(one) && languagesWith(one).some((language) => languages.includes(language)),
  );
}

/** Whether the word stands in quotation marks that hold a sentence of that language: "El agua no perdona". */
function saidIn(language: Language, at: number, text: string): boolean {
  const before = text.slice(Math.max(0, at - MAX_QUOTE), at);
  const opens = Math.max(before.lastIndexOf('"'), before.lastIndexOf('“'));
  const [rest = ''] = /^[^"”“]*(?=["”])/u.exec(text.slice(at, at + MAX_QUOTE)) ?? [];
  if (opens === -1 || rest === '') return false;
  const words = `${before.slice(opens)}${rest}`.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const known = words.filter((word) => languagesWith(word).includes(language));
  return words.length > 1 && known.length * 3 >= words.length * 2;
}

const MAX_QUOTE = 160;

/** Latin and French that English has made its own, word by word. */
const LOANS = new Set(
  'diem hoc bono versa facto cetera situ vitro vivo vitae laude summa magna alma carte fixe vivre mise partie'.split(
    ' ',
  ),
);

/** Thanks, greetings and farewells as they are written into English letters. */
const COURTESIES = new Set(
  `merci bien cordialement bonjour bonsoir salut amities amicalement bisous sincerement salutations voila chers
chere cher cordiali grazie saluti cordialmente ciao buongiorno buonasera arrivederci prego distinti gracias
saludos saludo cordiales atentamente hola hasta abrazo abrazos estimado estimada buenos tardes obrigado obrigada
breve abraco cumprimentos atenciosamente danke vielen dank gruss gruesse herzliche herzlich freundliche
freundlichen tschuess servus gruezi moin takk tusen hilsen vennlig halsningar vanliga kiitos terveisin dziekuje
pozdrawiam powodzenia serdecznie dzien dobry dekuji dekuju diky pozdravem dakujem hvala pozdrav nagyon koszonom
udvozlettel koszi multumesc tesekkurler tesekkur selamlar mahalo aloha shalom salaam salam namaste shukran
inshallah mashallah arigato arigatou gozaimasu sensei konnichiwa terima kasih salamat mabuhay asante jambo
diolch cofion gorau slainte chara chairde maith agat agaibh raibh buiochas sibh slan craic ceud failte groeten
vriendelijke groet bedankt dankie groete spasibo dyakuyu efharisto efcharisto faleminderit mazal zdrowie skal
prost skol`
    .trim()
    .split(/\s+/u),
);
