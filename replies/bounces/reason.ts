import type { BounceReason } from '../facts.ts';

/** What a report's words and codes say: passing or permanent, and why. */
export interface Verdict {
  /** Null where nothing says it. */
  permanent: boolean | null;
  /** The words say that the server goes on trying. */
  stillTried: boolean;
  reason: BounceReason;
}

/** Reason classes by enhanced status code (RFC 3463 and its registry), class digit left out. */
const BY_CODE: readonly (readonly [RegExp, BounceReason])[] = [
  [/^[245]\.2\.2$/, 'mailbox-full'],
  [/^[245]\.1\.(?:1|2|3|4|6|10)$/, 'no-such-address'],
  [/^[245]\.2\.(?:1)$/, 'no-such-address'],
  [/^[245]\.(?:2\.3|3\.4)$/, 'too-large'],
  [/^[245]\.(?:7\.\d{1,3}|1\.[78]|2\.4)$/, 'policy'],
  [/^[245]\.(?:4\.\d{1,3}|3\.[1-35]|2\.0)$/, 'temporary'],
];

/** Reason classes by what reports say, the telling ones first. Tested on bounded, lower-case text. */
const BY_WORDS: readonly (readonly [RegExp, BounceReason])[] = [
  [
    /\b(?:mailbox|mail box|inbox|account|user|recipient|storage|disk|quota)\b.{0,40}\b(?:full|over (?:the )?(?:quota|limit)|exceed\w*|overquota|over-quota)|\b(?:over ?quota|quota exceeded|exceeded (?:storage|quota|the|his|her|its)|insufficient (?:system )?storage|disk full|out of (?:disk |storage )?space|too many messages)\b|\bpostfach\b.{0,60}\b(?:voll|überfüllt)\b|\bboîte\b.{0,60}\bpleine\b|\bbuzón\b.{0,60}\blleno\b|\bcasella\b.{0,60}\bpiena\b/,
    'mailbox-full',
  ],
  [
    /\b(?:message|mail|e-?mail|size|attachment)\b.{0,50}\b(?:too (?:big|large)|(?<!queue )too long|exceeds?\b.{0,30}(?:size|limit|maximum)|larger than)|\bsize limit\b|\bmaximum (?:message )?size/,
    'too-large',
  ],
  [
    /\b(?:user|recipient|mailbox|account|address|addressee|person|alias|name|email|destination|login)\b.{0,60}\b(?:unknown|not (?:be )?(?:found|exist|known|recogni[sz]ed|listed|valid|available|located|have an?|a known|our)|does(?:n't| not) (?:exist|have|belong)|no longer|invalid|disabled|inactive|deactivated|suspended|locked|rejected|doesn't exist|unavailable|unrouteable|terminated|discontinued|closed)|\b(?:no such (?:user|recipient|mailbox|person|address|account|name|local)|unknown (?:user|recipient|local|address|account|mailbox|or illegal alias)|invalid (?:recipient|mailbox|address|user)|user (?:unknown|doesn't|not found)|unrouteable|no mailbox|not a valid (?:mailbox|recipient|user|address)|addressee unknown|bad destination|there is no one|address (?:couldn't|could not|wasn't) be? ?found|not our customer|recipientnotfound|no account|no valid recipients|previously bounced address|isn't a (?:known|valid)|relaying denied for)\b|ユーザ/,
    'no-such-address',
  ],
  [
    /(?<!\p{L})(?:(?:adresse|benutzer|empfänger|postfach)\b.{0,60}\b(?:nicht gefunden|unbekannt|existiert nicht|ungültig)|unbekannter (?:benutzer|empfänger)|(?:adresse|destinataire|utilisateur)(?!\p{L}).{0,60}(?:introuvable|inconnue?|invalide|n'existe pas|n'a pas été trouvée?)|(?:dirección|destinatario|usuario|cuenta)(?!\p{L}).{0,60}(?:no existe|desconocid[oa]|no (?:se )?(?:ha )?(?:encontr\S{2,4})|no válid[oa])|no se (?:encontró|ha encontrado) (?:la dirección|el destinatario|el usuario)|(?:indirizzo|utente|destinatario)(?!\p{L}).{0,60}(?:non (?:esiste|è stato trovato|trovato|valido)|sconosciuto)|(?:adresse?|e-?mailadres)(?!\p{L}).{0,60}niet gevonden|nie znaleziono .{0,40}adresu|(?:e-?post)?adressen (?:hittades inte|blev ikke fundet|ble ikke funnet)|nxdomain)/u,
    'no-such-address',
  ],
  [
    /\b(?:host|domain|server|mx)\b.{0,40}\b(?:not (?:be )?found|unknown|no such|could not be resolved|does not exist|nxdomain|name service error|unrouteable|lookup failure|doesn't exist|has no mail|no valid)|\billegal (?:host|domain)|\bname service error|\b(?:host|domain) unknown|\bno (?:mx|route to host)|unrouteable (?:mail )?domain/,
    'no-such-address',
  ],
  [
    /\b(?:blocked|block ?list\w*|black ?list\w*|blacklist|spamhaus|rbl|dnsbl|spamcop|barracuda|spam|bulk mail|banned|listed (?:in|at|on|by)|reputation|abus\w+|poor|unsolicited|junk|virus|infected|content (?:filter|reject)|looks like)\b/,
    'blocked',
  ],
  [
    /\bconnection (?:refused|timed out|lost|reset|failed)\b|\bdeferred: |\bunable to connect\b|\bfortgesetzt\b|weiterhin versucht|\bretardée?\b|\bverzögert\b|\bvorübergehend\w*|\bproblème temporaire\b|\b(?:problema|error) temporal\b|\bretras(?:o|ad[oa])\b|\bproblema temporaneo\b/,
    'temporary',
  ],
  [
    /\b(?:policy|policies|not (?:authori[sz]ed|permitted|allowed)|denied|authentication (?:required|failed)|authenticat\w+|refused|prohibited|dmarc|spf|dkim|relay(?:ing)?|administrative|restricted|security|tls|forbidden|reject(?:ed|s)?)\b/,
    'policy',
  ],
  [
    /\b(?:timed? ?out|time-?out|temporar\w+|try again|later|greylist\w*|gr[ae]y-?list|connection (?:refused|lost|reset|failed)|expired|queue too long|too busy|deferred|delay\w*|rate limit|throttl\w+|overload\w*|unreachable|not responding|couldn't connect|too many (?:connections|hops|recipients))\b/,
    'temporary',
  ],
];

const PASSING =
  /\b(?:delayed|has been delayed|not yet been delivered|not (?:yet )?(?:been )?delivered (?:yet|so far|after)|will (?:continue to |keep )?(?:be )?(?:retr(?:y|ied)|try(?:ing)? again)|still (?:trying|being)|temporar(?:y|ily) (?:fail\w*|error|problem|unable|defer\w*|reject\w*|unavailable|suspended)|transient|warning: (?:message|could not|mail)|(?:you do not need|no need) to (?:resend|do anything)|delivery (?:is )?delayed|this is a warning|queued|deferred|verzögert|noch nicht zugestellt|bisher nicht zugestellt|weiterhin versucht|vorübergehend\w*|problème temporaire|nouvelle tentative|pas encore été (?:remis|distribué)|temporalmente|problema temporal|se (?:volverá|seguirá) .{0,20}intentar?|aún no se ha entregado|problema temporaneo)(?!\p{L})/u;
const STILL_TRIED =
  /\b(?:not yet been delivered|(?:will|going to) (?:continue to |keep |be )?(?:retr(?:y|ied)|try(?:ing)?|attempt)|delivery attempts will continue|retry for|still (?:trying|being)|(?:you do not need|no need) to resend|(?:this is a|warning) (?:warning|message) (?:message )?only|has been delayed|weiterhin versucht|noch nicht zugestellt|bisher nicht zugestellt|nouvelle tentative|de nouveau tentée|pas encore été (?:remis|distribué)|se (?:volverá|seguirá) .{0,20}intent|aún no se ha entregado)/u;
const PERMANENT =
  /\b(?:permanent(?:ly)?|fatal|given up|giving up|won't be (?:re)?tried|will not be (?:re)?tried|undeliverable|cannot be delivered|could not be delivered|couldn't be delivered|wasn't delivered|was not delivered|delivery (?:has )?failed|delivery failure|failed to deliver|unable to deliver|did not reach|returned to sender|not delivered|unbekannt|unzustellbar|konnte nicht zugestellt|n'a pas pu|non remis|no se ha podido|no se pudo)\b/;

/** Whether and why, from the enhanced status (`5.1.1`), the diagnostic text and the report's words. */
export function verdict(status: string | null, diagnostic: string, report: string): Verdict {
  const words = diagnostic.toLowerCase().slice(0, 4000);
  const around = report.toLowerCase().slice(0, 6000);
  const code = specific(status) ?? codeIn(words) ?? codeIn(around) ?? status;
  const permanent = permanence(status, code, words, around);
  return {
    permanent,
    stillTried: permanent === false && STILL_TRIED.test(around),
    reason: reasonOf(code, words, around),
  };
}

function permanence(
  status: string | null,
  code: string | null,
  words: string,
  around: string,
): boolean | null {
  const digit = (code ?? status)?.charAt(0);
  if (digit === '5') return true;
  if (digit === '4') return false;
  const reply = /\b([45])\d\d[ -]/.exec(words)?.[1] ?? replyCode(around);
  if (reply === '5') return true;
  if (reply === '4') return false;
  if (PASSING.test(words) || PASSING.test(around)) return false;
  if (PERMANENT.test(words) || PERMANENT.test(around)) return true;
  return null;
}

function reasonOf(code: string | null, words: string, around: string): BounceReason {
  const byWords = (text: string): BounceReason | undefined =>
    BY_WORDS.find(([pattern]) => pattern.test(text))?.[1];
  const byCode = code === null ? undefined : BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
  const said = byWords(words);
  // 5.1.1 and the like are clear; 5.7.1, 4.4.7 and x.0.0 stand for anything, so the words go first.
  if (byCode === 'no-such-address' || byCode === 'mailbox-full' || byCode === 'too-large')
    return byCode;
  return (
    said ?? (byCode === 'policy' ? spam(byWords(around)) : byCode) ?? byWords(around) ?? 'unknown'
  );
}

/** A policy that the words around say is one against spam. */
function spam(around: BounceReason | undefined): BounceReason {
  return around === 'blocked' ? around : 'policy';
}

/** A status that says more than "something" (`x.0.0`). */
function specific(status: string | null): string | null {
  return status === null || status.endsWith('.0.0') ? null : status;
}

/** The first enhanced status code in a text. */
function codeIn(text: string): string | null {
  return /(?:^|[\s(#<:"-])([45]\.\d{1,3}\.\d{1,3})(?=$|[\s)>:;,."-])/.exec(text)?.[1] ?? null;
}

function replyCode(text: string): string | undefined {
  return (
    /(?:said|error|reason|responded|returned|response|reply|diagnostic|smtp|was|host)\W{1,6}(?:\w{1,20}\W{1,3}){0,4}?([45])\d\d\b/.exec(
      text,
    )?.[1] ?? /(?:^|[\s:;("])([45])[0-5]\d[ -](?:[45]\.\d|[a-z<#"([])/.exec(text)?.[1]
  );
}
