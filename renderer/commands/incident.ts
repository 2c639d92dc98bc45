import { newTitle } from '../app/new-title';
import { t } from '../app/text';
import { chooseIncident, createIncident, incidentStore } from '../stores/incident';
import { choosePackage, handOverFromList } from '../stores/packages';
import { exportFromAnywhere } from '../stores/report-exports';
import { openSurface } from '../stores/surfaces';
import { actOnWindow } from '../stores/window';
import type { Command } from './command';
import { always, inIncident } from './when';

/** Incidents: to begin, to open, to hand over; and their reports. */
export const incidentCommands: readonly Command[] = [
  {
    id: 'incident.new',
    group: 'incident',
    title: () => t('New incident'),
    can: always,
    run: () => void createIncident(newTitle(new Date())),
  },
  {
    id: 'incident.open',
    group: 'incident',
    title: () => t('Open a .rebind file…'),
    can: always,
    run: () => void choosePackage(),
  },
  {
    id: 'incident.openFolder',
    group: 'incident',
    title: () => t('Open a folder: a case, an incident…'),
    can: always,
    run: () => void chooseIncident(),
  },
  {
    id: 'practice.choose',
    group: 'incident',
    title: () => t('Practice…'),
    can: always,
    run: () => openSurface('practice'),
  },
  {
    id: 'incident.handOver',
    group: 'incident',
    title: () => t('Hand the incident over as one file…'),
    can: inIncident,
    run: () => {
      const id = incidentStore.getState().snapshot?.id;
      if (id !== undefined) void handOverFromList(id);
    },
  },
  {
    id: 'export.pdf',
    group: 'incident',
    title: () => t('Save the report as PDF…'),
    can: inIncident,
    run: () => void exportFromAnywhere('pdf'),
  },
  {
    id: 'export.docx',
    group: 'incident',
    title: () => t('Save the report for Word…'),
    can: inIncident,
    run: () => void exportFromAnywhere('docx'),
  },
  {
    id: 'export.html',
    group: 'incident',
    title: () => t('Save the report as a web page…'),
    can: inIncident,
    run: () => void exportFromAnywhere('html'),
  },
  {
    id: 'export.markdown',
    group: 'incident',
    title: () => t('Save the report as Markdown…'),
    can: inIncident,
    run: () => void exportFromAnywhere('markdown'),
  },
  {
    id: 'export.text',
    group: 'incident',
    title: () => t('Save the summary as text…'),
    can: inIncident,
    run: () => void exportFromAnywhere('text'),
  },
  {
    id: 'export.json',
    group: 'incident',
    title: () => t('Save the report as JSON…'),
    can: inIncident,
    run: () => void exportFromAnywhere('json'),
  },
  {
    id: 'window.close',
    group: 'incident',
    title: () => t('Close the window'),
    can: always,
    overDialogs: true,
    run: () => void actOnWindow('close'),
  },
];
