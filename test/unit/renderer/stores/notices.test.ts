import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../../electron/core/text';
import {
  dismissAllNotices,
  dismissNotice,
  noticeStore,
  notify,
  notifyFailure,
} from '../../../../renderer/stores/notices';

beforeEach(() => noticeStore.setState({ notices: [] }));

const texts = () => noticeStore.getState().notices.map(({ message }) => message.text);

describe('messages', () => {
  it('show a failure with what to do about it', () => {
    notifyFailure({ ok: false, code: 'full', message: say('The disk is full.'), hint: say('Make room.') });
    expect(noticeStore.getState().notices[0]).toMatchObject({ tone: 'wrong', hint: { text: 'Make room.' } });
  });

  it('show the same failure once', () => {
    notify('wrong', say('The disk is full.'));
    notify('wrong', say('The disk is full.'));
    expect(texts()).toEqual(['The disk is full.']);
  });

  it('show the same sentence of two things twice', () => {
    notify('good', say('Saved: {file}', { file: 'a.pdf' }));
    notify('good', say('Saved: {file}', { file: 'b.pdf' }));
    notify('good', say('Saved: {file}', { file: 'a.pdf' }));
    expect(noticeStore.getState().notices.map(({ message }) => message.values?.file)).toEqual([
      'b.pdf',
      'a.pdf',
    ]);
  });

  it('stay few: the oldest goes', () => {
    for (const number of [1, 2, 3, 4, 5]) notify('plain', say(`message ${number}`));
    expect(texts()).toEqual(['message 3', 'message 4', 'message 5']);
  });

  it('keep what went wrong until it is closed, behind what is newer', () => {
    notify('wrong', say('The disk is full.'));
    notify('good', say('old news'));
    notify('look', say('look at this'));
    for (const number of [1, 2, 3]) notify('plain', say(`message ${number}`));
    expect(texts()).toEqual(['The disk is full.', 'look at this', 'message 1', 'message 2', 'message 3']);
    for (let number = 0; number < 50; number += 1) notify('wrong', say(`failure ${number}`));
    expect(texts()).toHaveLength(20);
    expect(texts().at(-1)).toBe('failure 49');
    dismissAllNotices();
    expect(texts()).toEqual([]);
  });

  it('go when they are closed', () => {
    notify('plain', say('one'));
    notify('plain', say('two'));
    dismissNotice(noticeStore.getState().notices[0]?.id ?? -1);
    expect(texts()).toEqual(['two']);
  });
});
