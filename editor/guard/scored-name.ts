import { sentencesOf } from '../hints/sentences.ts';
import type { Span } from './private-kind.ts';

/** Words of judging, and a step of the ladder after a verb of giving (DOMAIN B0: the ladder has four steps). */
const scoreWords =
  /(?<!\p{L})(?:scores?|scoorde|scoorden|scoort|scoren|gescoord|cijfers?|puntenaantal|rapportcijfer)(?!\p{L})|(?<!\p{L})(?:gaf|geeft|gegeven|beoordeelde|beoordeelt|beoordeeld|waardeerde|waardeert|koos|kiest|zette|stond|staat)(?!\p{L})[^.?!]{0,60}?(?<![\p{N}.,§])[1-4](?![\p{N}]|[.,]\d)|(?<![\p{N}.,§])[1-4]\s+(?:van|op|uit)\s+(?:de\s+)?4(?!\p{N})|(?<!\p{N})[1-4]\s+\((?:ontbreekt|alleen woorden|geregeld|verankerd)/iu;

/** Words that a surname begins with; by themselves they name nobody. */
const particles = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  "'t",
  'ten',
  'ter',
  'te',
  'el',
  'al',
  'von',
  'la',
  'le',
  'in',
]);

/**
 * Members of the council who are named in one sentence with a score: a score stays inside the council, and never
 * has a name (DOMAIN C2 rule 8). The span is the name.
 */
export function scoredNames(text: string, names: readonly string[]): Span[] {
  if (names.length === 0 || !scoreWords.test(text)) return [];
  const patterns = [...new Set(names.flatMap(waysToName))].sort((a, b) => b.length - a.length);
  if (patterns.length === 0) return [];
  const named = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${patterns.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return sentencesOf(text)
    .filter((sentence) => scoreWords.test(sentence.text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(named)].map((match) => ({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
      })),
    );
}

/** "Marijke van den Berg", "Marijke", "Van den Berg", "Berg". */
function waysToName(name: string): string[] {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first, ...rest] = words;
  if (!first) return [];
  const core = rest.filter((word) => !particles.has(word.toLowerCase()));
  const surname = rest.join(' ');
  const capital = surname ? surname[0]!.toUpperCase() + surname.slice(1) : '';
  return [words.join(' '), first, surname, capital, ...core].filter(
    (way) => way.length >= 3 && /^\p{Lu}|\s\p{Lu}/u.test(way),
  );
}

const escapePattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
