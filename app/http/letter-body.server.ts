import { Node } from 'prosemirror-model';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { type ReadPart, readLetter } from '#editor/export/read-letter.ts';
import { letterSchema } from '#editor/schema/letter-schema.ts';
import { letterGuideWords } from '../i18n/letter-guide.ts';

/** The parts of a letter as HTML for reading; empty parts are left out. */
export const letterBody = (letter: FrozenLetter): ReadPart[] =>
  readLetter(Node.fromJSON(letterSchema, letter.doc), letterGuideWords);
