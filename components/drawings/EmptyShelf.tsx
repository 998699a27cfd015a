import './drawings.css';

/** A shelf with room on it: two books, and a bookmark where the first article will stand. */
export function EmptyShelf() {
  return (
    <svg class="drawing" viewBox="16 22 112 112" aria-hidden="true">
      <path class="drawing-line" d="M20 112h104" />
      <path class="drawing-sheet" d="M94 50h14a2 2 0 0 1 2 2v60H92V52a2 2 0 0 1 2-2Z" />
      <path class="drawing-line" d="M92 62h18M92 100h18" />
      <rect class="drawing-sheet" x="62" y="58" width="16" height="54" rx="2" transform="rotate(14 78 112)" />
      <path class="drawing-dashed" d="M30 112V66a2 2 0 0 1 2-2h18a2 2 0 0 1 2 2v46" />
      <path class="drawing-dot" d="M37 64h8v18l-4-4-4 4Z" />
    </svg>
  );
}
