import { Form } from '@remix-run/react';
import type { OfferedMove } from '../../domain/tracking/move-case.server.ts';
import { moveButtons } from '../../i18n/moves.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { errorOf } from '../forms/failure-summary.tsx';
import { WhyNot } from '../letters/why-not.tsx';

interface MoveFormsProps {
  moves: OfferedMove[];
  answer: unknown;
  /** Whether the council comes back to none of the advice points. */
  nothingToFollow: boolean;
  /** Where the plan can be changed, for who may. */
  planLink: string | null;
}

/** The next step of the case with what still stands in its way; side steps are folded away. */
export function MoveForms({ moves, answer, nothingToFollow, planLink }: MoveFormsProps) {
  const forward = moves.filter((move) => !move.needsReason);
  const aside = moves.filter((move) => move.needsReason);
  if (moves.length === 0 && !planLink) return null;
  return (
    <section className="paper stack" aria-labelledby="stap">
      <h2 id="stap">De volgende stap</h2>
      {forward.map((move) => (
        <ForwardMove key={move.to} move={move} nothingToFollow={nothingToFollow} />
      ))}
      {forward.length === 0 ? <p>Op deze pagina hoeft u nu niets te doen.</p> : null}
      {planLink ? (
        <div>
          <LinkButton to={planLink}>Verander het plan</LinkButton>
        </div>
      ) : null}
      {aside.length > 0 ? (
        <Disclosure summary="Iets anders met dit advies doen">
          <Form method="post" className="stack">
            <RadioCards
              name="to"
              label="Wat wilt u doen?"
              choices={aside.map((move) => ({ value: move.to, sentence: moveButtons[move.to] }))}
            />
            <TextArea name="reason" label="Waarom?" rows={2} error={errorOf(answer, 'reason')} />
            <div>
              <Button look="secondary" type="submit" name="act" value="move">
                Doe dit
              </Button>
            </div>
          </Form>
        </Disclosure>
      ) : null}
    </section>
  );
}

function ForwardMove({ move, nothingToFollow }: { move: OfferedMove; nothingToFollow: boolean }) {
  if (move.refusals.length > 0) return <WhyNot refusals={move.refusals} />;
  return (
    <Form method="post">
      <input type="hidden" name="to" value={move.to} />
      <Button look="primary" type="submit" name="act" value="move">
        {move.to === 'follow_up' && nothingToFollow ? 'Ga verder naar het afsluiten' : moveButtons[move.to]}
      </Button>
    </Form>
  );
}
