import { rulesOf } from '../rule.ts';

/** German: refusals above all; the other intents by their usual words. */
export const GERMAN = [
  ...rulesOf('rejection', [
    [
      0.95,
      /\bnicht (?:\S+ ){0,4}?(?:berücksichtig\S*|weiterverfolg\S*|weiter verfolg\S*|in die engere (?:aus)?wahl|einladen|fortsetzen|fortführen|anbieten|entsprechen können|weiterführen|in betracht)/,
      /\bnoch nicht|falls|wenn sie/,
    ],
    [
      0.95,
      /\b(?:absage|abzusagen|abgesagt|absagen (?:zu müssen|müssen)|eine absage|negativen bescheid|keine zusage|keine positive (?:rückmeldung|nachricht)|eine? negative[nr]? (?:antwort|rückmeldung|bescheid))/,
      /\b(?:termin|gespräch)s?\b.{0,30}abges?ag|wenn|falls/,
    ],
    [
      0.93,
      /\b(?:für (?:eine|einen|andere|eine andere|einen anderen|mitbewerber|kandidat)\S*)\b.{0,50}\bentschieden|\banderweitig (?:zu )?besetz|\banderen? (?:bewerber|kandidat|mitbewerber)\S*.{0,60}(?:entschieden|entscheiden|vorzug|zusage|den zuschlag|gefallen|fortgesetzt|weiterzuführen|weitermachen)/,
    ],
    [
      0.85,
      /\b(?:leider|bedauern|bedauerlicherweise|tut (?:mir|uns) leid|schade)\b.{0,140}\b(?:nicht|kein\S*|andere\S*|absage\S*|absagen|zurückgeben|zurücksenden)\b/,
      /\b(?:abwesend|büro|erreichbar|urlaub|termin|noch (?:nicht|keine|kein)|zustellbar|wenn|falls|verzöger|verspätet|zugestellt|gelesen|persönlich|zeit|warten|lange)\b|anhang/,
    ],
    [
      0.6,
      /\b(?:für (?:ihre|deine|den|die) (?:\S+ )?(?:zukunft|zukünftig\S*|weiteren?|berufliche\S*)|weiterhin|auf (?:ihrem|deinem) weiteren)\b.{0,80}\b(?:alles gute|viel erfolg|erfolg|das beste)|\b(?:alles gute|viel erfolg|viel glück)\b.{0,50}(?:zukunft|weiteren|weg|suche|bewerbung)/,
    ],
    [
      0.4,
      /\b(?:keine (?:wertung|bewertung) (?:ihrer|deiner)|andere stellen|kandidatenpool|bewerberpool|talentpool|unterlagen (?:zurück|löschen|vernichten))/,
    ],
    [0.35, /\b(?:vielzahl|große zahl|sehr viele|zahlreiche|hohe anzahl)\b.{0,40}bewerbung/],
  ]),
  ...rulesOf('rejection', [
    [
      0.94,
      /\bentschieden\b.{0,80}\bnicht (?:weiter|mehr|fort)|\bfür (?:jemand\S*|eine andere|einen anderen|andere|eine[nr]? (?:mit)?bewerber\S*|eine[nr]? (?:\S+ )?kandidat\S*)\b.{0,60}\bentschieden|\bentschieden\b.{0,40}\bfür (?:jemand\S*|eine andere|einen anderen|andere)|\bfür jemanden entschieden/,
      /\b(?:noch nicht|bevor|sobald|wenn|falls|ob)\b/,
    ],
    [
      0.93,
      /\bandere \S*bewerb\S*.{0,80}\b(?:genauer|besser|mehr|näher|stärker|eher|höher)|\b(?:diesmal|dieses mal|leider|im weiteren verfahren) nicht (?:dabei|berücksichtig\S*|geklappt|gereicht|erfolgreich)|\b(?:plätze|stellen|ausbildungsplätze) sind (?:\S+ )?vergeben|\bnicht (?:weiterzuführen|weiterführen|weiterzuverfolgen|fortzusetzen|fortsetzen)/,
      /\b(?:noch nicht|bevor|sobald|wenn|falls)\b/,
    ],
  ]),
  ...rulesOf('position-closed', [
    [
      0.93,
      /\b(?:stelle|position|vakanz|ausschreibung|stellenausschreibung|besetzungsverfahren|verfahren|einstellungs?\S*)\b.{0,70}\b(?:bereits besetzt|schon besetzt|inzwischen besetzt|mittlerweile besetzt|nun besetzt|intern besetzt|nicht (?:mehr )?(?:besetzt|zu besetzen|nachbesetzt|ausgeschrieben|verfügbar)|gestrichen|entfallen|entfällt|zurückgezogen|eingefroren|gestoppt|auf eis|pausiert|eingestellt|aufgehoben|vergeben|besetzt worden)/,
      /\bnoch nicht besetzt|sobald|bis die|besetzt werden soll|schnellstmöglich/,
    ],
    [0.9, /\beinstellungsstopp|\bhiring freeze|\bstellenstopp|\bbesetzungssperre/],
  ]),
  ...rulesOf('offer', [
    [
      0.94,
      /\b(?:du|sie) (?:hast|haben|bekommst|bekommen|kriegst|erhältst|erhalten) (?:\S+ ){0,2}?(?:die (?:stelle|zusage)|den (?:job|posten|platz|ausbildungsplatz))|\b(?:stelle|job|posten|platz) (?:gehört|ist) (?:dir|ihnen|deine?|ihre?)(?: |$|[.!])|\bals \S+ (?:gewinnen|einstellen|begrüßen)\b/,
      /\b(?:nicht|leider|wenn|falls|ob|beworben)\b/,
    ],
    [
      0.93,
      /\b(?:möchten|wollen|würden|werden) (?:sie|dich) (?:\S+ ){0,3}?(?:einstellen|bei uns beschäftigen|in unserem team begrüßen)|\b(?:willkommen|begrüßen) (?:\S+ )?(?:im|in unserem) team/,
      /\bnicht|leider/,
    ],
    [
      0.95,
      /\b(?:freuen|freue|gerne|möchten|können|froh)\b.{0,70}\b(?:die (?:stelle|position)|einen (?:arbeits)?vertrag|eine (?:feste )?anstellung|den (?:job|posten)|ihnen zusagen|dir zusagen|zusage|ein (?:vertrags|job)?angebot)\b/,
      /\b(?:nicht|leider|interesse an|bewerbung)\b.{0,40}|gespräch/,
    ],
    [
      0.9,
      /\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf|jobangebot)\b.{0,60}\b(?:anbei|anhang|beigefügt|unterschr\S*|zusend\S*|zukommen|erhalten)|\b(?:anbei|anhang)\b.{0,50}\b(?:arbeitsvertrag|vertragsangebot|vertragsentwurf)/,
    ],
  ]),
  ...rulesOf('invitation', [
    [
      0.93,
      /\b(?:laden|einladen|einzuladen|einladung|eingeladen|lade)\b.{0,90}\b(?:gespräch|kennenlern\S*|vorstellungsgespräch|interview|termin|probearbeit\S*|telefonat|videocall|treffen|call)|\b(?:gespräch|kennenlern\S*|vorstellungsgespräch|interview|probearbeit\S*|telefonat|videocall)\b.{0,60}\b(?:einladen|einzuladen|vereinbaren|einladung)/,
      /\b(?:nicht|leider)\b.{0,60}(?:einladen|einladung)/,
    ],
    [
      0.88,
      /\b(?:passt|passen|hätten|haben|hättest|ginge|schlage\S*|vorschlag\S*|möglich|zeit)\b.{0,60}\b(?:termin\S*|uhr|zeit|montag|dienstag|mittwoch|donnerstag|freitag|zweite[sn]? gespräch)\b.{0,60}\?/,
    ],
    [
      0.85,
      /\b(?:würden|möchten|würde) (?:wir |ich )?(?:uns |sie |dich |gerne? )+(?:\S+ ){0,4}?(?:kennenlernen|kennen lernen|sprechen|unterhalten|treffen)/,
      /nicht/,
    ],
  ]),
  ...rulesOf('delay', [
    [
      0.88,
      /\b(?:verfahren|auswahl\S*|prozess|gespräche|prüfung)\b.{0,30}\b(?:läuft|laufen|dauert|dauern|andauern)\b|\b(?:fällt|fällen wir|treffen wir) (?:die|eine|unsere) entscheidung|\bentscheidung (?:fällt|steht noch aus)/,
    ],
    [
      0.9,
      /\bnoch (?:nicht|keine|kein|in|etwas|einige|ein paar|bis|um|mitten)\b.{0,60}\b(?:entschieden|entscheidung\S*|geduld|zeit|prüf\S*|auswahl\S*|rückmeldung|ergebnis|gespräche|abgeschlossen|bearbeitung|tage|wochen|gedulden|entscheiden)/,
    ],
    [
      0.85,
      /\b(?:verzöger\S*|gedulden|um (?:etwas )?geduld|bitte(?:n)? (?:sie |dich )?(?:\S+ ){0,3}geduld)\b/,
    ],
    [
      0.85,
      /\b(?:melden|entscheid\S*|rückmeldung|bescheid|zurückkommen|hören|informieren)\b.{0,70}\b(?:bis|spätestens|kommende|nächste|anfang|ende|mitte|im laufe|in der (?:woche|kw)|kw)\b/,
      /\b(?:bitte|wenn sie)\b|\?/,
    ],
  ]),
  ...rulesOf('request', [
    [
      0.88,
      /\b(?:bitte|bitten|könnten sie|könntest du|können sie|benötigen|bräuchten|fehlen|fehlt|senden sie|schicken sie|lassen sie)\b.{0,90}\b(?:unterlagen|[a-zäöüß]{0,20}zeugnis\S*|referenz\S*|gehaltsvorstellung\S*|lebenslauf|eintrittstermin|kündigungsfrist|nachweis\S*|formular|fragebogen|arbeitsprobe\S*|verfügbarkeit|anschreiben|portfolio|personalbogen|führungszeugnis|bescheinigung\S*)/,
      /wenn sie|vielen dank für/,
    ],
  ]),
  ...rulesOf('acknowledgement', [
    [0.72, /\b(?:dank|danke|gefreut|freue)\b.{0,30}\b(?:zeilen|worte|gruß|grüße|karte|brief)\b/],
    [
      0.7,
      /\b(?:danke|dank|erhalten|eingegangen|bestätigen|eingang)\b.{0,60}\b(?:bewerbung|nachricht|mail|e-mail|unterlagen|schreiben|rückmeldung|nachfrage|interesse|gespräch)\b/,
    ],
  ]),
  ...rulesOf('referral', [
    [
      0.85,
      /\b(?:wenden sie sich|kontaktieren sie|weitergeleitet|leite|übernimmt|zuständig|ansprechpartner\S*|in kopie|in cc)\b.{0,80}\b(?:an|frau|herr|herrn|kolleg\S*|ist|nun|jetzt|ihre|meine)\b/,
      /\b(?:fragen|jederzeit|gerne an mich|bei rückfragen)\b/,
    ],
  ]),
  ...rulesOf('do-not-contact', [
    [
      0.93,
      /\b(?:keine weiteren (?:e-?mails|nachrichten|anfragen|anrufe|schreiben)|nicht (?:mehr|weiter|länger) (?:zu )?(?:kontaktieren|anschreiben|schreiben|anrufen|melden)|von (?:weiteren )?(?:nachfragen|anfragen|kontaktaufnahmen|anrufen) (?:bitte )?ab(?:zu)?sehen|sehen sie bitte von weiteren)/,
    ],
  ]),
  ...rulesOf('outreach', [
    [
      0.9,
      /\b(?:auf (?:ihr|dein) (?:\S+ )?profil (?:gestoßen|aufmerksam)|(?:ihr|dein) profil (?:\S+ ){0,3}?(?:gefunden|gesehen|aufgefallen)|für (?:einen|meinen|unseren) (?:meiner |unserer )?(?:\S+ )?(?:kunden|mandanten)|offen für (?:einen austausch|neue|ein gespräch|eine neue)|neue herausforderung)/,
      /bewerbung/,
    ],
  ]),
];
