/** What people write into their automatic answers, by language: linear patterns on normalised sentences. */
export const AWAY: readonly RegExp[] = [
  /\b(?:i am|i will be|we are|he is|she is|currently|am|office is|will be) (?:\w+ ){0,3}?(?:out of (?:the )?(?:office|town|country)|away from (?:the |my )?(?:office|desk|e-?mail|computer)|out of office|on (?:\w+ )?(?:leave|vacation|holidays?|pto|sabbatical|a business trip)|on annual leave|travell?ing|not in the office|without (?:access|e-?mail)|unavailable|closed|away)\b/,
  /\b(?:limited|no|intermittent|sporadic|infrequent|restricted|little|occasional) (?:or no )?access to (?:my )?(?:e-?mails?|messages|internet|phone|the internet)\b/,
  /\b(?:no longer|not) (?:work(?:s|ing)?|employed) (?:at|for|with|by)\b|\bi (?:am no longer (?:with|at|part of)|have left)\b/,
  /\b(?:out of office|ooo|on leave|on vacation|on holiday|away|abwesend|im urlaub|en congés?|de vacaciones)\b.{0,40}\b(?:until|till|through|bis|jusqu'au|jusqu|hasta|returning|from)\b/,
  /\b(?:nicht im (?:büro|hause?|dienst)|im urlaub|abwesend|außer haus|in elternzeit|nicht erreichbar|nicht am (?:platz|arbeitsplatz)|auf (?:dienstreise|geschäftsreise)|mails? (?:wird|werden) nicht (?:weitergeleitet|gelesen|bearbeitet)|nur eingeschränkt(?:en)?|keinen zugriff auf (?:meine )?(?:e-?mails?|mails))\b/,
  /\b(?:absente? (?:du bureau|jusqu|du|pour|actuellement|et)|en congés?\b|hors du bureau|en vacances|en déplacement|pas au bureau|serai de retour|suis absente?|accès limité à (?:mes|ma))/,
  /\b(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja|no me encuentro|estaré fuera|estoy fuera|acceso limitado (?:a mi|al) correo|de permiso)\b/,
  /\b(?:fuori (?:ufficio|sede)|in ferie|(?:sono|sarò) assente|assente (?:dal|fino)|non sono in ufficio|rientr(?:o|erò))\b/,
  /\b(?:(?:ben|zijn) (?:afwezig|met vakantie|op vakantie|niet op kantoor)|niet aanwezig|weer (?:aanwezig|op kantoor|bereikbaar))\b/,
  /\b(?:de férias|fora do escritório|ausente d[oa]|não est(?:ou|arei) (?:no escritório|disponível))/,
  /(?<!\p{L})(?:(?:jag är|på) (?:semester|ledig|föräldraledig|frånvarande|tjänsteresa)|tillbaka på (?:kontoret|jobbet)|(?:på|holder) (?:ferie|barsel|orlov)|(?:jeg er|er) (?:bortrejst|fraværende|bortreist)|(?:tilbake|tilbage) på kontoret|ikke på kontoret|olen (?:lomalla|poissa|matkoilla))(?!\p{L})/u,
  /(?<!\p{L})(?:na urlopie|jestem nieobecn|poza biurem|na dovolené|na dovolenke|mimo kancelář|szabadságon|în concediu|izindeyim|izinliyim)/u,
  /\b(?:i|we) (?:will|shall) (?:be )?(?:return(?:ing)?|be back|back) (?:to (?:the|my) (?:office|desk) )?(?:on|in|from)\b/,
];

/** What absence notes say beside the absence, in the main languages. */
export const STOCK_PHRASES: readonly RegExp[] = [
  /\b(?:thank you|thanks) for (?:your|the) (?:e-?mail|message|mail)\b|\b(?:in|for|if) (?:\w+ ){0,3}?(?:urgent|emergenc)\w*|\burgent (?:matters|enquiries|inquiries|requests|questions|issues)\b|\b(?:upon|on|after|when i) (?:my )?return\b|\b(?:no|limited|intermittent|sporadic) access to (?:my )?(?:e-?mail|mail)\b|\bin my absence\b|\bas soon as (?:i am back|possible after)\b/,
  /\bin dringenden (?:fällen|angelegenheiten)\b|\bnicht weitergeleitet\b|\b(?:vielen dank|danke) für (?:ihre|deine) (?:e-?mail|nachricht|mail)\b|\bmeine vertretung\b|\bnach meiner rückkehr\b/,
  /\ben cas d'urgence\b|\bpour toute urgence\b|\bà mon retour\b|\bmerci (?:pour|de) votre (?:message|mail|e-?mail|courriel)\b/,
  /\b(?:asuntos|casos?|temas?) (?:de )?urgen\w+|\ba mi (?:vuelta|regreso)\b|\bgracias por (?:tu|su) (?:correo|mensaje|email)\b/,
  /\b(?:per|in caso di) urgenz\w+|\bal mio rientro\b|\bgrazie per (?:il|la) (?:tuo|suo|tua|sua|vostra)\b|\bvoor dringende\b|\bbij (?:mijn )?terugkomst\b|\bbedankt voor (?:je|uw)\b|\bem caso de urgência\b|\bassuntos urgentes\b|\bobrigad[oa] pel[oa]\b/,
];

/** Said by programs that answer for a mailbox rather than for a person. */
export const BY_PROGRAM: readonly RegExp[] = [
  /\b(?:this|your) (?:e-?mail|message|mail|mailbox|inbox|address) .{0,60}\b(?:is )?(?:no longer (?:in use|monitored|active|valid|checked)|not (?:being )?monitored|unmonitored)\b/,
  /\bthis is an auto(?:mated|matic|-)? ?(?:reply|response|message|e-?mail|generated)\b|\bauto(?:matic|mated)(?:ally)?[ -](?:reply|response|generated)\b/,
  /\b(?:dies ist eine automatis\w+|diese (?:e-?mail|nachricht) wurde automatisch)\b/,
];

/** Confirmations that a system sends as soon as something arrives. */
export const RECEIPT_WORDS: readonly RegExp[] = [
  /\b(?:application|submission|candidature|inscription) (?:for .{0,60} )?(?:was |has been |is )?(?:successfully )?(?:completed|submitted|received|registered|logged|recorded)\b|\bjob submission\b|\bconfirms? (?:the )?receipt\b|\bsuccessfully (?:submitted|applied|completed)\b|\byou (?:have )?(?:just )?applied (?:for|to)\b|\bthrowing your hat\b/,
  /\b(?:we have |we've |has been |was |have )?(?:successfully )?receiv(?:ed|ing) (?:your |the )(?:\w+ ){0,2}?(?:application|resume|cv|submission|candidacy|materials)\b/,
  /\b(?:thank you|thanks) for (?:\w+ ){0,2}?(?:applying|your (?:\w+ )?(?:application|interest)|submitting|your submission|considering)\b/,
  /\byour application (?:\S+ ){0,12}?(?:has been|was|is) (?:\w+ )?(?:received|submitted|being reviewed|in review|complete|registered|sent|viewed|on its way|in good hands)\b/,
  /\bapplication (?:received|submitted|confirmation|complete|sent)\b/,
  /\b(?:bewerbung|unterlagen) .{0,60}(?:erhalten|eingegangen|angekommen|bestätigen)|\beingang (?:ihrer|deiner) bewerbung|\b(?:dank|danke) für (?:ihre|deine|die) (?:\S+ )?(?:bewerbung|interesse)/,
  /\b(?:bien reçu|accusons réception|avons reçu|accuse réception).{0,30}candidature|\bmerci (?:pour|de|d'avoir).{0,40}(?:candidature|postul)/,
  /\bhemos recibido (?:tu|su) (?:candidatura|solicitud|cv|currículum)|\bgracias por (?:tu|su|inscribirte|postular\S*|aplicar).{0,30}(?:candidatura|interés|solicitud|oferta|puesto|vacante)|\b(?:solicitud|candidatura|inscripción) ha (?:sido|quedado) (?:\S+ )?(?:registrada|recibida|enviada)/,
];
