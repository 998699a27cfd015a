import { key } from '../arabic/fold';
import type { Article } from '../article';
import { fieldRuns } from './field-runs';
import { type Passage, type Run, runsText, type Shot } from './passages';

/** A picture and the words under it. An alternative text that says the same as they do is not said twice. */
export function figure({ src, alt }: Shot, caption: Run[]): Passage & { kind: 'figure' } {
  const isSaid = key(alt) === key(runsText(caption));
  return { kind: 'figure', picture: { src, alt: isSaid ? '' : alt }, caption };
}

/** The lead picture of an article, as the first of its passages; none where it has no picture. */
export function leadFigure(article: Article): Passage[] {
  const { picture } = article;
  if (!picture) return [];
  return [figure(picture, picture.caption ? fieldRuns(picture.caption, article) : [])];
}
