import { type Command, CommanderError } from 'commander';
import { CommandError, EXIT, type Exit, OutputClosed, Stopped } from './exit.ts';
import { program } from './program.ts';
import { type Terminal, processTerminal } from './terminal.ts';

/** Makes a command and all under it throw instead of ending the process, and print where it is told. */
function tame(command: Command, terminal: Terminal): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void terminal.out(text).catch(() => {}),
    writeErr: (text) => terminal.tell(text.trimEnd()),
  });
  command.commands.forEach((c) => tame(c, terminal));
}

/** What a failure means for the exit code; says it in one sentence where that was not done yet. */
function exitOf(error: unknown, terminal: Terminal): Exit {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof OutputClosed) return EXIT.ok;
  if (error instanceof Stopped) {
    terminal.tell('stopped; what was stored stays, and the next run goes on from there');
    return EXIT.stopped;
  }
  if (error instanceof CommandError) {
    terminal.tell(`dalel: ${error.message}`);
    return error.exit;
  }
  terminal.tell(
    `dalel: a defect, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return EXIT.defect;
}

/** Runs one command line and answers with its exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.ok;
  try {
    const commands = program(terminal, (code) => (exit = code));
    tame(commands, terminal);
    if (args.length === 0) {
      commands.outputHelp();
      return EXIT.usage;
    }
    await commands.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    return exitOf(error, terminal);
  }
}

/** Commands in which Ctrl-C has something to finish; in the others it just ends the process. */
const CAREFUL = new Set(['add', 'open', 'serve', 'export', 'status']);

/** Runs as the program `dalel`: this process's streams, signals and exit code. */
export async function runAsProgram(args: readonly string[]): Promise<void> {
  const stop = new AbortController();
  if (args.some((a) => CAREFUL.has(a)))
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        // The second Ctrl-C does not wait; the ledger stands up to that.
        if (stop.signal.aborted) process.exit(EXIT.stopped);
        stop.abort();
      });
  const terminal = processTerminal(stop.signal);
  process.exitCode = await main(args, terminal);
}
