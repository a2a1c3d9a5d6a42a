import type { Node } from 'prosemirror-model';
import { privacyDecisionsByCase } from '#db/queries/ready-check.ts';
import { placedPoints } from '#editor/commands/letter-points.ts';
import type { FrozenLetter } from '#editor/export/frozen-letter.ts';
import { letterModel } from '#editor/export/letter-model.ts';
import { LetterRefusal } from '#editor/export/letter-refusal.ts';
import { letterHints } from '#editor/hints/letter-hints.ts';
import { structureFaults } from '#editor/hints/structure-faults.ts';
import { type LoadedCase, loadCase } from '../../cases/load-case.server.ts';
import type { Ctx } from '../../context.ts';
import { coverageOf } from '../../drafting/coverage.ts';
import { type CurrentLetter, currentLetter } from '../../drafting/current-letter.server.ts';
import { findingsOf } from '../../drafting/findings.server.ts';
import {
  type OpenQuestion,
  openBlockingComments,
  undecidedSuggestions,
} from '../../drafting/margin/open-questions.server.ts';
import { notFound } from '../../errors.ts';
import { composeLetter } from '../compose-letter.server.ts';
import { privateInLetter } from './private-in-letter.server.ts';
import { blocks, type ReadyCheck, type ReadyItem, type ReadyPlace } from './ready-items.ts';

/** A council aims for at most seven advices; more are read less (DOMAIN C2 rule 4). */
const mostPoints = 7;

/**
 * Everything that stands between the concept and its adoption, in the order of the letter.
 * @throws DomainError notFound before drafting began, forbidden
 */
export function readyCheck(ctx: Ctx, caseId: string): ReadyCheck {
  const loaded = loadCase(ctx, caseId, 'letter:read');
  const letter = currentLetter(ctx.db, caseId);
  if (!letter) throw notFound('letter');
  return checkLetter(ctx, loaded, letter);
}

/** The same for a letter at hand; the caller has asked for the permission. */
export function checkLetter(ctx: Ctx, loaded: LoadedCase, letter: CurrentLetter): ReadyCheck {
  const points = placedPoints(letter.doc).map(({ node }) => String(node.attrs.id));
  const coverage = coverageOf(findingsOf(ctx, loaded).findings, points);
  const composed = composeLetter(ctx, loaded.row, {
    doc: letter.doc.toJSON(),
    version: 1,
    status: 'concept',
    referenceNo: loaded.row.referenceNo ?? 'nog geen kenmerk',
  });
  const items: ReadyItem[] = [
    ...textItems(letter),
    ...openBlockingComments(ctx.db, loaded.row.id).map(asItem('comment')),
    ...undecidedSuggestions(ctx.db, loaded.row.id).map(asItem('suggestion')),
    ...privacyItems(ctx, loaded, letter, composed),
    ...printItems(letter.doc, composed),
    ...coverage.open.map(unusedItem),
  ];
  return {
    first: items.filter(blocks),
    again: items.filter((item) => !blocks(item)),
    counts: {
      used: coverage.used.length,
      setAside: coverage.setAside.length,
      open: coverage.open.length,
    },
    version: letter.version,
  };
}

const asItem =
  (kind: 'comment' | 'suggestion') =>
  ({ words, quote, href }: OpenQuestion): ReadyItem => ({ kind, words: words || quote, href, place: null });

/** What the text of the letter itself shows. */
function textItems({ doc, version }: CurrentLetter): ReadyItem[] {
  const at = (pos: number): ReadyPlace => ({ pos, version });
  const points = placedPoints(doc);
  const items: ReadyItem[] = points.length === 0 ? [{ kind: 'noPoints', place: null }] : [];
  for (const hint of letterHints(doc)) {
    if (hint.kind === 'missingPart')
      items.push({ kind: 'pointPart', point: hint.point, part: hint.part, place: at(hint.pos) });
    if (hint.kind === 'questionInAsk')
      items.push({ kind: 'questionInAsk', point: hint.point, place: at(hint.pos) });
    if (hint.kind === 'longSentence')
      items.push({ kind: 'longSentence', words: hint.words, opening: hint.opening, place: at(hint.pos) });
  }
  for (const { pos, ...fault } of structureFaults(doc)) items.push({ ...fault, place: at(pos) });
  if (points.length > mostPoints)
    items.push({ kind: 'tooManyPoints', count: points.length, place: at(points[mostPoints]!.pos + 3) });
  return items;
}

/** Private words about which nobody has decided. */
function privacyItems(
  ctx: Ctx,
  { row }: LoadedCase,
  letter: CurrentLetter,
  composed: FrozenLetter,
): ReadyItem[] {
  const kept = new Set(
    privacyDecisionsByCase(ctx.db, row.id).flatMap((one) =>
      one.decision === 'keep' ? [one.excerptHash] : [],
    ),
  );
  return privateInLetter(ctx.db, letter.doc, composed)
    .filter((finding) => !kept.has(finding.key))
    .map(({ kind, key, words, excerpt, offset, pos }) => ({
      kind: 'privacy',
      private: kind,
      key,
      words,
      excerpt,
      offset,
      place: pos === null ? null : { pos, version: letter.version },
    }));
}

/** What the outputs would refuse and the text does not show: a logo or picture without words, an uneven table. */
function printItems(doc: Node, composed: FrozenLetter): ReadyItem[] {
  if (structureFaults(doc).length > 0) return [];
  try {
    letterModel(composed);
    return [];
  } catch (error) {
    if (!(error instanceof LetterRefusal)) throw error;
    return [{ kind: 'unprintable', code: error.code, params: error.params, place: null }];
  }
}

const unusedItem = (finding: ReturnType<typeof findingsOf>['findings'][number]): ReadyItem =>
  finding.kind === 'annotation'
    ? {
        kind: 'annotation',
        id: finding.id,
        annotationKind: finding.annotationKind!,
        words: finding.words,
        cite: finding.cite,
        place: null,
      }
    : { kind: 'criterion', id: finding.id, title: finding.title, place: null };
