import { Select, TextInput } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';

export interface EndpointDraft {
  host: string;
  port: string;
  security: 'tls' | 'starttls' | 'none';
}

/** One server by hand: name, port, encryption. */
export function EndpointFields({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: EndpointDraft;
  onChange: (value: EndpointDraft) => void;
  error: string | null;
}) {
  const say = useWords(mailboxWords);
  return (
    <div className="endpoint">
      <TextInput
        label={label}
        placeholder="mail.example.com"
        required
        value={value.host}
        error={error}
        onChange={(event) => onChange({ ...value, host: event.currentTarget.value })}
      />
      <TextInput
        label={say.port}
        aria-label={`${label}: ${say.port}`}
        inputMode="numeric"
        required
        value={value.port}
        onChange={(event) => onChange({ ...value, port: event.currentTarget.value })}
      />
      <Select
        label={say.security}
        aria-label={`${label}: ${say.security}`}
        allowDeselect={false}
        data={Object.entries(say.securities).map(([name, says]) => ({ value: name, label: says }))}
        value={value.security}
        onChange={(security) =>
          onChange({ ...value, security: (security ?? 'tls') as EndpointDraft['security'] })
        }
      />
    </div>
  );
}
