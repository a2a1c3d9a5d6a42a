import type { RoundStage } from '../../domain/scoring/scoring-room.server.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Page } from '../layout/page.tsx';

/** The room when there is nothing to fill in or to see: before the first round, or after a case was stopped. */
export function NoRound({ stage }: { stage: RoundStage }) {
  return (
    <Page title="Beoordeling" width="form">
      {stage === 'notStarted' ? (
        <EmptyState title="Het beoordelen is nog niet begonnen">
          <p>
            Zodra de secretaris de ronde begint, staan hier de punten. U beoordeelt ze alleen; niemand ziet uw
            antwoorden vóór de opening.
          </p>
        </EmptyState>
      ) : (
        <EmptyState title="Hier is voor u nu niets te doen">
          <p>De oordelen van deze ronde zijn niet open.</p>
        </EmptyState>
      )}
    </Page>
  );
}
