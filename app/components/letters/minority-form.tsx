import { Form } from '@remix-run/react';
import type { LetterRoom } from '../../domain/letters/letter-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { RadioCards } from '../../ui/radio-cards/radio-cards.tsx';
import { DoneHere } from '../forms/done-here.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';

interface MinorityFormProps {
  room: LetterRoom;
  answer: unknown;
  /** The act that was just done, from the address. */
  done: string | null;
}

/** One's own minority statement: folded away until there is one, and taken back by a button of its own. */
export function MinorityForm({ room, answer, done }: MinorityFormProps) {
  const mine = room.rollCall?.minority.find((statement) => statement.mine);
  return (
    <>
      {done === 'minority' && mine ? (
        <DoneHere title="Uw standpunt is bewaard">
          <p>Het komt in de brief te staan. U kunt het veranderen tot de brief is vastgesteld.</p>
        </DoneHere>
      ) : null}
      {done === 'withdrawMinority' && !mine ? (
        <DoneHere title="Uw standpunt is weggehaald">
          <p>Het komt niet in de brief.</p>
        </DoneHere>
      ) : null}
      <Disclosure
        key={mine ? 'written' : 'new'}
        summary={mine ? 'Uw minderheidsstandpunt' : 'Schrijf een minderheidsstandpunt'}
        open={mine !== undefined || errorOf(answer, 'body') !== undefined}
      >
        <Form method="post" className="stack">
          <TextArea
            name="body"
            label="Uw standpunt"
            hint={`Uw eigen woorden, hoogstens ${room.minorityWords}. Niemand verandert ze. Ze komen in de brief te staan.`}
            rows={8}
            defaultValue={typedOr(answer, 'body', mine?.body)}
            error={errorOf(answer, 'body')}
          />
          <RadioCards
            name="named"
            label="Hoe staat het in de brief?"
            value={mine && !mine.named ? 'no' : 'yes'}
            choices={[
              { value: 'yes', sentence: 'Met mijn naam.' },
              { value: 'no', sentence: 'Als “een lid”.' },
            ]}
          />
          <Button look="secondary" type="submit" name="act" value="minority">
            Bewaar mijn standpunt
          </Button>
        </Form>
        {mine ? <Withdraw /> : null}
      </Disclosure>
    </>
  );
}

function Withdraw() {
  return (
    <Disclosure summary="Haal mijn standpunt weg">
      <p>Uw woorden zijn dan weg en komen niet in de brief.</p>
      <Form method="post">
        <Button look="danger" type="submit" name="act" value="withdrawMinority">
          Ja, haal mijn standpunt weg
        </Button>
      </Form>
    </Disclosure>
  );
}
