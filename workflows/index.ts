/** What a worker registers. */
export { applicationWorkflow } from './application/applicationWorkflow.ts';
export { mailboxWorkflow } from './mailbox/mailboxWorkflow.ts';
