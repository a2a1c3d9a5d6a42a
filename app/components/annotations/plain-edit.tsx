import { Form } from '@remix-run/react';
import type { ThreadRoom } from '../../domain/annotations/thread-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextArea } from '../../ui/field/text-area.tsx';
import { isRefused, typedOr } from '../forms/failure-summary.tsx';
import { kindOptions } from './annotation-fields.tsx';
import { CriterionSelect } from './criterion-select.tsx';

/**
 * Changing and taking away one's own words where no script runs: the card's own buttons need one. A refusal shows the
 * text that stands there now beside the typed one.
 */
export function PlainEdit({ room, answer }: { room: ThreadRoom; answer: unknown }) {
  const { thread, can, criteria } = room;
  const current = isRefused(answer) ? answer.failure.current : undefined;
  return (
    <div className="stack">
      {current ? (
        <div>
          <p className="strong">Dit staat er nu:</p>
          <blockquote className="margin-card__body">{String(current.body ?? '')}</blockquote>
        </div>
      ) : null}
      {thread.mine && can.annotate ? (
        <Form method="post" className="paper stack" aria-label="Verander uw aantekening">
          <input type="hidden" name="annotationId" value={thread.id} />
          <input type="hidden" name="version" value={String(current?.version ?? thread.version)} />
          <SelectField
            name={`soort-${thread.id}`}
            label="Soort"
            options={kindOptions}
            defaultValue={typedOr(answer, `soort-${thread.id}`, thread.kind)}
          />
          <TextArea
            name={`tekst-${thread.id}`}
            label="Wat wilt u opmerken?"
            defaultValue={typedOr(answer, `tekst-${thread.id}`, thread.body)}
          />
          {criteria.length > 0 ? (
            <CriterionSelect
              name={`punt-${thread.id}`}
              label="Hoort bij"
              none="Geen punt"
              groups={criteria}
              defaultValue={typedOr(answer, `punt-${thread.id}`, thread.criterionId)}
            />
          ) : null}
          <Checkbox name={`prive-${thread.id}`} label="Alleen voor mij" defaultChecked={thread.private} />
          <div className="cluster">
            <Button type="submit" name="act" value="edit">
              Bewaar de verandering
            </Button>
            <Button type="submit" look="danger" name="act" value="remove">
              Haal de aantekening weg
            </Button>
          </div>
        </Form>
      ) : null}
      {thread.replies
        .filter(({ mine, removed }) => mine && !removed)
        .map((reply) => (
          <Form method="post" key={reply.id} className="paper stack" aria-label="Verander uw reactie">
            <input type="hidden" name="replyId" value={reply.id} />
            <input type="hidden" name="version" value={String(current?.version ?? reply.version)} />
            <TextArea
              name={`verander-${reply.id}`}
              label="Uw reactie"
              defaultValue={typedOr(answer, `verander-${reply.id}`, reply.body)}
            />
            <div>
              <Button type="submit" name="act" value="editReply">
                Bewaar de verandering
              </Button>
            </div>
          </Form>
        ))}
    </div>
  );
}
