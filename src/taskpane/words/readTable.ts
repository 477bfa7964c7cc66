/** The words of the screens that read a user's table, which are loaded with them. The languages are beside this file. */
import type { TableLine } from "../../core/sheets/userTable/channelTable";
import type { FindingKind } from "../../core/sheets/userTable/tableFinding";
import type { ColumnRole } from "../../core/sheets/userTable/tableRole";

type Text1 = (one: string) => string;
type Text2 = (one: string, two: string) => string;
type Counted = (count: number, text: string) => string;

export interface ReadTableWords {
  readonly title: string;
  readonly intro: string;
  readonly choose: string;
  readonly selection: string;
  readonly selectionHint: string;
  /** Table and tab. */
  readonly table: Text2;
  readonly loading: string;
  readonly read: string;
  readonly readAgain: string;
  readonly back: string;
  readonly noHeadings: string;
  readonly noNames: string;
  readonly columns: string;
  readonly columnsIntro: string;
  /** Heading and cell. */
  readonly column: Text2;
  /** First and last heading, count. */
  readonly months: (first: string, last: string, count: string) => string;
  readonly sample: Text1;
  readonly noHeading: string;
  readonly roles: Readonly<Record<ColumnRole, string>>;
  readonly names: string;
  readonly namesIntro: string;
  readonly isNew: string;
  readonly leaveOut: string;
  readonly years: string;
  readonly sameYear: string;
  readonly yearsLater: Counted;
  readonly yearsEarlier: Counted;
  readonly withoutMonth: string;
  readonly each: string;
  readonly together: string;
  readonly preview: string;
  readonly nothingYet: string;
  readonly newName: Text1;
  readonly fields: Readonly<Record<TableLine["field"], string>>;
  readonly fromTo: Text2;
  readonly none: string;
  readonly from: Text1;
  readonly andMore: Counted;
  readonly shapeDefault: string;
  readonly keepsShape: string;
  readonly notUsed: string;
  readonly findings: Readonly<Record<FindingKind, (text: string, count: string) => string>>;
  readonly toDraft: string;
  readonly toDraftNote: string;
  readonly toSheets: string;
  readonly toSheetsNote: string;
}
