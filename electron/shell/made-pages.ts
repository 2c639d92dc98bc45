import { reportForm, type ShownPicture } from './app-path';
import { pictureFile } from './picture-file';
import { reportPage } from './report-page';
import type { MakeReport } from './reports';
import type { Workspace } from './workspace';

/** The addresses whose answers are made of an incident, and lie in no file of the page. */
export interface MadePages {
  /** null where there is no such picture. */
  picture(picture: ShownPicture): Promise<Response | null>;
  /** @param address says in its query which form of the report is meant */
  report(incident: string, address: string): Promise<Response>;
}

/** Answers for the pictures of an incident and for its report, which are made when they are asked for. */
export function madePages(make: MakeReport, work: Workspace): MadePages {
  return {
    picture: (picture) => pictureFile(picture, work),
    report: (incident, address) => reportPage(incident, reportForm(address), make),
  };
}
