import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/button/button.tsx';

/** The release that the event stream last told of; pages without a stream hear it with their data. */
let heard: string | null = null;
const followers = new Set<() => void>();

/** The server says which release it is: at every opening of the event stream, so also after it was replaced. */
export function hearRelease(release: string): void {
  heard = release;
  for (const follow of followers) follow();
}

function follow(run: () => void): () => void {
  followers.add(run);
  return () => followers.delete(run);
}

/** Whether a release is another one than this page was loaded from; never so on the server and in development. */
const isOther = (release: string | null): boolean =>
  release !== null && typeof window !== 'undefined' && release !== window.__remixManifest?.version;

/**
 * Says that the server was renewed while this page was open. Nothing has to happen: what is typed goes on being saved.
 * From then on links and searches load whole pages, since the pieces that this page knows by name are gone.
 *
 * Criteria: announced politely (4.1.3), at the foot of the window so that nothing on the page moves, and it never
 * reloads by itself (2.2.1, 3.2.5).
 */
export function NewRelease({ release }: { release: string | null }) {
  const told = useSyncExternalStore(
    follow,
    () => heard,
    () => null,
  );
  const isStale = isOther(release) || isOther(told);
  const [isPutAway, setPutAway] = useState(false);

  // The clicks of the whole window are outside React.
  useEffect(() => {
    if (!isStale) return;
    addEventListener('click', leaveLinkToBrowser, true);
    addEventListener('submit', leaveSearchToBrowser, true);
    return () => {
      removeEventListener('click', leaveLinkToBrowser, true);
      removeEventListener('submit', leaveSearchToBrowser, true);
    };
  }, [isStale]);

  return (
    <div role="status" className="new-release">
      {isStale && !isPutAway ? (
        <div className="notice" data-kind="notice-info">
          <p className="notice__title">Er is een nieuwe versie van Adviestafel</p>
          <div className="notice__body cluster">
            <p>U kunt doorwerken. Ververs de pagina als het u uitkomt: wat u typte, blijft bewaard.</p>
            <Button type="button" onClick={() => location.reload()}>
              Ververs de pagina
            </Button>
            <Button type="button" look="quiet" onClick={() => setPutAway(true)}>
              Nu niet
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** A plain click on a link to another page is followed by the browser itself. */
function leaveLinkToBrowser(event: MouseEvent): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.isContentEditable) return;
  if (link.origin === location.origin && link.pathname !== location.pathname) event.stopPropagation();
}

/** A form that only asks for a page; forms that save something go on as they do. */
function leaveSearchToBrowser(event: SubmitEvent): void {
  if (event.target instanceof HTMLFormElement && event.target.method === 'get') event.stopPropagation();
}
