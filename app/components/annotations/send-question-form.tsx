import { Form } from '@remix-run/react';
import type { ThreadRoom } from '../../domain/annotations/thread-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';

interface SendQuestionFormProps {
  room: ThreadRoom;
  /** The id of the question that this form makes, so that sending it twice makes one. */
  id: string;
  answer: unknown;
}

/** For the secretary: sending a question on to the official, perhaps in other words. Says what the official will see. */
export function SendQuestionForm({ room, id, answer }: SendQuestionFormProps) {
  const { thread, can, hasOfficial, caseId } = room;
  if (!can.sendQuestion) return null;
  const replies = thread.replies.filter(({ removed }) => !removed);
  return (
    <Disclosure
      summary="Stuur een vraag door naar de gemeente"
      open={errorOf(answer, 'question') !== undefined}
    >
      {hasOfficial ? (
        <Form method="post" className="stack">
          <input type="hidden" name="annotationId" value={thread.id} />
          <input type="hidden" name="questionId" value={id} />
          <TextArea
            name="question"
            label="De vraag, zoals de gemeente haar krijgt"
            hint="De contactambtenaar ziet deze woorden en de plek in de nota. Niet wie het vroeg, en niets van dit gesprek."
            defaultValue={typedOr(answer, 'question', thread.body)}
            error={errorOf(answer, 'question')}
          />
          {replies.length > 0 ? (
            <SelectField
              name="fromReply"
              label="Wie vroeg dit?"
              hint="Deze persoon krijgt bericht als er antwoord is."
              placeholder={`${thread.author}, in de aantekening`}
              options={replies.map((reply) => ({
                value: reply.id,
                label: `${reply.author}, in een reactie`,
              }))}
              defaultValue={typedOr(answer, 'fromReply', '')}
            />
          ) : null}
          <div>
            <Button type="submit" name="act" value="sendQuestion">
              Stuur door naar de gemeente
            </Button>
          </div>
        </Form>
      ) : (
        <p>
          Bij dit advies staat nog geen contactambtenaar.{' '}
          <TextLink to={`/adviezen/${caseId}/plan`}>Kies er een bij het plan</TextLink>
        </p>
      )}
    </Disclosure>
  );
}
