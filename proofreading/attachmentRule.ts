import type { Finding } from '../activities/ports/records.ts';
import { blocking, type GateRule } from './reading.ts';

const MENTION =
  /\b(?:I(?:'ve| have| am|'m)?|we) (?:also |now |here )?(?:attach|enclos)(?:ed|ing|e)?\b(?! to\b)|\b(?:is|are|please|you will|you'll|can|will)\s+(?:find|see|review|be)?\s*(?:\w+\s+){0,2}(?:attached|enclosed)\b(?! to\b)|\b(?:find|see|review|receive)\s+(?:[\w’']+\s+){0,5}?(?:attached|enclosed)\b|\b(?:attached|enclosed) (?:is|are|you|please|to this|as|my|the|a|with|here(?:with)?|copy)\b|\b(?:in|see) the attach(?:ment|ed)\b|\battachments?\b|\benclosures?\b|\bEncl(?:\.|:|s)|\bim Anhang\b|\b(?:füge|sende|schicke)\b[^.!?]{0,40}\b(?:bei|mit)\b|\bangehängt\b|\b(?:anbei|beigefügt|Anlagen?)\b/iu;

const OFFER =
  /\b(can|could|would|will gladly|happy to|glad to|if you (?:like|wish|need)|kann|könnte|gern(?:e)?)\b[^.!?]{0,40}\b(attach|enclos|anhäng|beifüg)/iu;

const ASKED =
  /\b(?:asked|wants?|wanted|requested)(?: me)? (?:to (?:send|email|bring|forward|submit|provide|share)|for) (?:(?:her|him|them|over|along) )?((?:my|a|the|some|two|three|copies of)?\s*(?:\w+ ){0,3}?(?:references?|portfolio|cv|r[ée]sum[ée]|transcripts?|certificates?|diploma|work samples?|samples?|writing sample|documents?|licen[cs]e|contact details))/iu;

/** What the text says is attached is attached, and what they asked for is enclosed (R5). */
export const attachmentRule: GateRule = ({ letter, input, interview, contact }) => {
  const findings: Finding[] = [];
  if (input.attachments.length > 0) return findings;
  const sentences = [...letter.sentences, ...letter.closing.split('\n')];
  const said = sentences.find((sentence) => MENTION.test(sentence) && !OFFER.test(sentence));
  if (said !== undefined) {
    findings.push(
      blocking('attachment', said, 'Nothing is attached. Attach it, or take the sentence out.'),
    );
  }
  const asked =
    input.what === 'thank-you' ? ASKED.exec(interview?.notes[contact.id] ?? '')?.[1] : undefined;
  if (asked !== undefined && said === undefined) {
    findings.push(
      blocking(
        'attachment',
        asked,
        `${contact.name} asked for ${asked.trim()}: attach it, or send it another way and approve the letter.`,
      ),
    );
  }
  return findings;
};
