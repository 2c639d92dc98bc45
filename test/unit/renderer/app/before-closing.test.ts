import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../../electron/core/text';
import { standsHereOnly } from '../../../../renderer/app/before-closing';
import { draftKey, draftStore, setDraft } from '../../../../renderer/stores/drafts';
import { incidentStore } from '../../../../renderer/stores/incident';

const gone = { ok: false, code: 'folder-gone', message: say('The folder is gone.') } as const;

describe('the window, before it goes', () => {
  beforeEach(() => {
    draftStore.setState({ texts: {} });
    incidentStore.setState({ unsaved: null });
  });

  it('asks only while something that was typed could not be saved', () => {
    expect(standsHereOnly()).toBe(false);
    setDraft(draftKey('one', 'site.A.visible'), '10.1');
    expect(standsHereOnly()).toBe(false);
    incidentStore.setState({ unsaved: gone });
    expect(standsHereOnly()).toBe(true);
    draftStore.setState({ texts: {} });
    expect(standsHereOnly()).toBe(false);
  });
});
