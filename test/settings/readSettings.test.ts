import { describe, expect, it } from 'vitest';
import { SettingsFailure } from '../../settings/failures.ts';
import { readSettings } from '../../settings/readSettings.ts';

describe('readSettings', () => {
  it('has a value for everything that needs one', () => {
    expect(readSettings({ PATH: '/bin' })).toEqual({
      FOLLOWTHROUGH_HOST: '127.0.0.1',
      FOLLOWTHROUGH_PORT: 7420,
      FOLLOWTHROUGH_LOG_LEVEL: 'info',
      FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS: false,
      FOLLOWTHROUGH_CACHED_WORKFLOWS: 500,
    });
  });

  it('types what is given and takes an empty variable for none', () => {
    const settings = readSettings({
      FOLLOWTHROUGH_PORT: ' 8080 ',
      FOLLOWTHROUGH_HOME: '',
      FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS: 'yes',
      DATABASE_URL: 'postgres://me:secret@db.example.com/jobs',
    });
    expect(settings.FOLLOWTHROUGH_PORT).toBe(8080);
    expect(settings.FOLLOWTHROUGH_HOME).toBeUndefined();
    expect(settings.FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS).toBe(true);
    expect(settings.DATABASE_URL).toContain('db.example.com');
  });

  it.each([
    ['FOLLOWTHROUGH_HOMER', 'Did you mean FOLLOWTHROUGH_HOME?'],
    ['FOLLOWTHROUGH_POTR', 'Did you mean FOLLOWTHROUGH_PORT?'],
    ['followthrough_port', 'Did you mean FOLLOWTHROUGH_PORT?'],
    ['FOLLOWTHROUGH_ENGINEPORT', 'Did you mean FOLLOWTHROUGH_ENGINE_PORT?'],
  ])('refuses %s with a suggestion', (name, hint) => {
    const failure = failureOf({ [name]: 'top-secret' });
    expect(failure.kind).toBe('unknown-name');
    expect(failure.message).toContain(`There is no setting ${name}. ${hint}`);
    expect(failure.message).not.toContain('top-secret');
  });

  it('lists the settings when the name is like none of them', () => {
    expect(failureOf({ FOLLOWTHROUGH_COLOUR_OF_THE_BIKE_SHED: 'red' }).message).toContain(
      'The settings are FOLLOWTHROUGH_HOME',
    );
  });

  it.each([
    ['FOLLOWTHROUGH_PORT', '65536', 'must be a whole number from 0 to 65535'],
    ['FOLLOWTHROUGH_PORT', '80a', 'must be a whole number from 0 to 65535'],
    ['FOLLOWTHROUGH_ENGINE_PORT', '0', 'must be a whole number from 1 to 65535'],
    ['FOLLOWTHROUGH_LOG_LEVEL', 'loud', 'must be one of fatal'],
    ['FOLLOWTHROUGH_PUBLIC_URL', 'ftp://mine.example.org', 'must be an address such as'],
    ['FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS', 'perhaps', 'must be yes or no'],
    ['DATABASE_URL', 'mysql://root:hunter2@db/x', 'must be an address such as postgres://'],
  ])('refuses %s=%s, naming the setting and never its value', (name, value, says) => {
    const failure = failureOf({ [name]: value });
    expect(failure.kind).toBe('invalid-value');
    expect(failure.message).toContain(`The setting ${name} ${says}`);
    if (value.length > 2) expect(failure.message).not.toContain(value);
  });

  it('tells every fault at once', () => {
    const { faults } = failureOf({ FOLLOWTHROUGH_PORT: 'x', FOLLOWTHROUGH_LOG_LEVEL: 'y' });
    expect(faults).toHaveLength(2);
  });
});

function failureOf(env: NodeJS.ProcessEnv): SettingsFailure {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsFailure) return error;
  }
  throw new Error('the settings were accepted');
}
