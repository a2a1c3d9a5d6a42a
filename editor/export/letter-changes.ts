import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import type { Node } from 'prosemirror-model';
import type { StepMap } from 'prosemirror-transform';
import type { LetterGuideWords } from '../plugins/letter-guide.ts';
import type { LetterPart } from '../schema/letter-schema.ts';
import { inWholeWords } from './whole-words.ts';

/** One change between two versions, in whole words, with some words around it. */
export interface LetterChange {
  /** Name of the fixed part in which it stands. */
  part: string;
  before: string;
  removed: string;
  added: string;
  after: string;
}

/** So many characters of the text around a change are shown. */
const around = 60;

/**
 * What changed in words from one version of a letter to a later one, in the order of the text. Changes within a
 * word are widened to the word; what only moved borders of paragraphs is left out.
 *
 * @param maps the position maps of all steps between the two versions
 */
export function letterChanges(
  from: Node,
  to: Node,
  maps: readonly StepMap[],
  words: Pick<LetterGuideWords, 'parts'>,
): LetterChange[] {
  const { changes } = ChangeSet.create(from).addSteps(to, maps, null);
  return inWholeWords(from, to, simplifyChanges(changes, to))
    .map((change) => ({
      part: partAt(to, change.fromB, words),
      before: contextBefore(to, change.fromB),
      removed: from.textBetween(change.fromA, change.toA, '\n', ' '),
      added: to.textBetween(change.fromB, change.toB, '\n', ' '),
      after: contextAfter(to, change.toB),
    }))
    .filter(({ removed, added }) => removed.trim() !== '' || added.trim() !== '');
}

function partAt(doc: Node, pos: number, words: Pick<LetterGuideWords, 'parts'>): string {
  const index = doc.resolve(Math.min(pos, doc.content.size)).index(0);
  const part = doc.maybeChild(Math.min(index, doc.childCount - 1));
  return part ? words.parts[part.attrs.part as LetterPart] : '';
}

/** Words before a place, within its paragraph. */
function contextBefore(doc: Node, pos: number): string {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.inlineContent) return '';
  const text = $pos.parent.textBetween(0, $pos.parentOffset, undefined, ' ');
  return text.length > around ? `… ${text.slice(-around).replace(/^\S*\s/, '')}` : text;
}

function contextAfter(doc: Node, pos: number): string {
  const $pos = doc.resolve(pos);
  if (!$pos.parent.inlineContent) return '';
  const text = $pos.parent.textBetween($pos.parentOffset, $pos.parent.content.size, undefined, ' ');
  return text.length > around ? `${text.slice(0, around).replace(/\s\S*$/, '')} …` : text;
}
