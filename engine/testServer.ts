import { execa } from 'execa';
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { downloadWithSdk } from './download.ts';
import { EngineFailure } from './failures.ts';
import { withLock } from './folderLock.ts';
import { reasonOf, type Say } from './say.ts';
import { TEST_SERVER } from './versions.ts';

const MAVEN_LIMIT_MS = 10 * 60_000;
const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xmx512m';

/**
 * Path of a program that serves Temporal with a clock that skips, for TestWorkflowEnvironment.createTimeSkipping
 * (`{ server: { executable: { type: 'existing-path', path } } }`). Order: cache → the SDK's own download → the same
 * server's jars from Maven run by Java. Throws EngineFailure `no-test-server` with the reasons.
 */
export async function findTestServer(options: {
  env: NodeJS.ProcessEnv;
  say: Say;
}): Promise<string> {
  const { env, say } = options;
  const cache = await cacheFolder(env);
  const kept = join(cache, `test-server-${TEST_SERVER.version}`);
  const program = join(kept, 'run');
  if (await exists(program)) return program;
  return withLock(
    join(cache, 'test-server.lock'),
    () => say('Another process is fetching the test server; waiting for it.'),
    async () => {
      if (await exists(program)) return program;
      const reasons: string[] = [];
      for (const way of [fromSdk, fromMaven]) {
        const folder = await mkdtemp(join(cache, 'test-server-'));
        try {
          await way({ env, cache, folder, kept, say });
          await rename(folder, kept);
          return program;
        } catch (error) {
          reasons.push(reasonOf(error).replace(/\.?$/, '.'));
          say(`Test server: ${reasonOf(error)}`);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      }
      throw new EngineFailure(
        'no-test-server',
        `The time-skipping test server cannot be had. ${reasons.join(' ')} Install Java and Maven.`,
      );
    },
  );
}

interface Way {
  env: NodeJS.ProcessEnv;
  cache: string;
  /** Filled here, then moved to `kept` in one step. */
  folder: string;
  kept: string;
  say: Say;
}

async function fromSdk({ env, cache, folder, say }: Way): Promise<void> {
  const target = join(folder, 'run');
  const version = `v${TEST_SERVER.version}`;
  await downloadWithSdk({ env, cache, target, say, what: 'temporal-test-server', version });
}

async function fromMaven({ env, folder, kept, say }: Way): Promise<void> {
  await mustRun('java', ['-version'], env, 'Java is not installed');
  await mustRun('mvn', ['-v'], env, 'Maven is not installed');
  say(`Fetching the test server (${TEST_SERVER.artifact}:${TEST_SERVER.version}) from Maven …`);
  await writeFile(join(folder, 'pom.xml'), pom());
  await mkdir(join(folder, 'lib'));
  // Maven checks every jar against the checksum that its repository gives (-C: fail on a difference).
  const maven = await execa(
    'mvn',
    ['-q', '-B', '-C', 'dependency:copy-dependencies', '-DoutputDirectory=lib'],
    { cwd: folder, env, extendEnv: false, reject: false, timeout: MAVEN_LIMIT_MS, stdin: 'ignore' },
  );
  if (maven.exitCode !== 0) {
    const line = maven.stdout.split('\n').find((text) => text.startsWith('[ERROR]'));
    throw new Error(`Maven failed (${line?.slice(8) ?? 'no reason given'})`);
  }
  if ((await readdir(join(folder, 'lib'))).length === 0) throw new Error('Maven left no jars');
  await writeFile(join(folder, 'run'), script(join(kept, 'lib')));
  await chmod(join(folder, 'run'), 0o755);
}

/** The SDK passes the port and its options on; the server ends with the process that started it. */
function script(lib: string): string {
  return [
    '#!/bin/sh',
    'parent=$PPID',
    '(while kill -0 "$parent" 2>/dev/null && kill -0 $$ 2>/dev/null; do sleep 2; done',
    ' kill -9 $$ 2>/dev/null) </dev/null >/dev/null 2>&1 &',
    `exec java ${JAVA_OPTIONS} -cp "${lib}/*" io.temporal.testserver.TestServer "$@"`,
    '',
  ].join('\n');
}

function pom(): string {
  const [group = '', artifact = ''] = TEST_SERVER.artifact.split(':');
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>followthrough</groupId><artifactId>test-server</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${TEST_SERVER.version}</version>
  </dependency></dependencies>
</project>
`;
}

async function mustRun(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  otherwise: string,
): Promise<void> {
  const run = await execa(program, args, { env, extendEnv: false, reject: false, timeout: 30_000 });
  if (run.exitCode !== 0) throw new Error(otherwise);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
