import type { PublicFile } from '../../domain/publications/public-content.ts';
import { fileSize, formatWords } from '../../i18n/publications.ts';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';
import { OutsideLink } from '../../ui/link/text-link.tsx';

interface PublicFilesProps {
  referenceNo: string;
  files: readonly PublicFile[];
  preview: boolean;
}

/** The files of a thing with what they are for, and their check numbers for who wants to be sure. */
export function PublicFiles({ referenceNo, files, preview }: PublicFilesProps) {
  if (preview) return <p className="quiet">Hier komen de bestanden om te downloaden.</p>;
  return (
    <div className="stack" data-gap="1">
      <ul>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <OutsideLink href={`/openbaar/${encodeURIComponent(referenceNo)}/${name}`}>
              {formatWords[name.split('.')[1]!] ?? name}
            </OutsideLink>{' '}
            <span className="quiet">({fileSize(bytes)})</span>
          </li>
        ))}
      </ul>
      <Disclosure summary="Controlegetallen van de bestanden (SHA-256)">
        <dl className="facts">
          {files.map(({ name, sha256 }) => (
            <div key={name} className="public-hash">
              <dt>{name}</dt>
              <dd>
                <code className="breakable">{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
