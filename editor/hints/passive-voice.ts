/** Where a sentence says that something is done, and not who does it. */
const auxiliary = /(?<!\p{L})(?:wordt|worden|werd|werden|word|geworden)(?!\p{L})/giu;
const participle =
  /(?<!\p{L})(?:ge|be|ver|ont|her|er|aan\p{L}*ge|af\p{L}*ge|in\p{L}*ge|op\p{L}*ge|uit\p{L}*ge|voor\p{L}*ge|mee\p{L}*ge|vast\p{L}*ge|over\p{L}*ge|toe\p{L}*ge|door\p{L}*ge|samen\p{L}*ge)\p{L}+(?:d|t|en)(?!\p{L})/giu;
/** Words that look like a participle and are none. */
const noParticiple =
  /^(?:gemeente|gemeenten|gesprek|gesprekken|gezinnen|gebieden|gebeurt|gebeurtenissen|gegevens|geld|gelden|gezond|bekend|beleid|bestand|bevinden|bestaat|verstand|verband|verbanden|verschillen|verkeerd|herkent|eerst|ervaringen|onderwerpen|geen|even|eten)$/i;

/** Place of the auxiliary of a passive sentence ("wordt … vastgesteld"); null when the sentence is active. */
export function passiveIn(sentence: string): number | null {
  for (const match of sentence.matchAll(auxiliary)) {
    const others = [...sentence.matchAll(participle)].filter(
      (word) => word.index !== match.index && !noParticiple.test(word[0]),
    );
    if (others.some((word) => word.index > match.index || word.index + word[0].length + 1 === match.index))
      return match.index;
  }
  return null;
}
