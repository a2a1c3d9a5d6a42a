import type { VersionBar } from '../../domain/notes/versions/version-bar.server.ts';
import { LinkButton } from '../../ui/button/link-button.tsx';
import { TextLink } from '../../ui/link/text-link.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

/** In the room of the note: a newer version that waits, and the ways to what the versions have to tell. */
export function VersionLinks({ bar }: { bar: VersionBar }) {
  const { caseId, inUse, waiting, migrated, comparable, correctable } = bar;
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
            <div>
              <LinkButton to={`/adviezen/${caseId}/nota/${waiting.id}/overzetten`}>
                Bekijk wat er dan gebeurt
              </LinkButton>
            </div>
          </div>
        </Notice>
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
