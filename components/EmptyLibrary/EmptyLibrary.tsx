import './EmptyLibrary.css';
import { text } from '../../lib/i18n';
import { EmptyShelf } from '../drawings/EmptyShelf';

/** A library with nothing in it yet, and how the first article comes into it. */
export function EmptyLibrary() {
  return (
    <section class="empty-library">
      <EmptyShelf />
      <h2>{text('libraryEmptyTitle')}</h2>
      <p>{text('libraryEmpty')}</p>
    </section>
  );
}
