import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLiveState } from '../api/live.ts';
import { MailboxStatus } from '../components/MailboxStatus.tsx';
import { useWords } from '../words/language.ts';
import { shellWords } from '../words/shell.ts';
import { useDesk } from '../api/desk.ts';
import { DeskLine } from './DeskLine.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { LeavingSoon } from './LeavingSoon.tsx';
import { PageList } from './PageList.tsx';
import { SampleLine } from './SampleLine.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';

/** What stands round every page: the list of pages, the mailbox's state, the word on a lost connection. */
export function Shell() {
  const say = useWords(shellWords);
  const live = useLiveState();
  const { visiting } = useDesk();
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => setOpen(false), [path]);
  return (
    <div className="desk">
      <a className="skip-link" href="#page">
        {say.skip}
      </a>
      <header className="desk-head">
        <button
          type="button"
          className="desk-menu"
          aria-expanded={open}
          aria-controls="pages"
          onClick={() => setOpen(!open)}
        >
          {say.menu}
        </button>
        <span className="desk-name">Followthrough</span>
        {visiting ? <span className="mailbox-status" /> : <MailboxStatus />}
        <SchemeSwitch />
      </header>
      <nav id="pages" className="desk-pages" aria-label={say.pages} data-open={open}>
        <PageList />
      </nav>
      <main id="page" className="desk-page" tabIndex={-1}>
        <SampleLine />
        <DeskLine />
        {live === 'lost' && (
          <p className="lost" role="status">
            {say.offline}
          </p>
        )}
        <Outlet />
      </main>
      <KeyHelp />
      <LeavingSoon />
    </div>
  );
}
