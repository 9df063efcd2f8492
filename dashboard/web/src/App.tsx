import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { followChanges } from './api/live.ts';
import { session, setup } from './api/queries.ts';
import { Trouble } from './components/Trouble.tsx';
import { Join } from './pages/entry/Join.tsx';
import { SampleEntry } from './pages/entry/SampleEntry.tsx';
import { SetUp } from './pages/entry/SetUp.tsx';
import { SignIn } from './pages/entry/SignIn.tsx';
import { router } from './router.tsx';
import { browserLanguage, ReaderContext } from './words/language.ts';

/** First run, signing in, or the desk itself. */
export function App() {
  const needed = useQuery(setup);
  const who = useQuery({ ...session, enabled: needed.data?.needed === false });
  const owner = who.data ?? null;
  const client = useQueryClient();

  useEffect(() => {
    if (owner === null) return undefined;
    return followChanges(client);
  }, [owner?.id, client]);

  // The server's own sentences (plans, reasons, findings) are in the language they were asked for in.
  const spoken = useRef(owner?.language);
  useEffect(() => {
    if (spoken.current !== undefined && owner !== null && spoken.current !== owner.language)
      void client.invalidateQueries();
    spoken.current = owner?.language;
  }, [owner?.language, client]);

  const reader = useMemo(
    () => (owner === null ? null : { language: owner.language, zone: owner.timeZone }),
    [owner?.language, owner?.timeZone],
  );
  useEffect(() => {
    document.documentElement.lang = reader?.language ?? browserLanguage;
  }, [reader]);

  const failed = needed.error ?? who.error;
  if (failed !== null && owner === null)
    return <Trouble error={failed} again={() => void client.refetchQueries()} />;
  if (needed.data?.needed === true)
    return needed.data.sample === 'here' ? <SampleEntry /> : <SetUp />;
  if (needed.data === undefined || who.data === undefined) return null;
  if (owner === null || reader === null)
    return location.pathname === '/invitation' ? <Join /> : <SignIn />;
  return (
    <ReaderContext value={reader}>
      <RouterProvider router={router} context={{ client, owner }} />
    </ReaderContext>
  );
}
