import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../../electron/core/text';
import { dismissNotice, noticeStore, notify, notifyFailure } from '../../../../renderer/stores/notices';

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

  it('stay few: the oldest goes', () => {
    for (const number of [1, 2, 3, 4, 5]) notify('plain', say(`message ${number}`));
    expect(texts()).toEqual(['message 2', 'message 3', 'message 4', 'message 5']);
  });

  it('go when they are closed', () => {
    notify('plain', say('one'));
    notify('plain', say('two'));
    dismissNotice(noticeStore.getState().notices[0]?.id ?? -1);
    expect(texts()).toEqual(['two']);
  });
});
