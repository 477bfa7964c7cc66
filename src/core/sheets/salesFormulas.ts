/** The formulas that work a team's inputs out on the Sales sheet. The roster's columns have names of the sheet: Team, Start, End, Share. */
import type { CompletePlan, CompleteTeam } from "../plan/completePlan";
import type { PlanPath } from "../plan/problem";
import { areaAddress, cellAddress } from "./address";
import { columnHeadRow, constantColumn, firstPeriodColumn, labelColumn, periodColumn } from "./columns";
import { locked } from "./frame";
import type { InputPlaces } from "./inputPlaces";
import type { Formula } from "./page";
import { calendarPath, fullStrengthDay, type CalendarField } from "./rosterCalendar";

/** A formula with the value that it has on a new sheet, whose roster says exactly what the plan says. */
export class SalesFormulas {
  constructor(
    private readonly plan: CompletePlan,
    private readonly places: InputPlaces,
  ) {}

  /** How many columns of periods a list can fill. */
  get listColumns(): number {
    return Math.max(this.plan.periods, ...this.plan.teams.map(({ ramp }) => ramp.length));
  }

  /** The formula of a calculated line by period or by entry of a list. */
  inPeriod(path: PlanPath, period: number): Formula {
    const team = this.team(path);
    const column = periodColumn(period);
    const cell = (field: string) => this.cell(path, field, column);
    const constant = (field: string) => `$${this.cell(path, field, constantColumn)}`;
    switch (path[2]) {
      case "rosterStarts": {
        const days = between("Start", this.calendar("startsFrom", column), this.calendar("nextPeriod", column));
        return { formula: `=SUMIFS(Share,Team,$${this.cell(path, "rosterStarts", labelColumn)},${days})`, value: 0 };
      }
      case "rosterEnds": {
        const days = between("End", this.calendar("endsFrom", column), this.calendar("endsBefore", column));
        return { formula: `=SUMIFS(Share,Team,$${this.cell(path, "rosterEnds", labelColumn)},${days})`, value: 0 };
      }
      case "hires":
        return sum(cell("rosterStarts"), cell("plannedHires"), team.hires[period]);
      case "departures":
        return sum(cell("rosterEnds"), cell("plannedDepartures"), team.departures[period]);
      case "workedOutHours": {
        const parts = ["hoursPerDay", "availableShare", "workShare"].map(constant);
        return { formula: `=${[cell("workingDays"), ...parts].join("*")}`, value: 0 };
      }
      case "hoursPerRep": {
        const [typed, steady, workedOut] = [cell("typedHours"), constant("typedHours"), cell("workedOutHours")];
        const formula = `=IF(${typed}="",IF(${steady}="",${workedOut},${steady}),${typed})`;
        return { formula, value: team.hoursPerRep[period] ?? 0 };
      }
      default:
        return this.inRamp(path, team, period);
    }
  }

  /** The formula of a calculated line's constant; undefined where it has none. */
  constant(path: PlanPath): Formula | undefined {
    const team = this.team(path);
    const cell = (field: string) => this.cell(path, field, constantColumn);
    switch (path[2]) {
      case "rampPeriods":
        return { formula: `=COUNT(${this.row(path, "ramp", this.listColumns)})`, value: team.ramp.length };
      case "fullStrengthBefore": {
        const first = locked(columnHeadRow, firstPeriodColumn);
        const days = [periodColumn(0), periodColumn(this.listColumns - 1)].map((column) =>
          locked(this.calendarRow("rampFrom"), column),
        );
        const formula = `=IF(${cell("rampPeriods")}=0,${first}+1,INDEX(${days.join(":")},${cell("rampPeriods")}))`;
        return { formula, value: fullStrengthDay(team.ramp.length, this.plan) };
      }
      case "seatsStarted":
        return { formula: `=${this.seatsBefore(path)})`, value: team.openingHeadcount };
      case "seatsGone":
        return { formula: `=${this.seatsBefore(path)},${goneBeforePlan})`, value: 0 };
      case "openingHeadcount":
        return { formula: `=${cell("seatsStarted")}-${cell("seatsGone")}`, value: team.openingHeadcount };
      case "workedOutHandleHours": {
        const hours = this.row(path, "hoursPerRep", this.plan.periods);
        return { formula: `=IF(${cell("itemsPerRep")}>0,AVERAGE(${hours})/${cell("itemsPerRep")},0)`, value: 0 };
      }
      case "handleHours": {
        const typed = cell("typedHandleHours");
        return { formula: `=IF(${typed}="",${cell("workedOutHandleHours")},${typed})`, value: team.handleHours };
      }
      default:
        return undefined;
    }
  }

  private inRamp(path: PlanPath, team: CompleteTeam, entry: number): Formula {
    const column = periodColumn(entry);
    const cell = (field: string) => this.cell(path, field, column);
    const reps = team.openingRamping[entry] ?? 0;
    const name = this.cell(path, "name", constantColumn).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    const days = between("Start", this.calendar("rampFrom", column), this.calendar("rampBefore", column));
    switch (path[2]) {
      case "seatsStarted":
        return { formula: `=IF(${cell("ramp")}="",0,SUMIFS(Share,Team,${name},${days}))`, value: reps };
      case "seatsGone":
        return { formula: `=SUMIFS(Share,Team,${name},${days},${goneBeforePlan})`, value: 0 };
      default:
        return { formula: `=IF(${cell("ramp")}="",0,${cell("seatsStarted")}-${cell("seatsGone")})`, value: reps };
    }
  }

  private seatsBefore(path: PlanPath): string {
    const [name, day] = [
      this.cell(path, "name", constantColumn),
      this.cell(path, "fullStrengthBefore", constantColumn),
    ];
    return `SUMIFS(Share,Team,${name},Start,"<"&${day}`;
  }

  private team(path: PlanPath): CompleteTeam {
    const team = this.plan.teams[Number(path[1])];
    if (team === undefined) throw new RangeError(`SalesFormulas: the plan has no team ${String(path[1])}`);
    return team;
  }

  private cell(path: PlanPath, field: string, column: number): string {
    return cellAddress({ row: this.places.at([...path.slice(0, 2), field]).row, column });
  }

  private row(path: PlanPath, field: string, columns: number): string {
    const { row } = this.places.at([...path.slice(0, 2), field]);
    return areaAddress({ row, column: firstPeriodColumn, rows: 1, columns });
  }

  private calendarRow(field: CalendarField): number {
    return this.places.at(calendarPath(field)).row;
  }

  private calendar(field: CalendarField, column: number): string {
    return cellAddress({ row: this.calendarRow(field), column }).replace(/(\d+)$/, "$$$1");
  }
}

const goneBeforePlan = `End,"<"&${locked(columnHeadRow, firstPeriodColumn)}`;

/** Criteria for the days from one to the day before another. */
function between(days: "Start" | "End", from: string, before: string): string {
  return `${days},">="&${from},${days},"<"&${before}`;
}

function sum(one: string, other: string, value = 0): Formula {
  return { formula: `=${one}+${other}`, value };
}
