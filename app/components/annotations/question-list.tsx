import { Form } from '@remix-run/react';
import type { QuestionRoom } from '../../domain/annotations/questions.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Badge } from '../../ui/badge/badge.tsx';
import { Button } from '../../ui/button/button.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { questionStateWords } from './sent-questions.tsx';

type Question = QuestionRoom['questions'][number];

/** The questions of the council with the passages they are about; the first open one has the primary button. */
export function QuestionList({ room, answer }: { room: QuestionRoom; answer: unknown }) {
  const firstOpen = room.questions.find(({ state }) => state === 'open')?.id;
  return (
    <ol className="card-list">
      {room.questions.map((question) => (
        <li key={question.id} className="paper stack" id={`vraag-${question.id}`}>
          <div className="split">
            <h2 className="question__words">{question.question}</h2>
            <Badge tone={question.state === 'answered' ? 'good' : 'plain'}>
              {questionStateWords[question.state]}
            </Badge>
          </div>
          <p className="margin-card__quote">“{question.quote}”</p>
          <p className="small">
            <TextLink to={`/adviezen/${room.caseId}/nota${question.blockId ? `#${question.blockId}` : ''}`}>
              {question.cite ? `Lees het in de nota: ${question.cite}` : 'Lees het in de nota'}
            </TextLink>
          </p>
          <p className="small quiet">Gesteld op {formatDate(dutchDateAt(question.sentAt), 'long')}</p>
          <QuestionState room={room} question={question} first={question.id === firstOpen} refused={answer} />
        </li>
      ))}
    </ol>
  );
}

interface QuestionStateProps {
  room: QuestionRoom;
  question: Question;
  first: boolean;
  refused: unknown;
}

function QuestionState({ room, question, first, refused }: QuestionStateProps) {
  const { isOfficial, can } = room;
  const name = `answer-${question.id}`;
  return (
    <>
      {question.answer !== null && question.answeredAt !== null ? (
        <div className="sent-question__answer">
          <p className="strong">Antwoord van de gemeente</p>
          <p className="margin-card__body">{question.answer}</p>
          <p className="small quiet">
            {formatDate(dutchDateAt(question.answeredAt), 'long')}
            {question.answeredBy ? `, vastgelegd door ${question.answeredBy}` : ''}
          </p>
        </div>
      ) : null}
      {question.state === 'open' && can.answer ? (
        <Form method="post" className="stack">
          <input type="hidden" name="questionId" value={question.id} />
          <TextArea
            name={name}
            label={isOfficial ? 'Uw antwoord' : 'Het antwoord van de gemeente'}
            hint="De hele raad leest dit. Veranderen kan daarna niet meer."
            defaultValue={typedOr(refused, name, '')}
            error={isRefusedHere(refused, question.id) ? errorOf(refused, 'answer') : undefined}
          />
          <div>
            <Button type="submit" look={first ? 'primary' : 'secondary'} name="act" value="answer">
              {isOfficial ? 'Geef dit antwoord' : 'Leg dit antwoord vast'}
            </Button>
          </div>
        </Form>
      ) : null}
      {question.thread ? (
        <div className="cluster">
          <TextLink to={question.thread}>Naar het gesprek van de raad</TextLink>
          {question.state === 'open' && can.takeBack ? (
            <Form method="post">
              <input type="hidden" name="questionId" value={question.id} />
              <Button type="submit" look="quiet" name="act" value="takeBack">
                Neem deze vraag terug
              </Button>
            </Form>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

const isRefusedHere = (refused: unknown, id: string): boolean => typedOr(refused, 'questionId', '') === id;
