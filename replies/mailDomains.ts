/** Everybody has an address there, so the domain says nothing of the employer. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|aol|icloud|me|mac|gmx|web|mail|email|proton|protonmail|pm|tutanota|tuta|posteo|mailbox|hushmail|mailfence|runbox|duck|t-online|freenet|arcor|online|orange|wanadoo|free|laposte|sfr|libero|virgilio|alice|tin|tiscali|seznam|wp|o2|onet|interia|abv|comcast|verizon|att|bellsouth|sbcglobal|cox|charter|earthlink|juno|shaw|rogers|telus|sympatico|bigpond|optusnet|xtra|btinternet|virginmedia|ntlworld|sky|telenet|skynet|ziggo|kpnmail|planet|bluewin|rediffmail|naver|hanmail|daum|qq|foxmail|163|126|sina|yandex|list|bk|inbox|rambler|ukr|zoho|fastmail|hey)\.[a-z.]{2,6}$/;
/** Under these anybody registers a name, or rents a page. */
const SHARED =
  /^(?:(?:co|com|org|net|ac|gov|gob|gouv|edu|ltd|plc|me|sch|nhs|or|ne|go|gen|id|web)\.[a-z]{2}|(?:wordpress|blogspot|wixsite|weebly|myshopify|herokuapp|godaddysites|squarespace)\.com|(?:github|netlify|gitlab)\.(?:io|app)|(?:notion|square|business)\.site|jimdofree\.com|k12\.[a-z]{2}\.us)$/;

function isFreeMail(domain: string): boolean {
  return FREE_MAIL.test(domain);
}

/** The domain by which an employer is known, out of an address's or a site's: null where it is not one employer's alone. */
export function ownDomain(domain: string): string | null {
  const bare = domain
    .trim()
    .toLowerCase()
    .replace(
      /^(?:www|mail|email|e|m|jobs|careers?|karriere|hr|recruiting|notifications?)\.(?=[^.]+\.)/,
      '',
    );
  return !bare.includes('.') || isFreeMail(bare) || SHARED.test(bare) ? null : bare;
}
