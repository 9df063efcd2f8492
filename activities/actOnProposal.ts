import type { Command } from '../approvals/command.ts';
import type { Answer } from '../domain/application.ts';
import type { Control } from '../domain/control.ts';
import type { Intent } from '../domain/vocabulary.ts';
import type { NoticeProposal } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** What became of one answer that the reply named. */
export type ProposalOutcome =
  | { number: number; did: 'confirmed'; intent: Intent }
  | { number: number; did: 'dismissed' }
  /** Somebody had said already what it means, or it is taken for something else now. */
  | { number: number; did: 'left'; answer: Answer | null };

/**
 * Carries out what a proven reply says of one answer. Like a letter's approval it is bound to what the notice showed: only
 * while the answer waits for the owner with that very proposal. Whoever came first by another door has said it.
 */
export async function actOnProposal(
  ports: Ports,
  { number, messageId, applicationId, intent }: NoticeProposal,
  replyId: string,
  command: Extract<Command, { action: 'confirm' | 'dismiss' }>,
): Promise<ProposalOutcome> {
  const said = command.action === 'confirm' ? (command.intent ?? intent) : null;
  const control: Control =
    said === null
      ? { type: 'dismiss-answer', messageId, proposed: intent }
      : { type: 'confirm-answer', messageId, intent: said, proposed: intent };
  const request = `reply:${replyId}:${control.type}:${messageId}`;
  const result = await ports.workflows.control(applicationId, control, 'email-reply', request);
  if (result.ok)
    return said === null
      ? { number, did: 'dismissed' }
      : { number, did: 'confirmed', intent: said };
  return { number, did: 'left', answer: await answerNow(ports, applicationId, messageId) };
}

/** What is known of an answer at this moment; null where it is none any more. */
export async function answerNow(
  ports: Ports,
  applicationId: string,
  messageId: string,
): Promise<Answer | null> {
  const { snapshot } = await ports.store.applications.load(applicationId);
  return snapshot?.answers.find((answer) => answer.messageId === messageId) ?? null;
}
