import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { VersionBar } from '../../domain/notes/versions/version-bar.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

interface VersionLinksProps {
  bar: VersionBar;
  /** How many of the reader's own annotations came over without a certain place. */
  astray: number;
}

/** In the room of the note: a newer version that waits, and the ways to what the versions have to tell. */
export function VersionLinks({ bar, astray }: VersionLinksProps) {
  const { caseId, inUse, waiting, setAside, migrated, comparable, correctable } = bar;
  const base = `/adviezen/${caseId}/nota/${inUse.id}`;
  const links = [
    ...(migrated ? [{ to: `${base}/overgezet`, label: 'Overgezette aantekeningen' }] : []),
    ...(comparable ? [{ to: `${base}/vergelijk`, label: 'Vergelijk de versies' }] : []),
    ...(correctable ? [{ to: `${base}/verbeteren`, label: 'Verbeter de opbouw' }] : []),
  ];
  return (
    <>
      {waiting ? (
        <Notice kind="info" title={`Versie ${waiting.number} van de nota is ingelezen`}>
          <div className="stack">
            <p>De raad leest nog versie {inUse.number}. U kiest wanneer de raad overgaat.</p>
            <div className="cluster">
              <LinkButton to={`/adviezen/${caseId}/nota/${waiting.id}/overzetten`}>
                Bekijk wat er dan gebeurt
              </LinkButton>
              <VersionAct caseId={caseId} id={waiting.id} act="setAside">
                Gebruik deze versie niet
              </VersionAct>
            </div>
          </div>
        </Notice>
      ) : null}
      {setAside ? (
        <div className="small cluster">
          <span>U liet versie {setAside.number} van de nota weg.</span>
          <VersionAct caseId={caseId} id={setAside.id} act="bringBack">
            Zet versie {setAside.number} weer klaar
          </VersionAct>
        </div>
      ) : null}
      {migrated ? (
        <div className="small">
          <p>
            U leest versie {inUse.number} van de nota. Wat bij een andere versie was opgemerkt, is overgezet.
          </p>
          {astray > 0 ? (
            <p>
              <TextLink to={`${base}/overgezet`}>
                {astray === 1
                  ? 'Kijk de plek van 1 van uw aantekeningen na'
                  : `Kijk de plek van ${astray} van uw aantekeningen na`}
              </TextLink>
            </p>
          ) : null}
        </div>
      ) : null}
      {links.length > 0 ? (
        <p className="small cluster">
          {links.map((link) => (
            <TextLink key={link.to} to={link.to}>
              {link.label}
            </TextLink>
          ))}
        </p>
      ) : null}
    </>
  );
}

interface VersionActProps {
  caseId: string;
  id: string;
  /** An act of the note's room (app/routes/notes/note.tsx). */
  act: 'setAside' | 'bringBack';
  children: ReactNode;
}

/** A button that decides about a version, from whichever page it is on. */
export function VersionAct({ caseId, id, act, children }: VersionActProps) {
  return (
    <Form method="post" action={`/adviezen/${caseId}/nota`}>
      <input type="hidden" name="noteVersionId" value={id} />
      <Button look="quiet" type="submit" name="act" value={act}>
        {children}
      </Button>
    </Form>
  );
}
