import type { Answer } from '../domain/application.ts';
import type { Language } from '../domain/sentences/clock.ts';
import type { Intent } from '../domain/vocabulary.ts';
import { digestWords } from './digestWords.ts';

/** What the owner's word on an answer came to. */
interface AnsweredWords {
  confirmed(intent: Intent): string;
  dismissed: string;
  /** It had been said before, or means something else now; null: it is none of this application's any more. */
  left(answer: Pick<Answer, 'state' | 'intent'> | null): string;
}

const english: AnsweredWords = {
  confirmed: (intent) => `taken as ${intentIn('en', intent)}, as you say.`,
  dismissed: 'taken as no answer, as you say. The letters go on as planned.',
  left: (answer) => {
    if (answer === null) return 'it does not belong there any more, so nothing was changed.';
    switch (answer.state) {
      case 'applied':
        return `it was taken as ${intentIn('en', answer.intent)} already, so nothing was changed.`;
      case 'dismissed':
        return 'it was said to be no answer already, so nothing was changed.';
      case 'proposed':
        return `it seems to be ${intentIn('en', answer.intent)} by now, so nothing was changed. Look at it again.`;
    }
  },
};

const german: AnsweredWords = {
  confirmed: (intent) => `gewertet, wie Sie sagen: ${intentIn('de', intent)}.`,
  dismissed: 'gewertet, wie Sie sagen: keine Antwort. Die Briefe gehen weiter wie geplant.',
  left: (answer) => {
    if (answer === null) return 'sie gehört nicht mehr dorthin; es wurde nichts geändert.';
    switch (answer.state) {
      case 'applied':
        return `sie war schon gewertet (${intentIn('de', answer.intent)}); es wurde nichts geändert.`;
      case 'dismissed':
        return 'es war schon gesagt, dass sie keine Antwort ist; es wurde nichts geändert.';
      case 'proposed':
        return `sie sieht inzwischen nach etwas anderem aus (${intentIn('de', answer.intent)}); es wurde nichts geändert. Sehen Sie sie sich noch einmal an.`;
    }
  },
};

function intentIn(language: Language, intent: Intent): string {
  return digestWords[language].intents[intent] ?? intent;
}

export const answeredWords: Record<Language, AnsweredWords> = { en: english, de: german };
