import type { CaseFacts } from '../diagnosis/types';
import { toSvg } from '../picture/svg';
import { topology } from '../picture/topology';
import type { Message } from '../text';
import { headings, labels } from './headings';
import { el, type Html, join } from './html-element';
import { bullets, citeLink, citeLinks, section, statement } from './html-parts';
import type { Page } from './page';
import type { ReportQuote } from './types';
import { visible } from './visible';
import { statusSigns } from './words';

/** Fits between the margins of an A4 page, in CSS pixels. */
const pictureWidth = 680;

/** The first page: what was wrong, what was done, what proves that it works. */
export function customerPart(page: Page): Html {
  const { report } = page;
  const { customer, facts, verdict } = report;
  const fault = verdict.cause !== null && verdict.cause !== 'healthy';
  return join([
    header(page),
    section(
      page,
      fault ? headings.wrong : headings.found,
      verdictBox(page),
      picture(page, headings.picture, facts.before),
    ),
    section(page, headings.done, bullets(customer.done.map(statement))),
    section(
      page,
      headings.proof,
      bullets(customer.proof.map(statement)),
      facts.after === null ? null : picture(page, headings.after, facts.after),
    ),
    section(page, headings.state, el('p', {}, customer.state)),
  ]);
}

function header(page: Page): Html {
  const { report } = page;
  const { made } = report;
  return el(
    'header',
    {},
    el(
      'p',
      { class: 'brand' },
      el('b', {}, 'Rebind'),
      ` · ${page.words(labels.madeAt, { time: page.time(made.at), zone: page.zone, by: made.by })}`,
    ),
    el('h1', {}, report.title),
    report.practice ? el('p', { class: 'practice' }, page.words(labels.practice)) : null,
  );
}

function verdictBox(page: Page): Html {
  const { verdict } = page.report;
  const tone = verdict.cause === null ? 'open' : verdict.cause === 'healthy' ? 'good' : 'fault';
  const status = `${statusSigns[verdict.status]} ${verdict.statusWord}`;
  return el(
    'div',
    { class: `verdict ${tone}` },
    el('h3', {}, verdict.title),
    el(
      'p',
      {},
      el('span', { class: 'status' }, verdict.latent ? `${status}, ${page.words(labels.latent)}` : status),
      ' ',
      verdict.text,
      ' ',
      citeLinks(verdict.cites),
    ),
    verdict.expected === null ? null : el('p', { class: 'soft' }, verdict.expected),
    quotes(verdict.quotes),
  );
}

/** The deciding lines word by word, and below them the names of what they were taken from. */
function quotes(list: readonly ReportQuote[]): Html | null {
  if (list.length === 0) return null;
  const names = new Map(list.map(({ cite }) => [cite.ref, cite.name]));
  return el(
    'div',
    { class: 'quotes' },
    ...list.map(({ cite, text }) =>
      el('div', {}, el('span', { class: 'from' }, citeLink(cite)), el('pre', {}, text)),
    ),
    el('p', { class: 'names' }, [...names].map(([ref, name]) => `${ref ?? ''} ${name}`.trim()).join(' · ')),
  );
}

/** The picture of the site. Its own writer escapes; what cannot be seen is written out as everywhere. */
function picture(page: Page, title: Message, facts: CaseFacts): Html {
  return el('div', { class: 'figure' }, el('p', {}, page.words(title)), {
    markup: visible(toSvg(topology(facts, { width: pictureWidth, tell: (message) => page.words(message) }))),
  });
}
