/** Colours; each function returns its text, marked up where the output shows colours. */
export interface Ink {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const styled =
  (on: boolean, open: number, close: number) =>
  (text: string): string =>
    on && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;

export const ink = (on: boolean): Ink => ({
  bold: styled(on, 1, 22),
  dim: styled(on, 2, 22),
  red: styled(on, 31, 39),
  green: styled(on, 32, 39),
  yellow: styled(on, 33, 39),
  cyan: styled(on, 36, 39),
});

/** Colours only on a terminal that shows them, and never against https://no-color.org. */
export const wantsColour = (isTty: boolean, env: Readonly<Record<string, string | undefined>>): boolean =>
  isTty && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
