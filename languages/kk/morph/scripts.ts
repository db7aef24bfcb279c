import type { Transliteration } from '../../../src/author.ts';

const one = (pairs: string): readonly (readonly [string, readonly string[]])[] =>
  pairs.split(' ').map((pair) => {
    const [written, read] = pair.split('=');
    return [written!, read!.split('/')];
  });

/**
 * Kazakh in Latin letters: the alphabets of 2018 (á ǵ ń ó ú ý sh ch) and 2021 (ä ğ ñ ö ü ū ş) together, and
 * usual transcription (zh, kh). Folding makes ı and i one letter, so і, и and й are all tried.
 */
const LATIN: Transliteration = {
  script: /[a-zäáğǵñńŋöóüúūýş]/,
  letters: [
    ...one('shch=щ sh=ш ch=ч zh=ж kh=х ts=ц iu=ю/иу iia=ия ia=ия/я/иа io=ё yu=ю ya=я'),
    ...one('a=а ä=ә á=ә ə=ә b=б c=ц ç=ч d=д e=е f=ф g=г ğ=ғ ǵ=ғ h=х/һ i=і/и/й ï=и j=ж k=к l=л m=м'),
    ...one('n=н ñ=ң ń=ң ŋ=ң o=о ö=ө ó=ө p=п q=қ r=р s=с ş=ш t=т u=у/ұ ü=ү ú=ү ū=ұ v=в w=у x=х y=ы/й ý=у z=з'),
  ],
};

/** In Arabic letters a hamza at the head of the word, or ك گ ە anywhere, makes its vowels front. */
const FRONT = /[ٴكگە]/;
const front = (form: string): string =>
  FRONT.test(form) ? form.replace(/ا/g, 'ٵ').replace(/و/g, 'ٶ').replace(/ۇ/g, 'ٷ').replace(/ى/g, 'ٸ') : form;

const ARABIC: Transliteration = {
  script: /[\u0620-\u06ff]/,
  prepare: front,
  letters: [
    ['ٴ', ['']],
    ...one('ا=а ٵ=ә/а ب=б پ=п ت=т ج=ж چ=ч ح=х د=д ر=р ز=з س=с ش=ш ع=ғ ف=ф ق=қ ك=к گ=г ل=л م=м ن=н ڭ=ң'),
    ...one('ه=һ ھ=һ و=о ٶ=ө/о ۇ=ұ ٷ=ү/ұ ۋ=у ۆ=в ە=е ى=ы ٸ=і/ы ي=и/й ئ= ء='),
  ],
};

export const SCRIPTS: readonly Transliteration[] = [ARABIC, LATIN];
