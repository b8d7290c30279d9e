import { copyText } from '../client/clipboard.ts';
import { AccountFields } from './AccountFields.tsx';
import { Announcement } from './Announcement.tsx';
import { ChangedSince } from './ChangedSince.tsx';
import { DerivationLines } from './DerivationLines.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { DroppedNotice } from './DroppedNotice.tsx';
import fields from './fields.css?inline';
import folds from './folds.css?inline';
import { replyOf } from './messages/reply.ts';
import { SHARED_WORDS } from './messages/shared.ts';
import { PlansTable } from './PlansTable.tsx';
import { PrintedSheet, printSheet } from './PrintSheet.tsx';
import { assumptionsIn } from './parts.ts';
import { markdown, plainText, reportOf } from './report.ts';
import { StepFields } from './StepFields.tsx';
import { saveCalendar } from './save-calendar.ts';
import share from './share.css?inline';
import { YearView } from './YearView.tsx';
import year from './year.css?inline';

// The late part of the calculator: the content of folds, own steps, and sharing.

const sheet = new CSSStyleSheet();
sheet.replaceSync([fields, folds, year, share].join('\n'));
document.adoptedStyleSheets.push(sheet);

export {
  AccountFields,
  Announcement,
  assumptionsIn,
  ChangedSince,
  copyText,
  DerivationLines,
  DifferenceView,
  DroppedNotice,
  markdown,
  PlansTable,
  PrintedSheet,
  plainText,
  printSheet,
  replyOf,
  reportOf,
  SHARED_WORDS,
  StepFields,
  saveCalendar,
  YearView,
};
