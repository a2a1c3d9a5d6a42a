import { Form } from '@remix-run/react';
import type { LetterChange } from '#editor/export/letter-changes.ts';
import type { LetterPart } from '#editor/schema/letter-schema.ts';
import type { LetterTimeline, LetterVersion } from '../../domain/drafting/letter-versions.server.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { letterPartWords } from '../../i18n/letter-parts.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { AddedWords, RemovedWords } from '../../ui/changed-words/changed-words.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { type LetterMoment, letterMoments, momentInSentence } from './letter-moments.ts';

interface LetterVersionViewProps {
  caseId: string;
  shown: LetterVersion;
  timeline: LetterTimeline;
  canWrite: boolean;
}

/** The letter as it was, and in words what changed between it and another moment. */
export function LetterVersionView({ caseId, shown, timeline, canWrite }: LetterVersionViewProps) {
  const moments = letterMoments(timeline);
  const moment = moments.find(({ version }) => version === shown.version);
  const newest = moments[0]!.version;
  const then = formatMoment(moment?.at ?? timeline.startedAt);
  return (
    <div className="stack">
      <section className="paper stack" aria-labelledby="verschillen">
        <h2 id="verschillen">
          {shown.to === newest ? 'Wat er sindsdien veranderde' : 'Wat er tussen deze momenten veranderde'}
        </h2>
        {shown.from === shown.to ? null : <Between shown={shown} moments={moments} />}
        {shown.changes.length === 0 ? (
          <p>
            {shown.from === newest
              ? 'Niets: dit is de brief zoals hij nu is.'
              : 'Niets: de woorden zijn gelijk.'}
          </p>
        ) : (
          <ul className="changes">
            {shown.changes.map((change, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: changes are a reading of two texts and never reordered.
              <Change key={index} change={change} />
            ))}
          </ul>
        )}
        {canWrite ? <NameForm key={shown.version} version={shown.version} name={moment?.name ?? ''} /> : null}
        {canWrite && shown.version < newest && shown.changes.length > 0 ? (
          <div>
            <LinkButton to={`/adviezen/${caseId}/concept?terug=${shown.version}`}>
              Zet de brief van toen terug
            </LinkButton>
          </div>
        ) : null}
      </section>
      <article className="paper letter" data-size="letter" aria-label={`De brief op ${then}`}>
        <p className="quiet">De brief op {then}</p>
        {shown.parts.map(({ part, html }) => (
          <section key={part} className="letter__part">
            <h2>{letterPartWords[part as LetterPart]}</h2>
            {/* The HTML comes from our own renderer over the letter's schema, which escapes all text. */}
            <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        ))}
      </article>
    </div>
  );
}

/** Which two moments stand against each other: struck words were in the first, underlined ones in the second. */
function Between({ shown, moments }: Pick<LetterVersionViewProps, 'shown'> & { moments: LetterMoment[] }) {
  const sentence = (version: number) => momentInSentence(moments.find((one) => one.version === version));
  return (
    <p>
      Van {sentence(shown.from)} naar{' '}
      {shown.to === moments[0]!.version ? 'de brief zoals hij nu is' : sentence(shown.to)}.
    </p>
  );
}

/** A name, to find this version again; empty takes it away. */
function NameForm({ version, name }: { version: number; name: string }) {
  return (
    <Form method="post" className="stack" data-gap="2">
      <input type="hidden" name="version" value={version} />
      <TextField
        name="name"
        label="Naam van deze versie"
        hint="Bijvoorbeeld: naar de vergadering van 4 december. Zo vindt u haar terug."
        maxLength={80}
        optional
        defaultValue={name}
      />
      <div>
        <Button look="secondary" type="submit">
          Bewaar de naam
        </Button>
      </div>
    </Form>
  );
}

function Change({ change }: { change: LetterChange }) {
  return (
    <li>
      <p className="quiet small">{change.part}</p>
      <p className="reading">
        {change.before}
        {change.removed ? <RemovedWords>{change.removed}</RemovedWords> : null}
        {change.added ? <AddedWords>{change.added}</AddedWords> : null}
        {change.after}
      </p>
    </li>
  );
}
