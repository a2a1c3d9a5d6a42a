import type { ShownQuestion } from '../../domain/annotations/shown-thread.server.ts';
import { dutchDateAt } from '../../domain/tracking/calendar-date.ts';
import { formatDate } from '../../i18n/dates.ts';
import { Badge } from '../../ui/badge/badge.tsx';

/** The words for where a question stands. */
export const questionStateWords: Record<ShownQuestion['state'], string> = {
  open: 'wacht op antwoord',
  answered: 'beantwoord',
  takenBack: 'teruggenomen',
};

/** The questions of a thread that went to the municipality; an answer is plainly not the council's own word. */
export function SentQuestions({ questions }: { questions: readonly ShownQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <ul className="talk">
      {questions.map((question) => (
        <li key={question.id} className="sent-question">
          <div className="split">
            <p className="small strong">Vraag aan de gemeente</p>
            <Badge tone={question.state === 'answered' ? 'good' : 'plain'}>
              {questionStateWords[question.state]}
            </Badge>
          </div>
          <p className="margin-card__body">{question.question}</p>
          <p className="margin-card__who">
            Doorgestuurd door {question.sender}, {formatDate(dutchDateAt(question.sentAt), 'short')}
          </p>
          {question.answer !== null && question.answeredAt !== null ? (
            <div className="sent-question__answer">
              <p className="small strong">Antwoord van de gemeente</p>
              <p className="margin-card__body">{question.answer}</p>
              <p className="margin-card__who">{formatDate(dutchDateAt(question.answeredAt), 'short')}</p>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
