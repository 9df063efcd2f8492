/** Whether an address says itself that nobody reads what is sent there: it is never written to. */
export function isUnread(address: string): boolean {
  return UNREAD.test((address.split('@')[0] ?? '').toLowerCase().slice(0, 100));
}

const UNREAD =
  /^(?:.{0,40}[._+-])?(?:no[._-]?repl(?:y|ies)|do[._-]?not[._-]?reply|dont[._-]?reply|(?:bitte[._-]?)?nicht[._-]?antworten|noresponse|no[._-]?responder|ne[._-]?pas[._-]?repondre|nepasrepondre|unmonitored)(?:\d{0,6}|[._+-].{0,60})$/;
