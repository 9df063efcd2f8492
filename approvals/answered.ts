import type { Answer } from '../domain/application.ts';
import type { Language } from '../domain/sentences/clock.ts';
import type { Intent } from '../domain/vocabulary.ts';
import { digestWords } from './digestWords.ts';

/** What the owner's word on an answer came to. */
interface AnsweredWords {
  confirmed(intent: Intent): string;
  dismissed: string;
  /** What refusing it means for the letters. */
  goesOn: string;
  /**
   * It had been said before (`when`, as people say it), or means something else now; null: it is none of this
   * application's any more.
   */
  left(answer: Pick<Answer, 'state' | 'intent'> | null, when: string | null): string;
  /** What confirming it means for the letters. */
  follows(intent: Intent): string;
}

const english: AnsweredWords = {
  confirmed: (intent) => `taken as ${intentIn('en', intent)}, as you say.`,
  dismissed: 'taken as no answer, as you say. The letters go on as planned.',
  goesOn: 'The letters there then go on as planned.',
  follows: (intent) => {
    switch (intent) {
      case 'rejection':
      case 'position-closed':
      case 'offer':
        return 'The application then ends there, and nothing more is asked.';
      case 'do-not-contact':
        return 'Nobody there is then written to any more.';
      case 'invitation':
      case 'request':
        return 'The next move there is then yours, and nothing goes out before it.';
      case 'delay':
        return 'The waiting there then begins anew: until the day they named, if they named one.';
      case 'acknowledgement':
      case 'referral':
      case 'other':
      case 'outreach':
      case 'job-alert':
        return 'The waiting there then begins anew.';
    }
  },
  left: (answer, when) => {
    if (answer === null) return 'it does not belong there any more, so nothing was changed.';
    const on = when === null ? '' : ` on ${when}`;
    switch (answer.state) {
      case 'applied':
        return `it was taken as ${intentIn('en', answer.intent)} already${on}, so nothing was changed.`;
      case 'dismissed':
        return `it was said to be no answer already${on}, so nothing was changed.`;
      case 'proposed':
        return `it seems to be ${intentIn('en', answer.intent)} by now, so nothing was changed. Look at it again.`;
    }
  },
};

const german: AnsweredWords = {
  confirmed: (intent) => `gewertet, wie Sie sagen: ${intentIn('de', intent)}.`,
  dismissed: 'gewertet, wie Sie sagen: keine Antwort. Die Briefe gehen weiter wie geplant.',
  goesOn: 'Die Briefe dort gehen dann weiter wie geplant.',
  follows: (intent) => {
    switch (intent) {
      case 'rejection':
      case 'position-closed':
      case 'offer':
        return 'Die Bewerbung dort ist dann beendet, und es wird nicht mehr nachgefragt.';
      case 'do-not-contact':
        return 'Dort wird dann niemand mehr angeschrieben.';
      case 'invitation':
      case 'request':
        return 'Der nächste Schritt dort liegt dann bei Ihnen, und vorher geht nichts hinaus.';
      case 'delay':
        return 'Das Warten dort beginnt dann neu: bis zu dem genannten Tag, falls einer genannt ist.';
      case 'acknowledgement':
      case 'referral':
      case 'other':
      case 'outreach':
      case 'job-alert':
        return 'Das Warten dort beginnt dann neu.';
    }
  },
  left: (answer, when) => {
    if (answer === null) return 'sie gehört nicht mehr dorthin; es wurde nichts geändert.';
    const on = when === null ? '' : `, am ${when}`;
    switch (answer.state) {
      case 'applied':
        return `sie war schon gewertet (${intentIn('de', answer.intent)})${on}; es wurde nichts geändert.`;
      case 'dismissed':
        return `es war schon gesagt, dass sie keine Antwort ist${on}; es wurde nichts geändert.`;
      case 'proposed':
        return `sie sieht inzwischen nach etwas anderem aus (${intentIn('de', answer.intent)}); es wurde nichts geändert. Sehen Sie sie sich noch einmal an.`;
    }
  },
};

function intentIn(language: Language, intent: Intent): string {
  return digestWords[language].intents[intent] ?? intent;
}

export const answeredWords: Record<Language, AnsweredWords> = { en: english, de: german };
