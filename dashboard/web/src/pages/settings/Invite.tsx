import { Button, CopyButton, Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';

const KINDS = {
  look: { as: 'coach', mayApprove: false },
  approve: { as: 'coach', mayApprove: true },
  owner: { as: 'owner' },
} as const;

/** Makes a one-time link, and shows it this once. */
export function Invite() {
  const say = useWords(sharingWords);
  const [kind, setKind] = useState<keyof typeof KINDS>('look');
  const make = useAct(() => request<{ link: string }>('POST', 'invitations', KINDS[kind]), {
    quiet: true,
  });
  const link = make.data?.link;
  return (
    <div className="stack tight">
      <Title order={3}>{say.invite}</Title>
      <div className="row">
        <Select
          className="grow"
          aria-label={say.invite}
          data={Object.entries(say.kinds).map(([value, label]) => ({ value, label }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => {
            make.reset();
            setKind((value ?? 'look') as keyof typeof KINDS);
          }}
        />
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate(undefined)}>
          {say.make}
        </Button>
      </div>
      <p className="dim small">{say.kindSays[kind]}</p>
      <ProblemNote error={make.error} />
      {link !== undefined && (
        <div className="note stack tight">
          <div className="row end">
            <TextInput
              className="grow"
              label={say.link}
              readOnly
              value={link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? say.copied : say.copy}
                </Button>
              )}
            </CopyButton>
          </div>
          <p className="small">{say.linkSays}</p>
        </div>
      )}
    </div>
  );
}
