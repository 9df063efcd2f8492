import type { Facts } from './facts.ts';

/** One line of `cli classify --json`, and what the API answers for the same message. */
export interface Classified {
  file: string;
  kind: Facts['kind'];
  intent: Facts['intent'];
  confidence: number;
  evidence: string[];
  dates: { date: string; means: string }[];
  bounce: { address: string | null; permanent: boolean } | null;
  /**
   * The new text alone: without quotes, and without what the mail program or the writer puts under every mail (signature,
   * contact block, "sent from", disclaimer). The closing words and the name stay.
   */
  text: string;
}

/** The facts in the shape that the outside relies on. */
export function classified(file: string, facts: Facts): Classified {
  return {
    file,
    kind: facts.kind,
    intent: facts.intent,
    confidence: Math.round(facts.confidence * 1000) / 1000,
    evidence: facts.evidence,
    dates: facts.dates.map(({ date, means }) => ({ date, means })),
    bounce:
      facts.bounce === null
        ? null
        : { address: facts.bounce.address, permanent: facts.bounce.permanent },
    text: facts.text,
  };
}
