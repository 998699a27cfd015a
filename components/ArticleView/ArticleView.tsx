import './ArticleView.css';
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { blockDirection, language as languageOf } from '../../lib/arabic/language';
import type { Article, Direction, Removal } from '../../lib/article';
import { Footnotes } from '../Footnotes/Footnotes';
import { useDirection } from '../preferences/use-direction';
import { RemovedList } from '../RemovedList/RemovedList';
import { ArticleBody } from './ArticleBody';
import { ArticleMeta } from './ArticleMeta';
import { LeadPicture } from './LeadPicture';
import { RestRemark } from './RestRemark';
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

/** A text as a block of the article: its words, and its own direction and language, which are seldom others than the article's. */
export interface Block {
  children: ComponentChildren;
  dir: Direction;
  lang: string;
}

/** An article, the same wherever it is read. What is inside `articleBody` is the article and nothing else. */
export function ArticleView({ article, removed, onToggleRemoval, body, children }: Props) {
  const { headline, byline, standfirst, picture, language, html, rest } = article;
  const direction = useDirection(article);
  const ids = useId();
  const chosen = direction !== article.direction;
  const shown = (text: string) => <ShownText text={text} direction={direction} />;
  const block = (text: string): Block => {
    const own = chosen ? direction : blockDirection(text, direction);
    return { children: shown(text), dir: own, lang: own === direction ? language : languageOf(text, null) };
  };
  return (
    <div class="article-view">
      <article
        id="article"
        itemScope
        itemType="https://schema.org/NewsArticle"
        lang={language}
        dir={direction}
        class="article"
      >
        {/* Read aloud by a screen reader, the headline comes before the date. */}
        <div aria-owns={byline ? `${ids}-headline ${ids}-byline ${ids}-meta` : `${ids}-headline ${ids}-meta`}>
          <ArticleMeta article={article} id={`${ids}-meta`} />
          <h1 itemProp="headline" id={`${ids}-headline`} class="article-headline" {...block(headline)} />
          {byline && (
            <p itemProp="author" id={`${ids}-byline`} class="article-byline">
              {shown(byline)}
            </p>
          )}
        </div>
        {children}
        {picture && <LeadPicture key={picture.src} picture={picture} block={block} />}
        <div itemProp="articleBody">
          {standfirst && <p class="article-standfirst" {...block(standfirst)} />}
          <ArticleBody html={html} direction={direction} chosen={chosen} body={body} />
        </div>
      </article>
      <Footnotes body={body} />
      {/* Articles that were saved by an older version do not have it. */}
      {rest && <RestRemark rest={rest} />}
      {removed.length > 0 && (
        <RemovedList removed={removed} language={language} direction={direction} onToggle={onToggleRemoval} />
      )}
    </div>
  );
}
