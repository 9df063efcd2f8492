import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';

export interface SignInDraft {
  /** Null: what the provider wants. */
  kind: 'password' | 'xoauth2' | null;
  user: string;
  password: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
  tokenUrl: string;
}

/** Password, or OAuth2 with the owner's own client id. */
export function SignInFields({
  kind,
  value,
  onChange,
  error,
  tokenUrl,
}: {
  kind: 'password' | 'xoauth2';
  value: SignInDraft;
  onChange: (value: SignInDraft) => void;
  error: string | null;
  tokenUrl: string;
}) {
  const say = useWords(mailboxWords);
  const text = (
    name: 'user' | 'password' | 'clientId' | 'clientSecret' | 'refreshToken' | 'tokenUrl',
  ) => ({
    label: say[name],
    value: value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <div className="stack">
      <SegmentedControl
        aria-label={say.signInWith}
        data={[
          { value: 'password', label: say.withPassword },
          { value: 'xoauth2', label: say.withOauth },
        ]}
        value={kind}
        onChange={(to) => onChange({ ...value, kind: to === 'xoauth2' ? 'xoauth2' : 'password' })}
      />
      <div className="pair">
        <TextInput description={say.userHelp} autoComplete="off" {...text('user')} />
        {kind === 'password' && (
          <PasswordInput
            required
            autoComplete="off"
            description={'\u00a0'}
            error={error}
            {...text('password')}
          />
        )}
      </div>
      {kind === 'xoauth2' && (
        <div className="pair">
          <TextInput required error={error} {...text('clientId')} />
          <PasswordInput {...text('clientSecret')} />
          <PasswordInput required {...text('refreshToken')} />
          <TextInput placeholder={tokenUrl} required={tokenUrl === ''} {...text('tokenUrl')} />
        </div>
      )}
    </div>
  );
}
