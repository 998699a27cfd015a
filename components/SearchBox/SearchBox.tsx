import './SearchBox.css';
import { Search } from 'lucide-preact';
import { text } from '../../lib/i18n';

interface Props {
  value: string;
  onInput: (typed: string) => void;
}

/** The search of the library. */
export function SearchBox({ value, onInput }: Props) {
  return (
    <search class="search-box">
      <Search class="search-icon" aria-hidden="true" />
      <input
        type="search"
        class="search-input"
        data-command="search"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={text('searchLibrary')}
        aria-keyshortcuts="/"
        placeholder={text('searchLibrary')}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </search>
  );
}
