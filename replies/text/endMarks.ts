/** Where the words of the sender end: signatures, "sent from", disclaimers. Tested against single bounded lines. */

/** RFC 3676 section 4.3 ("-- "), and what programs make of it. */
export const SIGNATURE_DASHES = /^(?:--|—|––|-- ?-{0,3}|_{2,6}|\*{3,6}|={3,6})\s*$/;

export const SENT_FROM =
  /^[\s[(]*(?:(?:sent|gesendet|versandt|envoyé|enviado|inviato|verzonden|verstuurd|skickat|sendt|wysłane|отправлено)(?: securely| aus| de| mobil)? (?:from|with|via|using|mit|von|vom|depuis|de|à partir|avec|desde|con|da|dal|vanaf|met|från|fra|z|с)\b.{1,120}|von mein\S{1,2} \S{1,30}(?: \S{1,30})? gesendet.{0,60}|diese nachricht wurde von mein\S{0,3} .{1,60}gesendet.{0,60}|get outlook for .{1,60}|outlook (?:für|para|pour) (?:ios|android).{0,60}|(?:holen|laden) sie sich outlook.{0,60}|téléchargez? outlook.{0,60}|obtener outlook.{0,60}|(?:sent from|von) (?:yahoo|gmx|web\.de).{0,60}|.{0,40}yahoo mail (?:on|auf|sur|en) .{0,60}|sent (?:on the go|by phone).{0,60})\s*$/iu;

/** A paragraph of small print: it and what follows in the same block is not the sender's. */
export const DISCLAIMER =
  /^[\s*_>|-]{0,8}(?:(?:confidentiality|privacy|legal|important|disclaimer|notice|privileged)(?: (?:notice|note|statement|disclaimer|information))?\s?[:\-–]|(?:this|the) (?:e-?mail|message|communication|transmission|electronic)(?: message| communication| transmission)?(?:,? (?:and|including|together with|along with) .{0,60}?)? (?:is|are|may|contains|and any|was|has been) .{0,80}?(?:confidential|intended (?:only|solely|for)|privileged|scanned|virus)|the (?:information|content)s? (?:contained|in|of|transmitted) (?:in )?(?:this|by) (?:e-?mail|message|communication)|if you (?:are not|have received) (?:the intended|this (?:e-?mail|message|communication|transmission))|please consider the environment|(?:please )?think before you print|diese e-?mail (?:enthält|kann|ist|und).{0,80}vertraulich|der inhalt dieser e-?mail|wenn sie nicht der (?:richtige|beabsichtigte) (?:adressat|empfänger)|ce (?:message|courriel|courrier|mail)(?: électronique)?(?: et .{0,60}?)? (?:est|sont|peut|contient|peuvent) .{0,80}?confidentiel|este (?:mensaje|correo)(?: electrónico)?.{0,60}?(?:es|puede|contiene|son) .{0,80}?confidencial|virus-?free\.|virenfrei\.|(?:this|diese) (?:e-?mail|message) (?:has been|was|wurde) .{0,40}(?:checked|scanned|geprüft).{0,60}|.{2,60}(?:registered in|registered office|sitz der gesellschaft|amtsgericht|handelsregister|geschäftsführ(?:er|ung|erin)\b|siège social|equal opportunity employer).{0,200})/iu;

/** A banner that the receiving system put above the text. */
export const BANNER =
  /^[\s*_[|#>-]{0,8}(?:caution|warning|external|external (?:e-?mail|sender)|achtung|vorsicht|attention)\b.{0,20}(?:[:\]!-]|e-?mail|this|sender|diese).{0,300}$/iu;
export const BANNER_WORDS =
  /outside|external|extern|originated|unknown sender|don't often get|do not click|außerhalb|links|expéditeur/i;

/** The last words before the name. */
export const CLOSING =
  /^(?:(?:(?:with )?(?:(?:my|our|all|many|very|the|warm|warmest|kind|kindest|best) ){0,3}(?:regards|wishes|rgds)|(?:yours|very) (?:sincerely|faithfully|truly)(?: yours)?|sincerely(?: yours)?|respectfully|cordially|best|cheers|thanks(?: (?:again|so much|a lot|and .{1,30}))?|many thanks|thank you(?: (?:again|so much|very much|and .{1,30}))?|warmly|take care|all the best|talk soon|speak soon|ta|thx|br|kr|mit (?:freundlichen|besten|herzlichen|lieben|vielen) (?:grüßen|gruessen|grüssen|dank.{0,20})|(?:freundliche|beste|herzliche|liebe|viele|schöne|sonnige) (?:grüße|gruesse|grüsse)(?: .{1,30})?|(?:beste|lieben|besten|viele) grüße?|lg|vg|mfg|hochachtungsvoll|(?:bien )?cordialement|(?:bien|très) à vous|salutations(?: distinguées)?|(?:sincères|meilleures|cordiales) salutations|(?:un )?(?:cordial|atento) saludo|saludos(?: cordiales)?|atentamente|un saludo|saludos)[,.!]{0,2})$/iu;

/** Lines that only a signature holds. */
export const CONTACT_LINE =
  /^(?:.{0,40}(?:tel|phone|mobile|mob|cell|fax|office|direct|t|m|p|f|o|d|e|w|telefon|mobil|tél|téléfono|móvil|email|e-mail|mail|web|website|linkedin)\s?[.:|]|.{0,60}(?:\+\d|\(\d{3}\)|\b\d{3}[-.]\d{3}[-.]\d{4})|(?:https?:\/\/|www\.)\S{1,200}$|[^\s@]{1,64}@[^\s@]{1,120}$|\S.{0,60}\s\|\s.{1,120}$)/iu;
