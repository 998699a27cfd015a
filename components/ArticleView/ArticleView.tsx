import './ArticleView.css';
import type { ComponentChildren, RefObject } from 'preact';
import type { Article, Removal } from '../../lib/article';
import { RemovedList } from '../RemovedList/RemovedList';
import { ArticleBody } from './ArticleBody';
import { ArticleMeta } from './ArticleMeta';
import { IsolatedText } from './IsolatedText';
import { LeadPicture } from './LeadPicture';
import { RestRemark } from './RestRemark';

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
  const { headline, byline, standfirst, picture, language, direction, html, rest } = article;
  const shown = (text: string) => (direction === 'rtl' ? <IsolatedText text={text} /> : text);
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
        {picture && <LeadPicture key={picture.src} picture={picture} />}
        <div itemProp="articleBody">
          {standfirst && <p class="article-standfirst">{shown(standfirst)}</p>}
          <ArticleBody html={html} direction={direction} body={body} />
        </div>
      </article>
      {/* Articles that were saved by an older version do not have it. */}
      {rest && <RestRemark rest={rest} />}
      {removed.length > 0 && (
        <RemovedList removed={removed} language={language} direction={direction} onToggle={onToggleRemoval} />
      )}
    </div>
  );
}
