import { stepOrder, stepTitle } from '../../app/steps';
import { t } from '../../app/text';
import { type HelpTopic, openHelp } from '../../stores/help';
import { KeyList } from '../palette/KeyList';
import styles from './HelpContent.module.css';
import { topicSections } from './topics';
import { glossary, promises } from './words';

function topicTitle(topic: HelpTopic): string {
  if (topic === 'home') return t('How it goes');
  if (topic === 'glossary') return t('Words');
  if (topic === 'shortcuts') return t('Keys');
  if (topic === 'promises') return t('What Rebind does and never does');
  return stepTitle(topic);
}

function Terms({ of }: { readonly of: readonly { readonly term: string; readonly words: string }[] }) {
  return (
    <dl className={styles.terms}>
      {of.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One topic of the help, with the list of all beside it. */
export function HelpContent({ topic }: { readonly topic: HelpTopic }) {
  const topics: readonly HelpTopic[] = ['home', ...stepOrder, 'glossary', 'shortcuts', 'promises'];
  return (
    <div className={styles.help}>
      <nav className={styles.topics} aria-label={t('Topics of the help')}>
        {topics.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === topic ? 'page' : undefined}
            onClick={() => openHelp(one)}
          >
            {topicTitle(one)}
          </button>
        ))}
      </nav>
      <article className={styles.text}>
        <h2 className={styles.title}>{topicTitle(topic)}</h2>
        {topic === 'glossary' ? <Terms of={glossary()} /> : null}
        {topic === 'shortcuts' ? <KeyList /> : null}
        {topic === 'promises' ? (
          <ul>
            {promises().map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {topicSections(topic).map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {paragraphs.map((words) => (
              <p key={words}>{words}</p>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}
