import { Link, useRevalidator } from '@remix-run/react';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { insertWords, setFootnote, setLink } from '#editor/commands/letter-blocks.ts';
import { insertPoint } from '#editor/commands/letter-points.ts';
import type { DraftingRoom } from '../../domain/drafting/drafting-room.server.ts';
import type { Finding, FoundPoint } from '../../domain/drafting/findings.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { HintList } from './hint-list.tsx';
import { KeptBesideLetter } from './kept-beside-letter.tsx';
import { LetterAsk } from './letter-asks.tsx';
import { LetterHelp } from './letter-help.tsx';
import { LetterStatus } from './letter-status.tsx';
import { LetterTools, type LetterToolsProps } from './letter-tools.tsx';
import { makePoint } from './make-point.ts';
import { MarginPanel } from './margin/margin-panel.tsx';
import { MarginStarts } from './margin/margin-starts.tsx';
import { useDrawnMargin, useMargin } from './margin/use-margin.ts';
import { peopleSentence } from './presence.ts';
import { PutVersionBack, VersionIsBack } from './put-version-back.tsx';
import { useBarRoom } from './use-bar-room.ts';
import { type LetterDesk, useLetter } from './use-letter.ts';
import { useWatched } from './watched.ts';

interface LetterDeskProps {
  room: DraftingRoom;
  /** Where the handlers of writing together are mounted. */
  base: string;
  /** The finding whose form to set it aside is open, from the address. */
  settingAside: string | null;
  /** The form of a comment or suggestion that is open, from the address. */
  writing: 'comment' | 'suggestion' | null;
  /** An earlier version that the person came to put back. */
  back: number | null;
  /** The version that stood there before an earlier one was put back just now. */
  replaced: number | null;
}

/** The small forms that the tools can open, one at a time. */
type Ask = 'link' | 'footnote' | null;

/** The letter on paper with everything around it: tools and status above, findings and tips beside. */
export function LetterDeskView(props: LetterDeskProps) {
  const { room, base, settingAside, writing, back, replaced } = props;
  const [ask, setAsk] = useState<Ask>(null);
  const [refusal, setRefusal] = useState('');
  const [busy, setBusy] = useState(false);
  const { revalidate } = useRevalidator();
  const margin = useMargin(room, writing);
  const newPoint = () => letter.run(insertPoint(crypto.randomUUID()));
  const desk = useLetter(room, base, {
    onDenied: () => void margin.refresh(),
    onTooLarge: () => setRefusal('Dit stuk tekst is te groot om in één keer te plakken. Plak het in delen.'),
    onAskLink: () => setAsk('link'),
    onNewPoint: newPoint,
    margin: {
      onChanged: () => void margin.refresh(),
      onPick: margin.pick,
      onComment: () => margin.begin('comment', letter.editor()),
      onSuggest: () => margin.begin('suggestion', letter.editor()),
      onBegun: margin.begun,
      suggesting: () => margin.suggesting,
    },
  });
  const { letter } = desk;
  useDrawnMargin(desk, margin.data);
  const bar = useRef<HTMLDivElement>(null);
  useBarRoom(bar);
  const { can, frozen } = margin.data;
  const hasEnded = room.canWrite && !can.write;

  // The editor lives outside React: it is told that the right to write ended, or came back.
  useEffect(() => {
    if (desk.ready) letter.editor()?.lock(hasEnded);
  }, [desk.ready, letter, hasEnded]);

  // Kept, so that the panel of findings is drawn again only when there is something new on it.
  const acts = useMemo(() => {
    async function makeFrom(finding: Finding) {
      setBusy(true);
      const made = await makePoint(room.caseId, {
        annotationIds: finding.kind === 'annotation' ? [finding.id] : [],
        criterionIds: finding.kind === 'criterion' ? [finding.id] : [],
      });
      setBusy(false);
      setRefusal('refusal' in made ? made.refusal : '');
      if ('refusal' in made) return;
      letter.run(insertPoint(made.id, { passage: finding.cite ?? '' }));
      revalidate();
    }
    return {
      makePoint: (finding: Finding) => void makeFrom(finding),
      cite: (words: string) =>
        setRefusal(letter.run(insertWords(words)) ? '' : 'Zet de cursor eerst in een alinea van de brief.'),
      insert: (point: FoundPoint) => {
        letter.run(insertPoint(point.id, point));
      },
    };
  }, [letter, revalidate, room.caseId]);

  return (
    <div className="letter-desk">
      <div className="letter-desk__bar" ref={bar}>
        <DeskStatus room={room} desk={desk} canWrite={room.canWrite && can.write} frozen={frozen} />
        {room.canWrite && can.write ? (
          <DeskTools
            desk={desk}
            run={letter.run}
            onAskLink={() => setAsk('link')}
            onAskFootnote={() => setAsk('footnote')}
            onNewPoint={newPoint}
            suggesting={margin.suggesting}
            onSuggesting={margin.setSuggesting}
          />
        ) : null}
        <MarginStarts caseId={room.caseId} margin={margin} desk={desk} />
        {ask && can.write ? <AskForm ask={ask} desk={desk} onClose={() => setAsk(null)} /> : null}
      </div>
      <div className="letter-desk__main stack">
        {refusal ? (
          <Notice kind="warning" title="Dat lukte niet" announce>
            <p>{refusal}</p>
          </Notice>
        ) : null}
        {back === null ? null : <PutVersionBack caseId={room.caseId} version={back} />}
        {replaced === null ? null : <VersionIsBack caseId={room.caseId} before={replaced} />}
        <KeptBesideLetter room={room} desk={desk} hasEnded={hasEnded} frozen={frozen} />
        <div className="paper letter-paper" data-size="letter">
          <LetterText text={desk.text} html={room.html} />
        </div>
      </div>
      <aside className="letter-desk__side stack" aria-label="Naast de brief">
        <DeskWays room={room} />
        <MarginPanel caseId={room.caseId} margin={margin} letter={letter} wordless={desk.wordless} />
        <HintList hints={desk.outline.hints} ease={desk.outline.ease} onGo={letter.goTo} />
        <FindingsPanel
          room={room}
          pointIds={desk.outline.pointIds}
          acts={acts}
          settingAside={settingAside}
          busy={busy}
        />
      </aside>
    </div>
  );
}

/** Where one goes from the letter: on to adoption, or to what it rests on and how it is laid out. */
function DeskWays({ room }: { room: DraftingRoom }) {
  const concept = `/adviezen/${room.caseId}/concept`;
  return (
    <nav className="stack" data-gap="1" aria-label="Verder met de brief">
      <LinkButton to={`${concept}/klaar`} look={room.canFreeze ? 'primary' : 'secondary'}>
        Klaar om vast te stellen?
      </LinkButton>
      <Link to={`${concept}/bronnen`}>Wat is nog niet gebruikt?</Link>
      {room.canLayOut ? <Link to={`${concept}/opmaak`}>Kies model en bijlagen</Link> : null}
      <Link to={`/adviezen/${room.caseId}/brief`}>Bekijk de brief</Link>
    </nav>
  );
}

interface StandingProps {
  room: DraftingRoom;
  desk: LetterDesk;
  /** Whether this person may write now, and whether nobody may as the letter is before the members. */
  canWrite: boolean;
  frozen: boolean;
}

function DeskStatus(props: StandingProps) {
  const { room, desk } = props;
  const here = peopleSentence(desk.people);
  return (
    <div className="letter-desk__status">
      <SaveStatus {...props} />
      <p className="small letter-desk__here" role="status">
        {here}
      </p>
      <Link to={`/adviezen/${room.caseId}/concept/tijdlijn`}>Tijdlijn</Link>
      <LetterHelp />
    </div>
  );
}

function SaveStatus({ room, desk, canWrite, frozen }: StandingProps) {
  return (
    <LetterStatus
      status={useWatched(desk.status)}
      savedAt={useWatched(desk.savedAt)}
      canWrite={canWrite}
      frozen={frozen}
      signIn={`/inloggen?terug=${encodeURIComponent(`/adviezen/${room.caseId}/concept`)}`}
    />
  );
}

function DeskTools({ desk, ...tools }: Omit<LetterToolsProps, 'formats'> & { desk: LetterDesk }) {
  return <LetterTools formats={useWatched(desk.formats)} {...tools} />;
}

function AskForm({ ask, desk, onClose }: { ask: 'link' | 'footnote'; desk: LetterDesk; onClose(): void }) {
  const isLink = ask === 'link';
  const formats = useWatched(desk.formats);
  return (
    <LetterAsk
      key={ask}
      label={isLink ? 'Adres van de link' : 'Tekst van de voetnoot'}
      hint={
        isLink
          ? 'Bijvoorbeeld www.waalwijk.nl. Maak dit leeg om de link weg te halen.'
          : 'De voetnoot komt op de plaats van de cursor.'
      }
      value={(isLink ? formats?.href : formats?.footnote) ?? ''}
      act={isLink ? 'Zet de link' : 'Zet de voetnoot'}
      onGive={(value) => {
        if (!desk.letter.run(isLink ? setLink(value) : setFootnote(value)))
          return isLink ? 'Dit is geen adres van een webpagina of mailbox.' : 'Schrijf eerst de tekst.';
        onClose();
        return null;
      }}
      onClose={onClose}
    />
  );
}

interface LetterTextProps {
  text: RefObject<HTMLDivElement>;
  html: string;
}

/** The element that the editor takes over. React draws it once and then leaves it alone, whatever the loader brings. */
const LetterText = memo(
  function LetterText({ text, html }: LetterTextProps) {
    return (
      <div
        id="brieftekst"
        ref={text}
        className="reading letter-text"
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  },
  () => true,
);
