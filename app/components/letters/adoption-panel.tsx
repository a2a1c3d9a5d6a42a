import { Form } from '@remix-run/react';
import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { voteWords } from '../../i18n/letter-parts.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { Table } from '../../ui/table/table.tsx';
import { DoneHere } from '../forms/done-here.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { FreezeForm, PollNotice } from './freeze-form.tsx';
import { MinorityForm } from './minority-form.tsx';
import { WhyNot } from './why-not.tsx';

interface PanelProps {
  room: LetterRoom;
  answer: unknown;
  /** The act that was just done, from the address. */
  done: string | null;
}

/** From concept to decision: freeze, vote, minority statement, adopt or send back. Shows only what this person can do. */
export function AdoptionPanel({ room, answer, done }: PanelProps) {
  const freeze = room.moves.find((move) => move.via === 'freeze');
  return (
    <>
      {freeze ? (
        <FreezeForm
          refusals={freeze.refusals}
          meetingOn={room.meetingOn}
          writing={room.writing}
          answer={answer}
        />
      ) : null}
      {room.rollCall ? <PollNotice poll={room.rollCall.poll} closed={room.rollCall.closed} /> : null}
      {room.can['letter:vote'] && !room.rollCall?.closed ? (
        <VoteForm room={room} answer={answer} done={done} />
      ) : null}
      {room.can['letter:vote'] && !room.rollCall?.closed ? (
        <MinorityForm room={room} answer={answer} done={done} />
      ) : null}
      {room.rollCall ? <RollCall room={room} /> : null}
      {room.can['letter:adopt'] ? <AdoptForm room={room} answer={answer} /> : null}
    </>
  );
}

const voteChoices = [
  { value: 'agree', sentence: 'Ik ben voor deze brief.' },
  { value: 'abstain', sentence: 'Ik onthoud mij van stemming.' },
  { value: 'object', sentence: 'Ik ben tegen deze brief.' },
];

function VoteForm({ room, answer, done }: PanelProps) {
  if (!room.myVote && room.rollCall && !room.rollCall.mayVote) return null;
  if (room.myVote) {
    const mine = <p>Uw stem: {voteWords[room.myVote]}.</p>;
    return done === 'vote' ? (
      <DoneHere title="U hebt gestemd">{mine}</DoneHere>
    ) : (
      <Notice kind="success" title="U hebt gestemd">
        {mine}
      </Notice>
    );
  }
  return (
    <section className="paper stack" aria-labelledby="stem">
      <h2 id="stem">Uw stem</h2>
      <Form method="post" className="stack">
        <RadioCards
          name="choice"
          label="Wat vindt u van deze brief?"
          choices={voteChoices}
          error={errorOf(answer, 'choice')}
        />
        <TextArea
          name="reason"
          label="Toelichting"
          optional
          rows={3}
          defaultValue={typedOr(answer, 'reason', '')}
        />
        <Button look="primary" type="submit" name="act" value="vote">
          Breng mijn stem uit
        </Button>
      </Form>
    </section>
  );
}

function RollCall({ room }: { room: LetterRoom }) {
  const roll = room.rollCall!;
  return (
    <section className="paper stack" aria-labelledby="stemmen">
      <h2 id="stemmen">Stemmen over versie {roll.version}</h2>
      <p>
        {roll.tally.agree} voor, {roll.tally.object} tegen, {roll.tally.abstain} onthouding
        {roll.tally.abstain === 1 ? '' : 'en'}.
        {room.state === 'for_adoption' ? ` Er zijn ${roll.votesNeeded} stemmen nodig.` : ''}
      </p>
      <Table
        caption="Wie heeft hoe gestemd"
        captionHidden
        columns={[
          { key: 'name', header: 'Lid', names: true, cell: (voter) => voter.name },
          {
            key: 'choice',
            header: 'Stem',
            cell: (voter) => (voter.choice ? voteWords[voter.choice] : 'nog niet gestemd'),
          },
        ]}
        rows={roll.voters}
        rowKey={(voter) => voter.personId}
      />
      {roll.minority.map((statement) => (
        <blockquote key={statement.key}>
          <p>{statement.body}</p>
          <p className="quiet">{statement.author ?? 'Een lid'}</p>
        </blockquote>
      ))}
      <p className="quiet small">
        Controlegetal van deze tekst, om na te gaan dat er niets aan is veranderd (SHA-256):{' '}
        <code className="breakable">{roll.sha256}</code>
      </p>
    </section>
  );
}

function AdoptForm({ room, answer }: Omit<PanelProps, 'done'>) {
  const waiting = (room.rollCall?.voters ?? []).filter((voter) => voter.choice === null);
  const adopt = room.moves.find((move) => move.via === 'adopt');
  return (
    <section className="paper stack" aria-labelledby="vaststellen">
      <h2 id="vaststellen">Vaststellen</h2>
      <WhyNot refusals={adopt?.refusals ?? []} />
      {adopt && adopt.refusals.length === 0 ? (
        <Form method="post" className="stack">
          {waiting.length > 0 ? (
            <>
              <p>
                Nog niet gestemd: {waiting.map((voter) => voter.name).join(', ')}. Na het vaststellen kan dat
                niet meer.
              </p>
              <Checkbox
                id="sure"
                name="sure"
                value="yes"
                label="Stel de brief toch vast, zonder deze stemmen."
              />
            </>
          ) : null}
          <div>
            <Button look="primary" type="submit" name="act" value="adopt">
              Stel de brief vast
            </Button>
          </div>
        </Form>
      ) : null}
      <Disclosure summary="Of stuur de brief terug naar de schrijvers">
        <Form method="post" className="stack">
          <TextArea
            name="changes"
            label="Wat moet er anders?"
            rows={3}
            error={errorOf(answer, 'changes') ?? errorOf(answer, 'reason')}
          />
          <Button look="secondary" type="submit" name="act" value="sendBack">
            Stuur terug
          </Button>
        </Form>
      </Disclosure>
    </section>
  );
}
