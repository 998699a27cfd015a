import './SearchBox.css';
import { Search } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../lib/i18n';

interface Props {
  value: string;
  onInput: (typed: string) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The search of the library. `/` brings the cursor here from anywhere on the page. */
export function SearchBox({ value, onInput }: Props) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      // On an Arabic keyboard the same key writes another letter: there its place counts.
      const isSlash = event.key === '/' || (event.code === 'Slash' && !event.shiftKey);
      if (!isSlash || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  return (
    <search class="search-box">
      <Search class="search-icon" aria-hidden="true" />
      <input
        ref={input}
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
