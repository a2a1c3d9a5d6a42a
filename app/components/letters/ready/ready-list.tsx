import { Link } from '@remix-run/react';
import type { ReadyItem } from '../../../domain/letters/ready/ready-items.ts';
import { readyWords } from '../../../i18n/ready-check.ts';
import { itemAddress } from './item-address.ts';
import { PrivacyChoice } from './privacy-choice.tsx';

interface ReadyListProps {
  caseId: string;
  items: readonly ReadyItem[];
  /** Whether this person decides about private words. */
  canDecide: boolean;
  /** The key of the private words whose form is open, from the address. */
  deciding: string | null;
  answer: unknown;
}

/** What is still to be done, one thing per line: what it is, what to do, and the way there. */
export function ReadyList({ items, ...rest }: ReadyListProps) {
  return (
    <ol className="ready-list">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no identity; the list is made anew each time.
        <li key={`${item.kind}-${index}`} className="ready-item" data-item={item.kind}>
          <ReadyLine item={item} {...rest} />
        </li>
      ))}
    </ol>
  );
}

function ReadyLine({
  item,
  caseId,
  canDecide,
  deciding,
  answer,
}: Omit<ReadyListProps, 'items'> & { item: ReadyItem }) {
  const { what, todo } = readyWords(item);
  const address = itemAddress(caseId, item);
  return (
    <>
      <p className="strong">{what}</p>
      {item.kind === 'privacy' ? <Excerpt item={item} /> : null}
      <p>{todo}</p>
      {address ? (
        <p>
          <Link to={address.to}>
            {address.label}
            <span className="visually-hidden">: {what}</span>
          </Link>
        </p>
      ) : null}
      {item.kind === 'privacy' && canDecide ? (
        <PrivacyChoice item={item} caseId={caseId} open={deciding === item.key} answer={answer} />
      ) : null}
    </>
  );
}

/** The sentence with the private words marked. */
function Excerpt({ item }: { item: Extract<ReadyItem, { kind: 'privacy' }> }) {
  const { excerpt, offset, words } = item;
  return (
    <blockquote className="ready-item__excerpt">
      {excerpt.slice(0, offset)}
      <mark>{words}</mark>
      {excerpt.slice(offset + words.length)}
    </blockquote>
  );
}
