import { Button, Checkbox, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';

interface DigestSetting {
  enabled: boolean;
  hours: string[];
}

const settings = queryOptions({
  queryKey: ['settings', 'all'],
  queryFn: async () =>
    (await request<{ settings: { digest?: DigestSetting } }>('GET', 'settings')).settings,
});

/** What holds while nothing is set: the digest comes as things come. */
const USUAL: DigestSetting = { enabled: true, hours: [] };

/** The mail to the owner with what waits, and when it comes. */
export function Digest() {
  const { data } = useQuery(settings);
  return data === undefined ? null : <DigestForm setting={data.digest ?? USUAL} />;
}

function DigestForm({ setting }: { setting: DigestSetting }) {
  const say = useWords(settingsWords);
  const client = useQueryClient();
  const [enabled, setEnabled] = useState(setting.enabled);
  const [hours, setHours] = useState(setting.hours.join(', '));
  const save = useAct(
    () =>
      request('PATCH', 'settings', {
        digest: { enabled, hours: hours.split(/[\s,;]+/).filter((hour) => hour !== '') },
      }),
    {
      quiet: true,
      done: () => {
        notifications.show({ message: say.saved });
        void client.invalidateQueries({ queryKey: settings.queryKey });
      },
    },
  );
  return (
    <Form className="panel stack" submit={() => save.mutate(undefined)}>
      <Title order={2}>{say.digest}</Title>
      <Checkbox label={say.digestOn} checked={enabled} onChange={() => setEnabled(!enabled)} />
      <TextInput
        label={say.hours}
        placeholder="08:00, 17:30"
        maw={320}
        value={hours}
        onChange={(event) => setHours(event.currentTarget.value)}
      />
      <ProblemNote error={save.error} />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {say.save}
        </Button>
      </div>
    </Form>
  );
}
