import { describe, expect, it } from 'vitest';
import { connectClient } from '../../engine/connect.ts';
import { freePort } from '../../engine/freePort.ts';
import { remoteEngine } from '../../engine/remote.ts';
import { startDevServer } from '../support/temporal.ts';
import { startProxy } from './lateServer.ts';

describe('an engine named by the settings', () => {
  it('is none without a setting that points to one', () => {
    expect(remoteEngine({ PATH: '/bin', TEMPORAL_NAMESPACE: 'jobs' })).toBeNull();
  });

  it('takes address, namespace and API key; a key brings TLS', () => {
    const engine = remoteEngine({
      TEMPORAL_ADDRESS: 'temporal.example.com:7233',
      TEMPORAL_NAMESPACE: 'jobs',
      TEMPORAL_API_KEY: 'secret-key',
    });
    expect(engine).toMatchObject({
      address: 'temporal.example.com:7233',
      namespace: 'jobs',
      connection: { apiKey: 'secret-key', tls: expect.anything() as unknown },
    });
  });

  it('names a certificate that cannot be read without printing any value', () => {
    const act = () =>
      remoteEngine({
        TEMPORAL_ADDRESS: 'temporal.example.com:7233',
        TEMPORAL_TLS_CLIENT_CERT_PATH: '/nowhere/private-client.pem',
        TEMPORAL_TLS_CLIENT_KEY_PATH: '/nowhere/private-client.key',
      });
    expect(act).toThrow(expect.objectContaining({ kind: 'bad-settings' }));
    expect(act).toThrow(/^(?!.*private-client).*TEMPORAL_/);
  });
});

describe('connecting', () => {
  const at = (address: string, namespace: string) => ({
    address,
    namespace,
    connection: { address },
  });

  it('waits for an engine that comes up later, and says so once', async () => {
    const server = await startDevServer();
    const port = await freePort();
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const connecting = connectClient(at(`127.0.0.1:${port}`, server.namespace), {
      say,
      limitMs: 20_000,
    });
    await expect.poll(() => said.length, { timeout: 5000 }).toBe(1);
    const proxy = await startProxy(port, server.address);
    const { client, close } = await connecting;
    try {
      await client.workflow.start('any', { workflowId: 'w', taskQueue: 'q' });
      expect(said).toEqual([
        expect.stringMatching(/does not answer yet .*; trying until it does\.$/),
        expect.stringMatching(/answers now\.$/),
      ]);
    } finally {
      await close();
      await proxy.stop();
      await server.stop();
    }
  });

  it('gives up at its limit, or when told to', async () => {
    const nobody = at(`127.0.0.1:${await freePort()}`, 'default');
    const say = () => undefined;
    await expect(connectClient(nobody, { say, limitMs: 300 })).rejects.toMatchObject({
      kind: 'unreachable',
    });
    const signal = AbortSignal.timeout(300);
    await expect(connectClient(nobody, { say, signal })).rejects.toMatchObject({
      kind: 'cancelled',
    });
  });

  it('does not wait for a namespace that is not there', async () => {
    const server = await startDevServer();
    try {
      await expect(
        connectClient(at(server.address, 'no-such-namespace'), { say: () => undefined }),
      ).rejects.toMatchObject({ kind: 'refused' });
    } finally {
      await server.stop();
    }
  });
});
