import { Form, Link } from '@remix-run/react';
import type { PublicationRoom, RoomThing } from '../../domain/publications/publication-room.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { publicWords } from '../../i18n/publications.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { PrivateQuestions } from './private-questions.tsx';
import { PublishForm } from './publish-form.tsx';

export interface OpenThingProps {
  room: PublicationRoom;
  answer: unknown;
  /** The key of the private words whose form is open, from the address. */
  deciding: string | null;
  /** Whether the form to take it away is open. */
  withdrawing: boolean;
}

/** The chosen thing: what stands between it and the public, its form, or the way back. One form at a time. */
export function OpenThing({ room, answer, deciding, withdrawing }: OpenThingProps) {
  const { open } = room;
  const { title } = publicWords[open.kind];
  return (
    <section className="paper stack" data-gap="3" aria-labelledby="stuk">
      <h2 id="stuk">{title}</h2>
      <Body room={room} answer={answer} deciding={deciding} withdrawing={withdrawing} />
      <Withdrawn thing={open} />
    </section>
  );
}

function Body({ room, answer, deciding, withdrawing }: OpenThingProps) {
  const { open } = room;
  if (open.state === 'absent') return <p>{absentSentence(open)}</p>;
  if (open.state !== 'possible' && withdrawing) return <WithdrawForm thing={open} answer={answer} />;
  if (open.state === 'possible' && room.undecided.length > 0)
    return <PrivateQuestions kind={open.kind} found={room.undecided} deciding={deciding} answer={answer} />;
  if (open.kind === 'response' && open.state === 'possible' && !letterStands(room))
    return (
      <p>
        In de reactie staan de adviezen uit de brief.{' '}
        <Link to="?stuk=letter">Maak eerst de brief openbaar.</Link>
      </p>
    );
  return <PublishForm thing={open} answer={answer} />;
}

const letterStands = ({ things }: PublicationRoom): boolean =>
  things.some(({ kind, state }) => kind === 'letter' && state !== 'possible' && state !== 'absent');

function absentSentence({ kind }: RoomThing): string {
  if (kind === 'response')
    return 'Het college heeft nog niet gereageerd. Leg de reactie eerst vast bij Verloop.';
  if (kind === 'request') return 'Dit advies is ongevraagd. Er is geen adviesaanvraag.';
  if (kind === 'note') return 'Bij dit advies hoort geen nota.';
  return 'De brief is nog niet verstuurd.';
}

function WithdrawForm({ thing, answer }: { thing: RoomThing; answer: unknown }) {
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="kind" value={thing.kind} />
      <p>
        Niemand kan {publicWords[thing.kind].the} daarna nog lezen of downloaden. Wie al een kopie heeft,
        houdt die.
      </p>
      <TextArea
        name="reason"
        label="Waarom haalt u het weg?"
        hint="De reden komt in het verloop te staan. Het publiek ziet haar niet."
        rows={3}
        maxLength={1000}
        defaultValue={typedOr(answer, 'reason', '')}
        error={errorOf(answer, 'reason')}
      />
      <div className="cluster">
        <Button look="danger" name="act" value="withdraw">
          Haal {publicWords[thing.kind].the} weg
        </Button>
        <Link to={`?stuk=${thing.kind}`} preventScrollReset>
          Toch niet
        </Link>
      </div>
    </Form>
  );
}

function Withdrawn({ thing }: { thing: RoomThing }) {
  if (thing.withdrawn.length === 0) return null;
  return (
    <Disclosure summary={`Eerder weggehaald (${thing.withdrawn.length})`}>
      <ul>
        {thing.withdrawn.map(({ at, by, reason }) => (
          <li key={at}>
            {formatMoment(at)}, door {by}: {reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
