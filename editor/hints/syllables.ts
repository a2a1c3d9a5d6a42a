/** Letter groups that are one sound, longest first, so that "eeuw" and "ooi" count once. */
const vowelGroups =
  /eeuw|ieuw|aaie|aai|ooi|oei|eau|oeu|eui|ieu|aa|ae|ai|au|ea|ee|ei|eu|ie|ij|oe|oi|oo|ou|ui|uu|[aeiouy]/g;
/** Pairs that are two sounds where they meet at the end of a part of a word: "re-a-li-teit", "si-tu-a-tie"; not "team". */
const apart = /(?<=[bcdfghjklmnpqrstvwxz])(?:ia|io|ua|eo|iu)|(?<=[bcdfghjklmnpqrstvwxz])ea(?![um])/g;

/**
 * How many syllables a Dutch word has, by counting its vowel groups: a trema begins a new one ("ideeën"), "ij" and
 * the other pairs count once, and vowels that meet in loan words ("organisatie", "sociaal") count apart. Tested on
 * a list of words; an estimate is enough for a readability figure over a whole text.
 */
export function syllablesOf(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[äëïöü]/g, (sign) => `-${'aeiou'['äëïöü'.indexOf(sign)]}`)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(apart, (pair) => `${pair[0]}-${pair[1]}`);
  const sounds = plain.split('-').flatMap((part) => part.match(vowelGroups) ?? []);
  return Math.max(1, sounds.length);
}
