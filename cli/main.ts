import { Command, CommanderError } from 'commander';
import { addCommands } from './commands.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { CommandFailed, EXIT, failureLine, WrongUse } from './failures.ts';

/** The command line: exit 0 good, 1 failed, 2 wrong use; one line on stderr, never a stack. */
async function main(args: string[]): Promise<number> {
  const program = new Command('followthrough')
    .description('Looks after what comes after a job interview.')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .showSuggestionAfterError();
  await addCommands(program, args[0]);
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return EXIT.wrongUse;
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return typeof process.exitCode === 'number' ? process.exitCode : EXIT.good;
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.good;
    process.stderr.write(`${failureLine(error).replace(/^error: /, '')}\n`);
    return EXIT.wrongUse;
  }
  process.stderr.write(`${failureLine(error)}\n`);
  const wrong =
    error instanceof WrongUse ||
    (error instanceof LetterFailure &&
      (error.kind === 'no-such-letter' || error.kind === 'no-such-contact'));
  const known = wrong || error instanceof CommandFailed;
  if (!known && process.env['FOLLOWTHROUGH_LOG_LEVEL'] === 'debug') console.error(error);
  return wrong ? EXIT.wrongUse : EXIT.failed;
}

// A closed pipe (`| head`) ends the writing, not the program in a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.good);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
