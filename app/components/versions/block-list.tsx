import { Link } from '@remix-run/react';
import type { CorrectableBlock, CorrectionRoom } from '../../domain/notes/versions/correction-room.server.ts';
import { BlockTools } from './block-tools.tsx';

/** The blocks of one page with the way to correct each; one can be open, chosen in the address. */
export function BlockList({ room, answer }: { room: CorrectionRoom; answer: unknown }) {
  const part = room.current + 1;
  return (
    <section className="paper stack" aria-labelledby="stukken">
      <h2 id="stukken">{room.parts[room.current]}</h2>
      <ol className="block-list">
        {room.blocks.map((block) => {
          const open = room.open?.id === block.id ? room.open : null;
          return (
            <li key={block.id} className="block-line" id={block.id} data-open={open ? '' : undefined}>
              <div className="block-line__head">
                <p className="block-line__text" data-type={block.type}>
                  <span className="block-line__kind">{kindWords(block)}: </span>
                  {block.label ? `${block.label} ` : ''}
                  {open ? block.text : shortened(block.text)}
                </p>
                {room.correctable ? <ToggleTools block={block} open={open !== null} part={part} /> : null}
              </div>
              {open && room.correctable ? <BlockTools block={block} open={open} answer={answer} /> : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function ToggleTools({ block, open, part }: { block: CorrectableBlock; open: boolean; part: number }) {
  const to = open ? `?deel=${part}#${block.id}` : `?deel=${part}&blok=${block.id}#${block.id}`;
  return (
    <Link className="nl-link block-line__tools" to={to} preventScrollReset>
      {open ? 'Sluit' : 'Verbeter'}
      <span className="visually-hidden">: {shortened(block.text, 50)}</span>
    </Link>
  );
}

/** What a block is, in a word before it. */
function kindWords({ type, level, within, header }: CorrectableBlock): string {
  if (type === 'heading') return `Kop ${level}`;
  if (type === 'caption') return 'Bijschrift';
  if (within === 'table') return header ? 'Tabelkop' : 'Cel';
  return within === 'list' ? 'Punt' : 'Tekst';
}

const shortened = (text: string, most = 160): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
