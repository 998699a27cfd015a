import './ArticleView.css';
import type { ComponentChildren, RefObject } from 'preact';
import type { Article, Removal } from '../../lib/article';
import { RemovedList } from '../RemovedList/RemovedList';
import { ArticleBody } from './ArticleBody';
import { ArticleMeta } from './ArticleMeta';
import { LeadPicture } from './LeadPicture';
import { ShownText } from './ShownText';

interface Props {
  article: Article;
  removed: Removal[];
  /** Puts a removal, by its index, back into the article, or leaves it out again. */
  onToggleRemoval: (index: number) => void;
  /** Given the element of the body, for whoever follows the reading. */
  body: RefObject<HTMLDivElement | null>;
  /** What the host puts under the headline. */
  children?: ComponentChildren;
}

/** An article, the same wherever it is read. What is inside `articleBody` is the article and nothing else. */
export function ArticleView({ article, removed, onToggleRemoval, body, children }: Props) {
  const { headline, byline, standfirst, picture, language, direction, html } = article;
  const shown = (text: string) => <ShownText text={text} direction={direction} />;
  return (
    <div class="article-view">
      <article itemScope itemType="https://schema.org/NewsArticle" lang={language} dir={direction} class="article">
        <ArticleMeta article={article} />
        <h1 itemProp="headline" class="article-headline">
          {shown(headline)}
        </h1>
        {byline && (
          <p itemProp="author" class="article-byline">
            {byline}
          </p>
        )}
        {children}
        {picture && <LeadPicture key={picture.src} picture={picture} shown={shown} />}
        <div itemProp="articleBody">
          {standfirst && <p class="article-standfirst">{shown(standfirst)}</p>}
          <ArticleBody html={html} direction={direction} body={body} />
        </div>
      </article>
      {removed.length > 0 && (
        <RemovedList removed={removed} language={language} direction={direction} onToggle={onToggleRemoval} />
      )}
    </div>
  );
}
