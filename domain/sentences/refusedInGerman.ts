/** Why a wish cannot be carried out now, by its English sentence: stages, steps, letters, answers, approvals. */
export const REFUSED_IN_GERMAN: Readonly<Record<string, string>> = {
  'Not yet: no interview has been held, so nothing is under way that this could change.':
    'Noch nicht: Es gab noch kein Gespräch, also läuft nichts, das sich ändern ließe.',
  'Not now: an interview is ahead, and nothing is under way that this could change.':
    'Nicht jetzt: Ein Gespräch steht bevor, und es läuft nichts, das sich ändern ließe.',
  'Not now: it is running as planned, so there is nothing to resume or reopen.':
    'Nicht jetzt: Es läuft wie geplant, es gibt nichts fortzusetzen oder wieder zu öffnen.',
  'An answer has come; say first what it means.':
    'Eine Antwort ist da; sagen Sie zuerst, was sie bedeutet.',
  'It is paused; resume it first.': 'Die Bewerbung ruht; setzen Sie sie zuerst fort.',
  'It has ended; reopen it first.':
    'Die Bewerbung ist abgeschlossen; öffnen Sie sie zuerst wieder.',
  'It is not paused, so there is nothing to resume.':
    'Die Bewerbung ruht nicht, es gibt nichts fortzusetzen.',
  'No interview with this person has begun yet.':
    'Mit dieser Person hat noch kein Gespräch begonnen.',
  'That is no date; write it as 2026-12-04.':
    'Das ist kein Datum; schreiben Sie es wie 2026-12-04.',
  'That is more than a year ahead; choose a nearer day.':
    'Das ist mehr als ein Jahr hin; wählen Sie einen näheren Tag.',
  'That is more than a year ahead; choose a nearer moment.':
    'Das ist mehr als ein Jahr hin; wählen Sie einen näheren Zeitpunkt.',
  'That moment has passed; choose one that lies ahead.':
    'Dieser Zeitpunkt ist vorbei; wählen Sie einen, der noch kommt.',
  'No such message has been taken for an answer here.':
    'Eine solche Nachricht gilt hier nicht als Antwort.',
  'It was said already what this message means.': 'Was diese Nachricht bedeutet, ist schon gesagt.',
  'This message is taken for something else now; look at it again.':
    'Diese Nachricht wird jetzt anders verstanden; sehen Sie sie noch einmal an.',
  'You have said already that this message was no answer.':
    'Sie haben schon gesagt, dass diese Nachricht keine Antwort ist.',
  'This person is not among the contacts of the application.':
    'Diese Person gehört nicht zur Bewerbung.',
  'There is no such step now; the plan has changed since.':
    'Diesen Schritt gibt es nicht mehr; der Plan hat sich seither geändert.',
  'It is known already what became of this letter.':
    'Was aus diesem Brief wurde, ist schon bekannt.',
  'This step is a letter; only a task can be marked as done.':
    'Dieser Schritt ist ein Brief; als erledigt lässt sich nur eine Aufgabe melden.',
  'This step is a task; it has no text to change.':
    'Dieser Schritt ist eine Aufgabe; sie hat keinen Text.',
  'This step is a task; it needs no approval.':
    'Dieser Schritt ist eine Aufgabe; sie braucht keine Freigabe.',
  'This step is a task; mark it as done instead.':
    'Dieser Schritt ist eine Aufgabe; melden Sie sie als erledigt.',
  'This step is a task; it is yours to do at any time.':
    'Dieser Schritt ist eine Aufgabe; Sie können sie jederzeit tun.',
  'This letter is approved already; it leaves at its moment.':
    'Dieser Brief ist schon freigegeben; er geht zu seiner Zeit hinaus.',
  'Approve the letter first; only an approved text is sent.':
    'Geben Sie den Brief zuerst frei; nur ein freigegebener Text wird verschickt.',
  'The text has changed since you read it; read it again first.':
    'Der Text hat sich geändert, seit Sie ihn gelesen haben; lesen Sie ihn noch einmal.',
  'The text is not the one that was shown any more, so nothing was approved. Look at it again.':
    'Der Text ist nicht mehr der, den Sie gesehen haben, darum wurde nichts freigegeben. Sehen Sie ihn noch einmal an.',
  'The interview is not over yet.': 'Das Gespräch ist noch nicht vorbei.',
  'This letter has not been written yet.': 'Dieser Brief ist noch nicht geschrieben.',
  'This letter has been sent already.': 'Dieser Brief ist schon hinaus.',
  'It is not known yet whether this letter left; say first what became of it.':
    'Ob dieser Brief hinausging, ist noch unklar; sagen Sie zuerst, was aus ihm wurde.',
  'This letter could not be sent, and its step has ended.':
    'Dieser Brief ließ sich nicht verschicken, und sein Schritt ist zu Ende.',
  'This letter lies in your Drafts; it is yours to send.':
    'Dieser Brief liegt in Ihren Entwürfen; das Senden liegt bei Ihnen.',
  'This task is done already.': 'Diese Aufgabe ist schon erledigt.',
  'This step was skipped.': 'Dieser Schritt wurde übersprungen.',
  'This step came too late and has ended.': 'Dieser Schritt kam zu spät und ist zu Ende.',
  'Something new has come in between, and this step was stopped.':
    'Etwas Neues kam dazwischen, und dieser Schritt wurde angehalten.',
  'Nothing is unclear about this letter.': 'An diesem Brief ist nichts unklar.',
  'This letter does not wait for an approval any more.':
    'Dieser Brief wartet nicht mehr auf eine Freigabe.',
  'This letter was approved already.': 'Dieser Brief wurde schon freigegeben.',
  'This letter was skipped already.': 'Dieser Brief wurde schon übersprungen.',
  'This letter has expired: the moment for it has passed, and it was not sent.':
    'Dieser Brief ist verfallen: Seine Zeit ist vorbei, und er ging nicht hinaus.',
  'The text was changed since, so this approval does not count any more. Open the new one.':
    'Der Text wurde seither geändert, darum gilt diese Freigabe nicht mehr. Öffnen Sie die neue.',
  'The text was changed since, so this approval does not count any more.':
    'Der Text wurde seither geändert, darum gilt diese Freigabe nicht mehr.',
  'This letter is not approved, so there is nothing to take back.':
    'Dieser Brief ist nicht freigegeben, es gibt nichts zurückzunehmen.',
  'Too late: the letter is leaving at this very moment.':
    'Zu spät: Der Brief geht in diesem Augenblick hinaus.',
  'Too late: the letter was handed over, and is being looked for.':
    'Zu spät: Der Brief wurde übergeben und wird gesucht.',
  'Too late: the letter has left.': 'Zu spät: Der Brief ist hinaus.',
  'The letter could not be sent, so there is nothing to take back.':
    'Der Brief ließ sich nicht verschicken, es gibt nichts zurückzunehmen.',
  'The letter lies in your Drafts; it is yours to send or not.':
    'Der Brief liegt in Ihren Entwürfen; ob Sie ihn senden, liegt bei Ihnen.',
  'The letter was taken back already and is not sent.':
    'Der Brief wurde schon zurückgenommen und geht nicht hinaus.',
};
