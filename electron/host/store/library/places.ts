import path from 'node:path';

/** The folder inside the store that holds deleted incidents, until they are deleted for good. */
export const deletedName = 'deleted';

/** Names of folders that can be an incident's: they come from outside too, and lead nowhere else. */
export const safeId = /^[\w-]{1,80}$/;

/** An incident of the library: one that is there, or one that was deleted and can be brought back. */
export interface Place {
  readonly id: string;
  readonly isDeleted: boolean;
}

/** Where an incident lies in the store. */
export function folderOf(store: string, { id, isDeleted }: Place): string {
  return isDeleted ? path.join(store, deletedName, id) : path.join(store, id);
}

/** One word for a place: an incident and a deleted one may have the same id. */
export function keyOf({ id, isDeleted }: Place): string {
  return isDeleted ? `${deletedName}/${id}` : id;
}
