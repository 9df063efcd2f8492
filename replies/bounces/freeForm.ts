import type { ParsedMessage } from '../facts.ts';
import { header } from '../header.ts';
import { addressIn } from './deliveryStatus.ts';
import { isOfList, looksLikeReporter, sentByPerson } from './reporter.ts';

const SUBJECTS =
  /(?:\bundeliver(?:able|ed|y)\b|\bundeliverable\b|delivery (?:status notification|failure|failed|report|has failed|problem|incomplete|delay|error|notification|problems)|(?:mail|message|e-?mail)s? (?:delivery )?(?:status|fail(?:ed|ure)|system error|delay(?:ed)?|could not be delivered|not delivered|undeliverable|returned|reject\w*|(?:was|has been) (?:blocked|rejected|quarantined)|you sent (?:was )?blocked)|failure (?:notice|notification|delivery)|failed (?:mail|delivery)|return(?:ed|ing) (?:mail|message|to sender)|mail system error|mailsystem|non[- ]?deliver(?:y|able)|could ?n[o']t (?:be )?(?:deliver|send)|not delivered|delivery attempts?|warning: (?:message|could not|e-?mail)|postmaster notify|permanent delivery|unzustellbar|nicht zugestellt|unzustellbare|zustellung|fehlgeschlagen|non remis|échec|remise impossible|non distribu|no se ha entregado|no se puede entregar|no entregado|fallo|rechazado|notificación de estado|メール|配信|送信|退信|недоставлен|не доставлено|mail delivery(?! (?:officer|driver|worker|clerk|manager|assistant|associate|person|operative))|nondeliverable|user unknown|delivery of)/i;

const BODY =
  /(?:(?:could|can|was|were|is|has|did) ?n(?:o|')t (?:be |been |reach )?(?:delivered|reach(?:ed)?|the following)|undeliverable|unable to deliver|wasn't able to deliver|delivery (?:to|has|failed|of)|(?:permanent|temporary|fatal|delivery) (?:error|failure|errors)|fail(?:ed|ure)|returned (?:mail|to)|user unknown|unknown user|mailbox|rcpt to|smtp|not reach|recipient|quota|undelivered|delayed|zugestellt|接続|届|配信|送信|存在)/i;

/** Said of one letter and its recipient, in so many words. */
const NOT_DELIVERED =
  /\b(?:could not be delivered to|was not delivered to|wasn't delivered to|unable to deliver (?:your )?(?:message|mail)|delivery to the following|did not reach the following|(?:invalid|unknown) user address|following address(?:es|\(es\))? had|could not deliver (?:your )?(?:message|mail)|requested action not taken|mailbox (?:unavailable|not found)|the following address(?:es|\(es\))? failed)\b/i;

/** Where the copy of the original begins. */
const COPY_FOLLOWS =
  /^(?:[-_=*\s>]{0,12})(?:(?:below this line|this) is a copy of (?:the|your) message|original message|(?:the )?(?:original|undelivered|returned|included|unsent) (?:message|mail|e-?mail)s?(?! was received)(?: (?:follows|headers|is attached|is included|below|header))?|this is a copy of|unsent message|message (?:header|text|headers|follows|contents)|(?:start|begin) of (?:the )?(?:original|returned)|returned (?:message|mail)|(?:the )?headers? (?:of|from) the|content of|copy of (?:the )?(?:original|message)|original mail|message headers? follow|your original message|a copy of (?:the|your))/i;
/** Where no line announces it, its first header does; the fields that a report tells of the letter are indented. */
const HEADER_OF_COPY = /^(?:received: from|return-path:|message-id:)/i;

/** Signs of a report of non-delivery that is not (or not only) in the standard form. */
export function looksLikeBounce(message: ParsedMessage, body: string): boolean {
  const from = message.from[0];
  const type = (header(message, 'content-type') ?? '').toLowerCase();
  const beginning = body.slice(0, 6000);
  let signs = looksLikeReporter(from);
  if (/multipart\/report/.test(type)) signs += 2;
  if (header(message, 'x-failed-recipients') !== null) signs += 3;
  if (/^<\s*>$/.test(header(message, 'return-path') ?? '')) signs += 1;
  if (SUBJECTS.test(message.subject.slice(0, 300))) signs += 2;
  if (NOT_DELIVERED.test(beginning)) signs += 2;
  if (message.attachments.some((part) => part.contentType === 'message/rfc822')) signs += 1;
  if (BODY.test(beginning)) signs += 1;
  if (REPLY_CODE.test(beginning) && ABOUT_SMTP.test(beginning)) signs += 1;
  if (isOfList(message)) signs += 4;
  return signs >= (isReply(message) || sentByPerson(message) ? 6 : 4);
}

const REPLY_CODE = /(?:^|\s)[45]\d\d[ -][45]?\.?/;
const ABOUT_SMTP = /rcpt to|smtp|mx|host|recipient|user|mailbox/i;

/** What a person sends in answer has quotes and a thread; a report about our letter has at most the thread. */
function isReply(message: ParsedMessage): boolean {
  return (
    /^\s*(?:re|aw|sv|antw)\s?:/i.test(message.subject) &&
    /^\s*>/m.test((message.text ?? '').slice(0, 20_000))
  );
}

/** The report without the copy of the original that follows it. */
export function reportOnly(body: string): string {
  const lines = body.split('\n', 2000);
  const at = copyAt(lines);
  return (at === -1 ? lines : lines.slice(0, at)).join('\n').slice(0, 20_000);
}

/** What follows the report: the copy of the original, or ''. */
export function copyOf(body: string): string {
  const lines = body.split('\n', 4000);
  const at = copyAt(lines);
  return at === -1 ? '' : lines.slice(at).join('\n').slice(0, 64_000);
}

function copyAt(lines: string[]): number {
  return lines.findIndex(
    (line, i) =>
      i > 0 &&
      (COPY_FOLLOWS.test(line.slice(0, 120).trim()) || HEADER_OF_COPY.test(line.slice(0, 120))),
  );
}

/** Addresses that a report names: those it is surely or likely about, and others. */
export interface NamedAddresses {
  failed: string[];
  others: string[];
}

/** Addresses of recipients that a report names, the surest first. `notThese` are those it was sent to. */
export function failedAddresses(report: string, notThese: ReadonlySet<string>): NamedAddresses {
  const [sure, likely, others] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const raw of report.split('\n', 1500)) {
    const line = raw.slice(0, 600);
    const address = addressIn(/<[^<>\s]{3,320}>/.exec(line)?.[0] ?? line);
    if (address === null || notThese.has(address)) continue;
    if (ALONE.test(line)) sure.add(address);
    else if (NOT_THE_RECIPIENT.test(line)) continue;
    else if (OF_A_RECIPIENT.test(line)) likely.add(address);
    else if (!NO_RECIPIENT.test(address)) others.add(address);
  }
  return { failed: [...new Set([...sure, ...likely])], others: [...others] };
}

/** The address leads its line, with a bullet or a bracket before it at most. */
const ALONE =
  /^[\s*•·>-]{0,12}<?[^\s<>]{1,64}@[^\s<>]{1,255}>?\s*(?:[:;.,[]|$|\(|on \w{3},|<mailto|\.\.\.)/;
const OF_A_RECIPIENT =
  /\b(?:rcpt to|recipient|to\s?:|for|user|deliver\w*|address|unknown|mailbox|failed|reach|an|à|empfänger|destinatari\w*|destinataire)\b/i;
const NOT_THE_RECIPIENT =
  /\b(?:from|sender|contact|postmaster@|help|mail from|von|absender|remitente|expéditeur|reporting-mta)\b/i;
const NO_RECIPIENT =
  /^(?:postmaster|mailer-daemon|abuse|support|help|helpdesk|admin|no-?reply|noreply)@/;
