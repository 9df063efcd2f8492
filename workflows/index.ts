/** What a worker registers. */
export { applicationWorkflow } from './application/applicationWorkflow.ts';
export { approvalsWorkflow } from './approvals/approvalsWorkflow.ts';
export { mailboxWorkflow } from './mailbox/mailboxWorkflow.ts';
