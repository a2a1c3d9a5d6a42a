import type { StillWriting } from '../../domain/letters/still-writing.server.ts';
import { Checkbox } from '../../ui/checkbox/checkbox.tsx';
import { Notice } from '../../ui/notice/notice.tsx';

/** Says who is writing in the letter now, before it is frozen; nothing when nobody is. */
export function WritingNow({ writing }: { writing: readonly StillWriting[] }) {
  if (writing.length === 0) return null;
  return (
    <Notice kind="warning" title="Er wordt nog in de brief geschreven">
      <ul>
        {writing.map(({ name, wrote }) => (
          <li key={name}>
            {name} {wrote ? 'schreef de laatste minuten in de brief.' : 'heeft de brief open.'}
          </li>
        ))}
      </ul>
      <p>Vraag eerst of dat af is. Wat na het bevriezen wordt getypt, komt niet in deze brief.</p>
    </Notice>
  );
}

/** In the form that freezes: that one does so although others are writing. */
export function FreezeAnyway({ writing }: { writing: readonly StillWriting[] }) {
  if (writing.length === 0) return null;
  return <Checkbox id="sure" name="sure" value="yes" label="Bevries de brief toch, zoals hij er nu staat." />;
}
