import { segments } from '../../lib/arabic/isolate';

/** A line of text in which nothing that is written from left to right is reordered. */
export function IsolatedText({ text }: { text: string }) {
  return <>{segments(text).map((part) => (part.isolated ? <bdi dir="ltr">{part.text}</bdi> : part.text))}</>;
}
