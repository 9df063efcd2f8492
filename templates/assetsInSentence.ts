import { plainValue } from '../proofreading/plainValue.ts';

/** What stands after "I would bring": the first of several statements, begun small where its capital is only a beginning. */
export function assetsInSentence(text: string | null | undefined): string | undefined {
  const [first = ''] = plainValue(text ?? '', 500).split(/;\s/u);
  const plain = first.replace(/[.!;\s]+$/u, '').replace(BEGINNING, (word) => word.toLowerCase());
  return plain === '' ? undefined : plain;
}

/** Words that are no names and begin such statements in English and German. */
const BEGINNING =
  /^(?:An?|The|Over|More|Nearly|Almost|About|Around|Several|Many|Some|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Fifteen|Twenty|Thirty|Years?|Experience|Experienced|Extensive|Strong|Solid|Proven|Deep|Broad|Good|Long|Hands-on|Certified|Trained|Fluent|Bilingual|Skills?|Knowledge|Expertise|Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Elf|Zwölf|Fünfzehn|Zwanzig|Dreißig|Über|Mehr|Rund|Fast|Etwa|Viele|Einige|Mehrere|Langjährige|Mehrjährige|Umfassende|Umfangreiche|Fundierte|Gute|Sehr|Solide|Eine?|Einen|Fließendes)(?=[ ,-])/u;
