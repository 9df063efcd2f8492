import type { NoticeProposal, OwnerRecord } from '../../activities/ports/records.ts';
import { answeredWords } from '../../approvals/answered.ts';
import { digestWords } from '../../approvals/digestWords.ts';
import type { Answer } from '../../domain/application.ts';
import type { Control } from '../../domain/control.ts';
import { answerPage, pageWords } from './decisionPage.ts';
import type { AppDeps } from './deps.ts';
import { ownersMoment, type LinkedMatter } from './linkedMatter.ts';

/**
 * An answer whose proposed outcome a link confirms or refuses; bound to the very proposal that the digest showed, and only
 * while it waits for the owner.
 */
export async function linkedAnswer(
  deps: AppDeps,
  owner: OwnerRecord,
  proposal: NoticeProposal,
  action: 'confirm' | 'dismiss',
): Promise<LinkedMatter> {
  const { number, messageId, applicationId, intent } = proposal;
  const { language } = owner;
  const words = answeredWords[language];
  const record = await deps.store.applications.get(owner.id, applicationId);
  const message = await deps.store.messages.get(owner.id, messageId);
  const now = answerIn(record, messageId);
  const control: Control =
    action === 'confirm'
      ? { type: 'confirm-answer', messageId, intent, proposed: intent }
      : { type: 'dismiss-answer', messageId, proposed: intent };
  const from = message.fromName === '' ? message.from : message.fromName;
  return {
    named: pageWords[language].named.answer(from),
    settled:
      now?.state === 'proposed' && now.intent === intent
        ? null
        : words.left(now, whenSaid(owner, now)),
    changed: now?.state === 'proposed',
    page: () =>
      answerPage(language, action, {
        from: { name: from, address: message.from },
        number,
        about: `${record.role}, ${record.employer.name}`,
        text: message.facts?.text ?? message.text,
        meaning: digestWords[language].intents[intent] ?? intent,
        follows: action === 'confirm' ? words.follows(intent) : words.goesOn,
      }),
    carryOut: async (request) => {
      // A proposal may be told in two digests; whichever link comes second is refused and says so.
      const result = await deps.workflows.control(applicationId, control, 'email-link', request);
      if (result.ok)
        return {
          says: action === 'confirm' ? words.confirmed(intent) : words.dismissed,
          status: 200,
        };
      const then = answerIn(await deps.store.applications.get(owner.id, applicationId), messageId);
      return { says: words.left(then, whenSaid(owner, then)), status: 409 };
    },
  };
}

function answerIn(
  record: { snapshot: { answers: Answer[] } | null },
  messageId: string,
): Answer | null {
  return record.snapshot?.answers.find((answer) => answer.messageId === messageId) ?? null;
}

function whenSaid(owner: OwnerRecord, answer: Answer | null): string | null {
  return answer?.settledAt === undefined ? null : ownersMoment(owner, answer.settledAt);
}
