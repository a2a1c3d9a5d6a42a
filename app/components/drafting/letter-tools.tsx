import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import { useState } from 'react';
import {
  insertTable,
  toggleBulletList,
  toggleEmphasis,
  toggleHeading,
  toggleOrderedList,
  toggleStrong,
} from '#editor/commands/letter-blocks.ts';
import type { LetterFormats } from '#editor/commands/letter-formats.ts';
import { movePoint, removePoint } from '#editor/commands/letter-points.ts';
import { Button } from '../../ui/button/button.tsx';
import { LiveRegion } from '../../ui/live-region/live-region.tsx';
import { Toolbar } from '../../ui/toolbar/toolbar.tsx';

export interface LetterToolsProps {
  formats: LetterFormats | null;
  run(command: Command): boolean;
  onAskLink(): void;
  onAskFootnote(): void;
  onNewPoint(): void;
  /** Whether what is typed in the letter becomes a suggestion. */
  suggesting: boolean;
  onSuggesting(on: boolean): void;
}

/** The tools of the letter, in words. A tool that can do nothing here says why instead of being grey. */
export function LetterTools(props: LetterToolsProps) {
  const { formats, run, onAskLink, onAskFootnote, onNewPoint, suggesting, onSuggesting } = props;
  const [refusal, setRefusal] = useState('');
  const act = (command: Command, whyNot: string) => () => setRefusal(run(command) ? '' : whyNot);
  const noBlocks = 'Dat kan hier niet: in een adviespunt staan alleen gewone alinea’s.';
  return (
    <div className="letter-tools">
      <Toolbar label="Opmaak van de brief" controls="brieftekst">
        <Tool pressed={formats?.strong} onPress={act(toggleStrong, noBlocks)}>
          Vet
        </Tool>
        <Tool pressed={formats?.em} onPress={act(toggleEmphasis, noBlocks)}>
          Cursief
        </Tool>
        <Tool pressed={formats?.bulletList} onPress={act(toggleBulletList, noBlocks)}>
          Lijst
        </Tool>
        <Tool pressed={formats?.orderedList} onPress={act(toggleOrderedList, noBlocks)}>
          Genummerde lijst
        </Tool>
        <Tool pressed={formats?.heading} onPress={act(toggleHeading, noBlocks)}>
          Tussenkop
        </Tool>
        <Tool onPress={onAskLink}>Link</Tool>
        <Tool onPress={act(insertTable, noBlocks)}>Tabel</Tool>
        <Tool onPress={onAskFootnote}>Voetnoot</Tool>
        <Tool onPress={act(undo, 'Er is niets om ongedaan te maken.')}>Ongedaan maken</Tool>
        <Tool onPress={act(redo, 'Er is niets om opnieuw te doen.')}>Opnieuw</Tool>
        <span className="letter-tools__gap" aria-hidden="true" />
        <Tool onPress={onNewPoint}>Nieuw adviespunt</Tool>
        <Tool onPress={act(movePoint(-1), whyNotMove(formats, 1))}>Advies omhoog</Tool>
        <Tool onPress={act(movePoint(1), whyNotMove(formats, formats?.points ?? 0))}>Advies omlaag</Tool>
        <Tool onPress={act(removePoint, noPoint)}>Advies weghalen</Tool>
        <span className="letter-tools__gap" aria-hidden="true" />
        <Tool pressed={suggesting} onPress={() => onSuggesting(!suggesting)}>
          Schrijf als voorstel
        </Tool>
      </Toolbar>
      {formats?.inTable ? <TableTools act={act} /> : null}
      {suggesting ? (
        <p className="small">
          Wat u nu in de brief typt, wordt een voorstel. De brief zelf verandert pas als het is overgenomen.
        </p>
      ) : null}
      {refusal ? <p className="letter-tools__refusal small">{refusal}</p> : null}
      <LiveRegion message={refusal} />
    </div>
  );
}

type Act = (command: Command, whyNot: string) => () => void;

const noPoint = 'Zet de cursor eerst in het advies.';

/** Why a point stays where it is: the caret is in none, or it is the one at that end. */
const whyNotMove = (formats: LetterFormats | null, end: number): string =>
  formats?.point == null
    ? noPoint
    : formats.point === end
      ? `Advies ${end} is al het ${end === 1 ? 'eerste' : 'laatste'}.`
      : 'Dit advies kan niet verder.';

function TableTools({ act }: { act: Act }) {
  const gone = 'De cursor staat niet meer in een tabel.';
  return (
    <Toolbar label="Tabel" controls="brieftekst">
      <Tool onPress={act(addRowAfter, gone)}>Rij erbij</Tool>
      <Tool onPress={act(addColumnAfter, gone)}>Kolom erbij</Tool>
      <Tool onPress={act(deleteRow, gone)}>Rij weg</Tool>
      <Tool onPress={act(deleteColumn, gone)}>Kolom weg</Tool>
      <Tool onPress={act(deleteTable, gone)}>Tabel weg</Tool>
    </Toolbar>
  );
}

interface ToolProps {
  /** A toggle's state; undefined for a tool that does something once. */
  pressed?: boolean | undefined;
  onPress(): void;
  children: React.ReactNode;
}

/** Keeps the caret where it is: the press of the mouse must not take the focus out of the text. */
function Tool({ pressed, onPress, children }: ToolProps) {
  return (
    <Button
      type="button"
      look="quiet"
      {...(pressed === undefined ? {} : { pressed })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}
