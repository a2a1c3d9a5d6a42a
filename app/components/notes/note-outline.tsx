import { useSearchParams } from '@remix-run/react';
import { memo, useMemo, useState } from 'react';
import { chaptersOf, type Heading, wholeRead } from '../../domain/notes/outline.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Disclosure } from '../../ui/disclosure/disclosure.tsx';

/** What the address says when the ticks are wanted: `?afvinken=toon`. */
const ticksAsked = { name: 'afvinken', value: 'toon' } as const;

/** Of more lines the browser lays out only the chapters that are in sight. */
const longOutline = 60;

interface NoteOutlineProps {
  outline: readonly Heading[];
  /** How many annotations stand in each chapter, by the id of its heading. */
  counts: Readonly<Record<string, number>>;
  /** The heading under which the reader is. */
  current: string | null;
  /** The headings under which this person read the text. */
  read: ReadonlySet<string>;
  /** Where the form with the ticks goes. */
  readPath: string;
  /** Without scripts only the form with the ticks is left. */
  onMark: (id: string, read: boolean) => void;
}

/**
 * The table of contents: plain links into the text, with what was annotated where and what this person read. Drawn anew
 * only when one of these changes: it may have hundreds of lines.
 */
export const NoteOutline = memo(function NoteOutline(props: NoteOutlineProps) {
  const { outline, counts, current, read, readPath, onMark } = props;
  const [search] = useSearchParams();
  const isAsked = search.get(ticksAsked.name) === ticksAsked.value;
  const whole = useMemo(() => wholeRead(outline, read), [outline, read]);
  const chapters = useMemo(() => chaptersOf(outline), [outline]);
  if (outline.length === 0) return null;
  const line = (entry: Heading) => ({
    entry,
    count: counts[entry.id] ?? 0,
    isCurrent: entry.id === current,
    isRead: whole.has(entry.id),
    onMark,
  });
  return (
    <nav aria-label="Inhoud van de nota">
      <details
        className="outline"
        open={isAsked || undefined}
        data-long={outline.length > longOutline ? '' : undefined}
      >
        <summary className="outline__title">Inhoud</summary>
        <p className="small quiet outline__progress">
          {read.size} van {outline.length} delen gelezen
        </p>
        <ol>
          {chapters.map(([first, ...below]) => (
            <li key={first.id} className="outline__chapter" data-level={first.level}>
              <OutlineLine {...line(first)} />
              {below.length > 0 ? (
                <ol>
                  {below.map((entry) => (
                    <li key={entry.id} data-level={entry.level}>
                      <OutlineLine {...line(entry)} />
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
        <ReadTicks outline={outline} read={read} readPath={readPath} isAsked={isAsked} />
      </details>
    </nav>
  );
});

interface OutlineLineProps {
  entry: Heading;
  count: number;
  isCurrent: boolean;
  isRead: boolean;
  onMark: NoteOutlineProps['onMark'];
}

const OutlineLine = memo(function OutlineLine({ entry, count, isCurrent, isRead, onMark }: OutlineLineProps) {
  return (
    <>
      <a className="outline__link" href={`#${entry.id}`} aria-current={isCurrent ? 'location' : undefined}>
        <span>{entry.title}</span>
        {count > 0 || isRead ? (
          <span className="outline__marks">
            {count > 0 ? <ChapterCount count={count} /> : null}
            {isRead ? <ReadMark /> : null}
          </span>
        ) : null}
      </a>
      {isCurrent ? (
        <Button
          type="button"
          look="quiet"
          className="outline__mark-read"
          onClick={() => onMark(entry.id, !isRead)}
        >
          {isRead ? 'Toch nog niet gelezen' : 'Ik heb dit gelezen'}
          <span className="visually-hidden">: {entry.title}</span>
        </Button>
      ) : null}
    </>
  );
});

const ReadMark = () => (
  <span className="outline__read">
    <span aria-hidden="true">✓</span>
    <span className="visually-hidden">, gelezen</span>
  </span>
);

type TicksFormProps = Pick<NoteOutlineProps, 'outline' | 'read' | 'readPath'>;

/**
 * Ticking off what was read on paper, by ear or elsewhere: a plain form, so it works in every browser. A box for each of
 * hundreds of lines is only made when somebody wants them; without scripts, on a page of its own address.
 */
const ReadTicks = memo(function ReadTicks({ isAsked, ...form }: TicksFormProps & { isAsked: boolean }) {
  const [isOpen, setOpen] = useState(isAsked);
  return (
    <Disclosure summary="Vink af wat u las" open={isAsked || undefined} onToggle={setOpen}>
      {isOpen ? (
        <TicksForm {...form} />
      ) : (
        <a className="nl-link" href={`?${ticksAsked.name}=${ticksAsked.value}`}>
          Toon alle delen om af te vinken
        </a>
      )}
    </Disclosure>
  );
});

function TicksForm({ outline, read, readPath }: TicksFormProps) {
  return (
    <form method="post" action={readPath} className="stack" data-gap="1">
      <p className="small">
        Leest u op papier of met een voorleesprogramma? Vink hier af. Alleen u ziet dit.
      </p>
      {outline.map(({ id, title }) => (
        <Checkbox
          // A tick follows what was read meanwhile, as long as nobody changed it by hand.
          key={`${id}-${read.has(id)}`}
          id={`gelezen-${id}`}
          name="parts[]"
          value={id}
          label={title}
          defaultChecked={read.has(id)}
        />
      ))}
      <div>
        <Button type="submit">Bewaar wat ik las</Button>
      </div>
    </form>
  );
}

function ChapterCount({ count }: { count: number }) {
  return (
    <span className="outline__count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{`, ${count} ${count === 1 ? 'aantekening' : 'aantekeningen'}`}</span>
    </span>
  );
}
