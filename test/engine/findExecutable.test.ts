import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cachedPath, findExecutable } from '../../engine/executable.ts';
import { EngineFailure } from '../../engine/failures.ts';

const GOOD = 'echo "temporal version 9.9.9 (Server 1.29.1, UI 2.0.0)"';

describe('the way to a temporal program', () => {
  let folder: string;
  let cache: string;
  let said: string[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-find-'));
    cache = join(folder, 'cache');
    await mkdir(cache);
    said = [];
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('takes the one on PATH first', async () => {
    const path = await program('bin/temporal', GOOD);
    await program(cachedPath(cache), GOOD);
    expect(await find()).toEqual({ path, source: 'path', server: '1.29.1' });
    expect(said).toEqual([]);
  });

  it.each([
    ['is too old', 'echo "temporal version 0.9.0 (Server 1.20.0, UI 2.0.0)"', /server 1\.20\.0/],
    ['is another program', 'echo "temporal difference learning 3"', /not the Temporal CLI/],
    ['does not run', 'exit 3', /does not run/],
  ])('passes over one on PATH that %s, and says so', async (_, script, reason) => {
    await program('bin/temporal', script);
    await program(cachedPath(cache), GOOD);
    expect(await find()).toMatchObject({ source: 'cache' });
    expect(said).toEqual([expect.stringMatching(reason)]);
  });

  it('takes the one in the cache before fetching anything', async () => {
    const path = await program(cachedPath(cache), GOOD);
    await program('bin/go', 'echo called >> "$0.log"');
    expect(await find()).toEqual({ path, source: 'cache', server: '1.29.1' });
    expect(await readdir(join(folder, 'bin'))).toEqual(['go']);
  });

  it('falls through the download to Go within ten seconds, builds the pinned version and keeps it', async () => {
    await goThatBuilds();
    const started = Date.now();
    const found = await find();
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(found).toEqual({ path: cachedPath(cache), source: 'build', server: '1.29.1' });
    expect(said.join('\n')).toMatch(/^Download by the Temporal SDK: .+ Trying the next way\.$/m);
    expect(said.join('\n')).toContain('Building the engine with Go (github.com/temporalio/cli');
    expect(await find()).toMatchObject({ source: 'cache' });
  });

  it('builds once when two ask at the same time', async () => {
    await goThatBuilds();
    const found = await Promise.all([find(), find()]);
    expect(found.map(({ path }) => path)).toEqual([cachedPath(cache), cachedPath(cache)]);
    expect(said.filter((line) => line.startsWith('Building'))).toHaveLength(1);
    expect(said).toContain('Another process is fetching the engine; waiting for it.');
    expect((await readdir(cache)).filter((name) => /^(build|download)-/.test(name))).toEqual([]);
  });

  it('tells every reason and what to do when there is no way', async () => {
    await program('bin/go', '[ "$1" = version ] && exit 0; echo "no such module" >&2; exit 1');
    const failure = await find().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EngineFailure);
    expect(failure).toMatchObject({ kind: 'no-engine' });
    expect(String(failure)).toMatch(
      /Download by the Temporal SDK: .*Build with Go: the build failed/,
    );
    expect(String(failure)).toContain('set TEMPORAL_ADDRESS');
  });

  /** With a proxy where nothing listens, so that no test run ever downloads. */
  function find() {
    const env = {
      PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
      HOME: folder,
      HTTPS_PROXY: 'http://127.0.0.1:9',
    };
    return findExecutable({ env, cache, say: (line) => said.push(line) });
  }

  async function goThatBuilds(): Promise<void> {
    await program(
      'bin/go',
      `[ "$1" = version ] && exit 0
[ "$1 $2 $3" = "install -v github.com/temporalio/cli/cmd/temporal@v1.5.1" ] || exit 1
sleep 0.5
printf '#!/bin/sh\\n%s\\n' '${GOOD}' > "$GOBIN/temporal"
chmod 755 "$GOBIN/temporal"`,
    );
  }

  async function program(path: string, script: string): Promise<string> {
    const file = path.startsWith('/') ? path : join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    return file;
  }
});
