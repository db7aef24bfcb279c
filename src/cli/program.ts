import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { packageRoot } from '../../languages/load.ts';
import { CommandError, EXIT, type Exit } from './exit.ts';
import type { Terminal } from './terminal.ts';

interface Globals {
  readonly data?: string;
}

/** Where the ledger is when nothing says so: in the working folder. */
const DEFAULT_DATA = '.dalel';
/** The samples are made up, so they never mix with a reader's own documents. */
const SAMPLES_DATA = '.dalel-samples';

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('a port is a number from 0 (any free one) to 65535.');
  return port;
}

const isUrl = (data: string): boolean => /^postgres(?:ql)?:\/\//.test(data);

/** The ledger's place, when it is there already. */
function existing(data: string): string {
  if (!isUrl(data) && !existsSync(data))
    throw new CommandError(
      EXIT.data,
      `there is no ledger at ${data}; make one with dalel add PATH, or name it with --data`,
    );
  return data;
}

const version = (): string =>
  (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;

const INTRODUCTION = `Reads what states announce, in the original language, and keeps a ledger anyone can check.`;

const ENDING = `
Try first:
  dalel read samples                       what each document says, without a database
  dalel add samples                        store the documents and build the ledger
  dalel serve                              open it in a browser
  dalel explain samples/<file>.txt:12:5    why was this found there?

PATH is a text, Markdown, HTML or JSON lines file, a folder of them, or - for standard input.
Data goes to stdout; progress, notes and errors go to stderr.

Exit codes: 0 done · 1 some inputs could not be read (the rest was) or some expectations fail · 2 usage ·
3 the ledger is in use by another process or unreachable · 4 the ledger or an output place refuses ·
70 a defect of Dalel · 130 stopped by Ctrl-C (what was stored stays)

dalel help COMMAND shows examples of each command.`;

interface Listening {
  readonly port?: number;
  readonly host: string;
}

const listening = (c: Command): Command =>
  c
    .addOption(
      new Option(
        '--port <number>',
        'port to listen on, 0 for any free one (default: the first free from 4173)',
      ).argParser(portOf),
    )
    .option('--host <address>', 'address to listen on', '127.0.0.1');
const at = (options: Listening): { port: number | null; host: string } => ({
  port: options.port ?? null,
  host: options.host,
});

/**
 * The command line. Every command sets the exit code through `done`; modules load only when their command runs.
 */
export function program(terminal: Terminal, done: (exit: Exit) => void): Command {
  const main = new Command('dalel')
    .description(INTRODUCTION)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addOption(
      new Option(
        '--data <place>',
        `folder of the ledger, or a postgres:// URL (default: ${DEFAULT_DATA})`,
      ).env('DALEL_DATA'),
    )
    .addHelpText('after', ENDING)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(dalel --help shows how)');

  const dataOf = (fallback = DEFAULT_DATA): string => main.opts<Globals>().data ?? fallback;
  const command = (name: string, description: string, examples: readonly string[]): Command =>
    main
      .command(name)
      .description(description)
      .addHelpText('after', `\nExamples:\n${examples.map((e) => `  ${e}`).join('\n')}`);

  command('read <path...>', 'say what documents say, without a database', [
    'dalel read news/2025-10-21.txt            findings by kind, with line:column and words',
    'dalel read news/ --json > readings.jsonl  one dalel-reading/1 object a line',
    'cat page.html | dalel read -              a page from standard input',
  ])
    .option('--json', 'print dalel-reading/1, one JSON object a line')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { readCommand } = await import('./commands/read.ts');
      done(await readCommand(paths, options, terminal));
    });

  command('explain <place>', 'say which rule found what at a place, and why', [
    'dalel explain news/a.txt:1480    at a UTF-16 offset, as findings have it',
    'dalel explain news/a.txt:12:5    at line 12, column 5, as read prints it',
  ]).action(async (place: string) => {
    const { explainCommand } = await import('./commands/explain.ts');
    done(await explainCommand(place, terminal));
  });

  command('add <path...>', 'store documents and bring the ledger up to date', [
    'dalel add news/                   every text in the folder; what is known already is not added twice',
    'dalel add dump.jsonl              one document a line: {"text": …, "title": …, "url": …, "date": …}',
    'dalel --data ~/corridor add news/ into a ledger elsewhere',
  ]).action(async (paths: string[]) => {
    const { addCommand } = await import('./commands/add.ts');
    done(await addCommand(paths, dataOf(), terminal));
  });

  command('export', 'write the whole ledger', [
    'dalel export > ledger.json    dalel-ledger/1, the same documents give the same bytes',
    'dalel export --csv tables/    one CSV file a table, evidence with its words',
  ])
    .option('--json', 'print dalel-ledger/1 (the default)')
    .option('--csv <dir>', 'write one CSV file per table into a folder')
    .action(async (options: { json?: boolean; csv?: string }) => {
      const { exportCommand } = await import('./commands/export.ts');
      done(await exportCommand(existing(dataOf()), options, terminal));
    });

  command('status', 'say what the ledger holds', ['dalel status', 'dalel status --json'])
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      const { statusCommand } = await import('./commands/status.ts');
      done(await statusCommand(existing(dataOf()), options, terminal));
    });

  listening(
    command('serve', 'serve the web app and the API until Ctrl-C', [
      'dalel serve               the ledger in .dalel, at http://127.0.0.1:4173',
      'dalel serve --port 8080   elsewhere',
    ]),
  ).action(async (options: Listening) => {
    const { serveCommand } = await import('./commands/serve.ts');
    done(await serveCommand(existing(dataOf()), at(options), terminal));
  });

  listening(
    command('open [path...]', 'add, read and serve in one go (what npm start does)', [
      'dalel open news/    your own texts, into .dalel',
      `dalel open          the project's samples, into ${SAMPLES_DATA}`,
    ]),
  ).action(async (paths: string[], options: Listening) => {
    const { openCommand } = await import('./commands/open.ts');
    const samples = relative('', join(packageRoot(), 'samples'));
    const [all, data] = paths.length > 0 ? [paths, dataOf()] : [[samples], dataOf(SAMPLES_DATA)];
    done(await openCommand(all, data, at(options), terminal));
  });

  command('spec [path...]', 'run specs and stories', [
    'dalel spec                                      all of languages/, domains/ and samples/',
    'dalel spec languages/ru/specs/quantity.spec.md  one file',
  ]).action(async (paths: string[]) => {
    const { specCommand } = await import('./commands/spec.ts');
    done(await specCommand(paths, terminal));
  });

  return main;
}
