import { useActionData, useLocation, useRevalidator } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { formatTime } from '#app/i18n/dates.ts';
import { answeredInWords } from '#app/i18n/scoring.ts';
import type { OwnSheet } from '../../domain/scoring/own-sheet.server.ts';
import type { SheetPage } from '../../domain/scoring/sheet-pages.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Progress } from '../../ui/progress/progress.tsx';
import { type SaveState, SaveStatus } from '../../ui/save-status/save-status.tsx';
import { FailureSummary, isRefused } from '../forms/failure-summary.tsx';
import { Page } from '../layout/page.tsx';
import { storedAnswer } from './autosave/send-score.ts';
import type { SheetSaver } from './autosave/sheet-saver.ts';
import { useSheetSaver } from './autosave/use-sheet-saver.ts';
import { CriterionCard, type RefusedCard } from './criterion-card.tsx';
import { ConfirmPaper, HandedOver, PaperInstead } from './paper-notices.tsx';
import { SheetReview } from './sheet-review.tsx';
import { currentAnswers } from './sheet-words.ts';
import { placeOf, useKeptFocus } from './use-kept-focus.ts';

interface SheetRoomProps {
  sheet: OwnSheet;
  /** Address of this room. */
  address: string;
  /** The `deel` of the address: a page number, "nakijken", or null for where one left off. */
  part: string | null;
  /** "vrijdag 4 december 2026", or null without a closing date. */
  closes: string | null;
  /** The member for whom it is typed from paper; left out by who fills in their own. */
  onBehalfOf?: string;
  /** Below one's own sheet: what the chair and secretary see besides. */
  children: ReactNode;
}

/** A member's own sheet: pages of at most five criteria, then the page to look it over and hand it in. */
export function SheetRoom({ sheet, address, part, closes, onBehalfOf, children }: SheetRoomProps) {
  const saver = useSheetSaver(sheet, `${address}/oordeel`);
  const answer = useActionData<unknown>();
  const answers = currentAnswers(sheet, saver);
  const page = pageOf(sheet, part, answers);
  useFocusOnNewPart(page?.number ?? 0);
  useKeptFocus(null);
  useFreshReview(saver, page === null);
  const answered = answers.filter((given) => given.answer !== null).length;
  const total = answers.length;
  if (sheet.handedOver)
    return (
      <Page title="Uw beoordeling" width="form">
        <FailureSummary answer={answer} />
        <HandedOver />
        {children}
      </Page>
    );
  return (
    <Page
      title={titleOf(sheet, page, onBehalfOf)}
      width="form"
      lead={page ? sheet.guidingQuestion : null}
      status={<SaveStatus {...saveState(sheet, saver)} />}
    >
      <FailureSummary answer={answer} />
      <SignedOut saver={saver} />
      {sheet.entered && sheet.submittedAt ? <ConfirmPaper entered={sheet.entered} /> : null}
      <Progress
        label={onBehalfOf ? `De beoordeling van ${onBehalfOf}` : 'Uw beoordeling'}
        value={answered}
        max={total}
        sentence={`${answeredInWords(answered, total)}${closes && sheet.submittedAt === null ? `, vóór ${closes}` : ''}`}
      />
      {page ? (
        <>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets the role of a list without bullets. */}
          <ol className="criteria" role="list">
            {page.criteria.map((criterion) => (
              <CriterionCard
                key={criterion.id}
                criterion={criterion}
                score={sheet.scores.find((score) => score.criterionId === criterion.id)!}
                annotations={sheet.annotations}
                part={page.number}
                saver={saver}
                refused={refusedCard(answer, criterion.id)}
              />
            ))}
          </ol>
          <SheetSteps sheet={sheet} number={page.number} />
        </>
      ) : (
        <SheetReview sheet={sheet} answers={answers} saving={isSaving(saver)} onBehalfOf={onBehalfOf} />
      )}
      {onBehalfOf || sheet.submittedAt || sheet.entered ? null : <PaperInstead />}
      {children}
    </Page>
  );
}

function titleOf(sheet: OwnSheet, page: SheetPage | null, onBehalfOf: string | undefined): string {
  if (page) return onBehalfOf ? `Namens ${onBehalfOf}: ${page.title}` : page.title;
  return sheet.submittedAt ? 'Uw beoordeling' : 'Kijk na en lever in';
}

/** The page to show: the one asked for, else the first with an open question; null is the review. */
function pageOf(sheet: OwnSheet, part: string | null, answers: ReturnType<typeof currentAnswers>) {
  if (sheet.submittedAt !== null || part === 'nakijken') return null;
  const asked = sheet.pages.find((page) => String(page.number) === part);
  if (asked) return asked;
  const open = new Set(answers.filter((given) => given.answer === null).map((given) => given.criterionId));
  return sheet.pages.find((page) => page.criteria.some((criterion) => open.has(criterion.id))) ?? null;
}

function SheetSteps({ sheet, number }: { sheet: OwnSheet; number: number }) {
  const previous = sheet.pages[number - 2];
  const next = sheet.pages[number];
  return (
    <nav className="criteria-steps" aria-label="Bladzijden van uw beoordeling">
      {previous ? (
        <LinkButton to={`?deel=${previous.number}`} look="quiet">
          Terug naar {previous.title}
        </LinkButton>
      ) : (
        <span />
      )}
      <LinkButton to={next ? `?deel=${next.number}` : '?deel=nakijken'} look="primary">
        {next ? `Verder naar ${next.title}` : 'Kijk na en lever in'}
      </LinkButton>
    </nav>
  );
}

/** A new page begins at its top or at the card that was asked for; the first page leaves the focus to the browser. */
function useFocusOnNewPart(number: number): void {
  const { hash } = useLocation();
  const shown = useRef(number);
  useEffect(() => {
    if (shown.current === number) return;
    shown.current = number;
    placeOf(hash)?.focus({ preventScroll: true });
  }, [number, hash]);
}

/** The review is made of what is stored: it is read again when the last answer has arrived. */
function useFreshReview(saver: SheetSaver | null, reviewing: boolean): void {
  const { revalidate } = useRevalidator();
  const saving = isSaving(saver);
  const was = useRef(saving);
  useEffect(() => {
    if (reviewing && was.current && !saving) revalidate();
    was.current = saving;
  }, [reviewing, saving, revalidate]);
}

const isSaving = (saver: SheetSaver | null): boolean =>
  saver?.entries().some((entry) => entry.dirty || entry.sending) ?? false;

function saveState(sheet: OwnSheet, saver: SheetSaver | null): { state: SaveState; at?: string } {
  const latest = Math.max(0, ...sheet.scores.map((score) => score.updatedAt ?? 0));
  const entries = saver?.entries() ?? [];
  const lastHere = entries.flatMap((entry) => entry.savedAt ?? []).sort();
  const at = lastHere.at(-1) ?? (latest > 0 ? formatTime(latest) : undefined);
  const problems = entries.flatMap((entry) => entry.problem?.kind ?? []);
  if (problems.includes('unreachable')) return { state: 'offline', at };
  if (problems.length > 0) return { state: 'failed', at };
  if (entries.some((entry) => entry.sending)) return { state: 'saving', at };
  return { state: lastHere.length > 0 ? 'saved' : 'untouched', at };
}

function SignedOut({ saver }: { saver: SheetSaver | null }) {
  if (!saver?.entries().some((entry) => entry.problem?.kind === 'signedOut')) return null;
  return (
    <Notice kind="warning" title="U bent niet meer ingelogd" announce>
      <p>
        <a className="nl-link" href="/inloggen" target="_blank" rel="noreferrer">
          Log opnieuw in; uw tekst is bewaard
        </a>{' '}
        (opent in een nieuw tabblad). Kom daarna hier terug: uw werk wordt dan vanzelf verstuurd.
      </p>
    </Notice>
  );
}

/** The card whose form came back from the server: what was typed, and what is stored when somebody was first. */
function refusedCard(answer: unknown, criterionId: string): RefusedCard | null {
  if (!isRefused(answer) || answer.values.criterionId !== criterionId) return null;
  const { values, failure } = answer;
  const evidence = values[`evidence-${criterionId}`];
  return {
    draft: {
      answer: String(values[`answer-${criterionId}`] ?? '') || null,
      reason: String(values[`reason-${criterionId}`] ?? ''),
      certainty: String(values[`certainty-${criterionId}`] ?? '') || null,
      evidence: Array.isArray(evidence) ? evidence.map(String) : [],
    },
    stored: failure.current ? storedAnswer(failure.current) : null,
    error: failure.fields.reason,
  };
}
