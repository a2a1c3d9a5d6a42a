import type { PublicAdvice } from '../../domain/publications/public-advice.server.ts';
import type { PublicAdvicePage } from '../../http/public-advice-page.server.ts';
import { formatDate } from '../../i18n/dates.ts';
import { LetterPaper } from '../letters/letter-paper.tsx';
import { PublicFiles } from './public-files.tsx';
import { PublicNote, PublicRequest, PublicResponse } from './public-parts.tsx';
import { Summary } from './summary.tsx';

interface PublicAdviceViewProps {
  page: PublicAdvicePage;
  /** In a preview the files are not there yet. */
  preview?: boolean;
}

/** An advice as everybody reads it: what it says in short, where it stands, and what is public of it. */
export function PublicAdviceView({ page: { advice, letter }, preview = false }: PublicAdviceViewProps) {
  return (
    <div className="stack" data-gap="6">
      {advice.letter ? (
        <section className="stack" aria-labelledby="kort">
          <h2 id="kort">In het kort</h2>
          <Summary text={advice.letter.summary} />
        </section>
      ) : null}
      <section className="stack" data-gap="1" aria-labelledby="stand">
        <h2 id="stand">Hoe het ervoor staat</h2>
        <p>{standingSentence(advice)}</p>
      </section>
      <PublicResponse advice={advice} preview={preview} />
      {advice.letter && letter ? (
        <section className="stack" data-gap="3" aria-labelledby="brief">
          <h2 id="brief">De brief</h2>
          <PublicFiles referenceNo={advice.referenceNo} files={advice.letter.files} preview={preview} />
          {letter.annexes.length > 0 ? (
            <p className="quiet">In deze bestanden staan ook de bijlagen: {letter.annexes.join('; ')}.</p>
          ) : null}
          <LetterPaper letter={letter.paper} body={letter.body} />
        </section>
      ) : null}
      <PublicRequest advice={advice} preview={preview} />
      <PublicNote advice={advice} preview={preview} />
    </div>
  );
}

/** The status in plain words, from nothing but what is public. */
function standingSentence({ letter, response, sentOn }: PublicAdvice): string {
  if (response) {
    const day = formatDate(response.body.receivedOn, 'long');
    return `De raad stuurde dit advies op ${formatDate(sentOn, 'long')}. Het college reageerde op ${day}.`;
  }
  if (letter)
    return `De raad stuurde dit advies op ${formatDate(sentOn, 'long')}. Er is nog geen reactie van het college openbaar.`;
  return 'Het advies zelf is niet openbaar.';
}
