import { describe, expect, it } from 'vitest';
import { openDialogs } from '../../../../renderer/components/use-top-dialog';

const dialog = (open: boolean) => ({ open }) as HTMLDialogElement;

describe('the dialog on top', () => {
  it('is the one that was opened last, wherever it stands in the page', () => {
    const [first, second, third] = [dialog(true), dialog(true), dialog(false)];
    const one = openDialogs([second, third], []);
    expect(one).toEqual([second]);
    // The other one stands before it in the page and was opened after it.
    const two = openDialogs([first, second, third], one);
    expect(two).toEqual([second, first]);
    expect(openDialogs([first, third], two)).toEqual([first]);
    expect(openDialogs([], two)).toEqual([]);
  });
});
