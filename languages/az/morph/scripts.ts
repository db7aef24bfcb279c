import type { Transliteration } from '../../../src/author.ts';

/** Azerbaijani in the Cyrillic alphabet of 1958–1991, still met in archives and in Dagestan. */
const CYRILLIC: Transliteration = {
  script: /[а-яәғһҹҝјөү]/,
  letters: (
    'а=a б=b в=v г=q ғ=ğ д=d е=e ә=ə ж=j з=z и=i ы=i й=y ј=y к=k ҝ=g л=l м=m н=n о=o ө=ö п=p р=r с=s т=t ' +
    'у=u ү=ü ф=f х=x һ=h ч=ç ҹ=c ш=ş щ=ş э=e ю=yu я=ya ц=ts ь= ъ='
  )
    .split(' ')
    .map((pair) => {
      const [written, read] = pair.split('=');
      return [written!, [read!]];
    }),
};

export const SCRIPTS: readonly Transliteration[] = [CYRILLIC];
