import { attr, type XmlElement } from '../intake/parse-xml.ts';
import { closeComment, openComment, type Story } from './story.ts';

/**
 * Handles what stands between blocks, rows or cells without being content: comment ranges and bookmarks.
 * Says whether `element` was such a marker.
 */
export function readMarkers(story: Story, element: XmlElement): boolean {
  switch (element.name) {
    case 'commentRangeStart':
      openComment(story, attr(element, 'id') ?? '');
      return true;
    case 'commentRangeEnd':
      closeComment(story, attr(element, 'id') ?? '');
      return true;
    case 'bookmarkStart': {
      const name = attr(element, 'name');
      if (name !== undefined && name !== '_GoBack') story.bookmarks.push(name);
      return true;
    }
    case 'bookmarkEnd':
      return true;
    default:
      return false;
  }
}
