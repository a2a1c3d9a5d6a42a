import { Form } from '@remix-run/react';
import type { CorrectableBlock, OpenBlock } from '../../domain/notes/versions/correction-room.server.ts';
import { Button } from '../../ui/button/button.tsx';
import { SelectField } from '../../ui/field/select-field.tsx';
import { TextField } from '../../ui/field/text-field.tsx';
import { errorOf, typedOr } from '../forms/failure-summary.tsx';
import { levelOptions } from './correction-words.ts';

interface BlockToolsProps {
  block: CorrectableBlock;
  open: OpenBlock;
  answer: unknown;
}

/** What can be done with one block: each act a form of its own, without what cannot be done here. */
export function BlockTools({ block, open, answer }: BlockToolsProps) {
  return (
    <div className="stack" data-gap="3">
      {block.within === 'text' ? <HeadingTools block={block} /> : null}
      {open.canJoin ? <Act block={block.id} act="join" words="Voeg samen met het stuk erna" /> : null}
      <SplitTool block={block} open={open} answer={answer} />
      {block.within === 'table' ? (
        <Act
          block={block.id}
          act="headerRow"
          words={block.header ? 'Deze rij is geen kop van de tabel' : 'Deze rij is de kop van de tabel'}
          more={{ header: block.header ? 'no' : 'yes' }}
        />
      ) : null}
      <div className="cluster">
        <Act
          block={block.id}
          act="remove"
          words="Haal deze regel weg"
          look="danger"
          more={{ everywhere: 'no' }}
        />
        {open.alike > 1 ? (
          <Act
            block={block.id}
            act="remove"
            words={`Haal alle ${open.alike} regels weg die zo luiden`}
            look="danger"
            more={{ everywhere: 'yes' }}
          />
        ) : null}
      </div>
    </div>
  );
}

function HeadingTools({ block }: { block: CorrectableBlock }) {
  const isHeading = block.type === 'heading';
  return (
    <>
      <Form method="post" className="tool-form">
        <input type="hidden" name="block" value={block.id} />
        <SelectField
          name="level"
          label={isHeading ? 'Niveau van deze kop' : 'Maak hiervan een kop'}
          options={levelOptions}
          defaultValue={String(Math.min(6, block.level ?? 2))}
        />
        <Button type="submit" name="act" value="heading">
          {isHeading ? 'Verander het niveau' : 'Maak een kop'}
        </Button>
      </Form>
      {isHeading ? <Act block={block.id} act="paragraph" words="Maak er gewone tekst van" /> : null}
    </>
  );
}

function SplitTool({ block, open, answer }: BlockToolsProps) {
  return (
    <Form method="post" className="stack" data-gap="1">
      <input type="hidden" name="block" value={block.id} />
      {open.splits.length > 0 ? (
        <SelectField
          name="at"
          label="Splits in tweeën vóór deze zin"
          placeholder="Kies een zin"
          options={open.splits.map(({ at, words }) => ({ value: String(at), label: words }))}
          defaultValue={typedOr(answer, 'at', '')}
        />
      ) : null}
      <TextField
        name="words"
        label={
          open.splits.length > 0
            ? 'Of typ de woorden waarmee het nieuwe stuk begint'
            : 'Splits in tweeën: typ de woorden waarmee het nieuwe stuk begint'
        }
        defaultValue={typedOr(answer, 'words', '')}
        error={errorOf(answer, 'words')}
      />
      <div>
        <Button type="submit" name="act" value="split">
          Splits in tweeën
        </Button>
      </div>
    </Form>
  );
}

interface ActProps {
  block: string;
  act: string;
  words: string;
  look?: 'secondary' | 'danger';
  more?: Record<string, string>;
}

/** One button that does one thing. */
export function Act({ block, act, words, look = 'secondary', more = {} }: ActProps) {
  return (
    <Form method="post">
      <input type="hidden" name="block" value={block} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look={look} type="submit" name="act" value={act}>
        {words}
      </Button>
    </Form>
  );
}
