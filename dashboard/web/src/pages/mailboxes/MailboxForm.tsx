import { Button, Checkbox, PasswordInput, Select, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mailboxes } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Mailbox, MailboxCheck, MailboxInput } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { fieldProblem, ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';
import { Checks } from './Checks.tsx';
import { EndpointFields } from './EndpointFields.tsx';
import type { EndpointDraft } from './EndpointFields.tsx';
import { FindServers } from './FindServers.tsx';
import { presets, providerOf, TOKEN_URLS, wantsOauth } from './providers.ts';
import { SignInFields } from './SignInFields.tsx';
import type { SignInDraft } from './SignInFields.tsx';

const OTHER = 'other';
/** Nobody writes more follow-ups in a day; a provider's own limit may be lower. */
const MOST_A_DAY = 100;

/** Connects a mailbox: a preset or the servers, a live check of each part, a plain sentence for each fault. */
export function MailboxForm({
  address: first,
  done,
}: {
  address: string;
  done: (mailbox: Mailbox) => void;
}) {
  const say = useWords(mailboxWords);
  const client = useQueryClient();
  const [address, setAddress] = useState(first);
  const [chosen, setChosen] = useState<string | null>(null);
  const [imap, setImap] = useState<EndpointDraft>({ host: '', port: '993', security: 'tls' });
  const [smtp, setSmtp] = useState<EndpointDraft>({ host: '', port: '465', security: 'tls' });
  const [allowPrivateHosts, setAllowPrivateHosts] = useState(false);
  const [signIn, setSignIn] = useState<SignInDraft>({
    kind: null,
    user: '',
    password: '',
    clientId: '',
    clientSecret: '',
    refreshToken: '',
    tokenUrl: '',
  });
  const known = useQuery(presets).data ?? [];
  const name = chosen ?? providerOf(address, known)?.name ?? OTHER;
  const provider = known.find((one) => one.name === name) ?? null;
  const kind = signIn.kind ?? (wantsOauth(name) ? 'xoauth2' : 'password');
  const steps =
    kind === 'xoauth2' && !wantsOauth(name)
      ? say.oauthSteps(provider?.name ?? say.yourProvider)
      : (say.help[name] ?? provider?.loginSteps ?? []);

  const input = (): MailboxInput => ({
    address: address.trim(),
    imap: provider?.imap ?? endpointOf(imap),
    smtp: provider?.smtp ?? endpointOf(smtp),
    allowPrivateHosts,
    ...(provider === null ? {} : { dailyLimit: Math.min(provider.dailyLimit, MOST_A_DAY) }),
    auth:
      kind === 'password'
        ? { kind, user: signIn.user.trim() || address.trim(), password: signIn.password }
        : {
            kind,
            user: signIn.user.trim() || address.trim(),
            clientId: signIn.clientId,
            refreshToken: signIn.refreshToken,
            tokenUrl: signIn.tokenUrl.trim() || (TOKEN_URLS[name] ?? ''),
            ...(signIn.clientSecret === '' ? {} : { clientSecret: signIn.clientSecret }),
          },
  });
  const check = useAct(
    () => request<{ checks: MailboxCheck[] }>('POST', 'mailboxes/check', input()),
    {
      quiet: true,
    },
  );
  const save = useAct(
    () => request<{ mailbox: Mailbox; checks: MailboxCheck[] }>('POST', 'mailboxes', input()),
    {
      quiet: true,
      done: ({ mailbox }) => {
        void client.invalidateQueries({ queryKey: mailboxes.queryKey });
        done(mailbox);
      },
    },
  );
  const error = save.error ?? check.error;
  return (
    <Form className="stack narrow-form" submit={() => save.mutate(undefined)}>
      <Text>{say.connectSays}</Text>
      <div className="pair">
        <TextInput
          label={say.address}
          type="email"
          required
          value={address}
          error={fieldProblem(error, 'address')}
          onChange={(event) => {
            setAddress(event.currentTarget.value);
            setSignIn({ ...signIn, kind: null });
          }}
        />
        <Select
          label={say.provider}
          allowDeselect={false}
          data={[...known.map((one) => one.name), { value: OTHER, label: say.other }]}
          value={name}
          onChange={(to) => {
            setChosen(to);
            setSignIn({ ...signIn, kind: null });
          }}
        />
      </div>
      {steps.length === 1 ? (
        <p className="note">{steps[0]}</p>
      ) : (
        <ol className="note" style={{ margin: 0, paddingInlineStart: '2rem' }}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {provider === null && (
        <>
          <FindServers
            address={address}
            found={(servers) => {
              setImap(servers.imap);
              setSmtp(servers.smtp);
              if (servers.user !== address.trim()) setSignIn({ ...signIn, user: servers.user });
              setChosen(servers.preset);
            }}
          />
          <EndpointFields
            label={say.imap}
            value={imap}
            onChange={setImap}
            error={fieldProblem(error, 'imap')}
          />
          <EndpointFields
            label={say.smtp}
            value={smtp}
            onChange={setSmtp}
            error={fieldProblem(error, 'smtp')}
          />
          <Checkbox
            label={say.private}
            checked={allowPrivateHosts}
            onChange={(event) => setAllowPrivateHosts(event.currentTarget.checked)}
          />
        </>
      )}
      {kind === 'password' && provider !== null ? (
        <>
          <PasswordInput
            label={say.appPassword}
            required
            autoComplete="off"
            value={signIn.password}
            error={fieldProblem(error, 'auth')}
            onChange={(event) => setSignIn({ ...signIn, password: event.currentTarget.value })}
          />
          {TOKEN_URLS[name] !== undefined && (
            <Button
              className="fits"
              size="compact-xs"
              variant="subtle"
              onClick={() => setSignIn({ ...signIn, kind: 'xoauth2' })}
            >
              {say.oauthInstead}
            </Button>
          )}
        </>
      ) : (
        <SignInFields
          kind={kind}
          value={signIn}
          onChange={setSignIn}
          error={fieldProblem(error, 'auth')}
          tokenUrl={TOKEN_URLS[name] ?? ''}
        />
      )}
      <ProblemNote error={error} />
      {check.isPending && <p className="note">{say.checking} …</p>}
      {check.data !== undefined && !check.isPending && <Checks checks={check.data.checks} />}
      <div className="row">
        <Button type="submit" loading={save.isPending}>
          {say.save}
        </Button>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate(undefined)}>
          {say.check}
        </Button>
      </div>
    </Form>
  );
}

function endpointOf({ host, port, security }: EndpointDraft): MailboxInput['imap'] {
  return { host: host.trim(), port: Number(port), security };
}
