import { useWords } from './language.ts';
import { lettersWords } from './letters.ts';
import { vocabulary } from './vocabulary.ts';

/** Says a kind of letter as the wordings name it: `thank-you.panel` → "Thank-you to a panel". */
export function useLetterKinds(): (kind: string) => string {
  const say = useWords(lettersWords);
  const names = useWords(vocabulary);
  return (kind) => {
    const [what = '', variant] = kind.split('.');
    const rest = variant === undefined ? '' : ` ${say.variants[variant] ?? variant}`;
    return `${names.what[what] ?? what}${rest}`;
  };
}
