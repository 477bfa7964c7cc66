/** Levers: budget, split, channels and hires, with verdict, chart and figures in sight while one moves. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Change } from "../../core/levers/change";
import { spendBounds, spendOf } from "../../core/levers/spend";
import type { Plan } from "../../core/plan/plan";
import { periodWords } from "../../core/words/periodWords";
import { channelPrices } from "../state/channelPrices";
import type { LeverNote } from "../state/draft";
import type { PlanView } from "../state/planView";
import { startersText } from "../state/starters";
import { useMine } from "../state/useMine";
import type { PaneActions } from "../state/usePane";
import { useWords } from "../words/WordsContext";
import { BudgetLever } from "./BudgetLever";
import { ChangeList } from "./ChangeList";
import { ChannelLever, spendLever } from "./ChannelLever";
import { HireLever } from "./HireLever";
import { LeverHead } from "./LeverHead";
import { OwnerFilter } from "./OwnerFilter";
import { Section } from "./Section";
import { SplitLever } from "./SplitLever";
import { TermRow } from "./TermRow";

export interface LeversProps {
  readonly view: PlanView;
  readonly saved: PlanView;
  readonly changes: readonly Change[];
  /** The best split that was found last. */
  readonly best: Plan | undefined;
  readonly note: LeverNote | undefined;
  /** The element of the lever to begin with. */
  readonly start?: string;
  readonly onFindSplit: () => void;
  readonly actions: PaneActions;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXL },
  rows: { display: "flex", flexDirection: "column" },
  best: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function Levers({ view, saved, changes, best, note, start, onFindSplit, actions }: LeversProps) {
  const styles = useStyles();
  const { t, locale, numbers } = useWords();
  useStart(start);
  const calendar = saved.evaluation.plan;
  const [mine, setMine] = useMine();
  const { channels, teams } = view.evaluation.plan;
  const owners = [...channels, ...teams].map(({ owner }) => owner);
  // A lever that was asked for is shown, whoever decides on it.
  const [isAsked, setIsAsked] = useState(start !== undefined);
  const owner = !isAsked && owners.includes(mine) ? mine : "";
  const choose = (next: string) => {
    setIsAsked(false);
    setMine(next);
  };
  const isShown = (of: { readonly owner: string } | undefined) => owner === "" || of?.owner === owner;
  const periods = useMemo(() => periodWords(calendar, locale), [calendar, locale]);
  const reported = view.reported.length;
  const range = `${periods.dated(0)} – ${periods.dated(reported - 1)}`;
  return (
    <div className={styles.root}>
      <LeverHead view={view} saved={changes.length === 0 ? undefined : saved} />
      <Section
        title={t.levers.budget}
        aside={`○ ${t.levers.onSheet}${best === undefined ? "" : ` ◇ ${t.bestSplit.mark}`}`}
      >
        <BudgetLever view={view} saved={saved} note={note} actions={actions} />
        <SplitLever view={view} saved={saved} note={note} actions={actions} />
        <Link as="button" onClick={onFindSplit}>
          {t.bestSplit.find}
        </Link>
      </Section>
      <OwnerFilter owners={owners} owner={owner} onOwner={choose} />
      <Section title={t.levers.channels} aside={t.levers.spendOver(range)}>
        <TermRow terms={["responseCurve", "halfSaturation", "nextLead", "adstock", "seasonality"]} />
        <ChannelRows view={view} saved={saved} owner={owner} best={best} note={note} range={range} actions={actions} />
      </Section>
      <Section title={t.levers.hires} aside={t.levers.starters}>
        <TermRow terms={["timeToFill", "ramp", "fullStrength"]} />
        <div className={styles.rows}>
          {view.plan.teams.map((team, index) => (
            <div key={team.name} hidden={!isShown(teams[index])}>
              <HireLever
                index={index}
                team={team}
                savedTeam={saved.plan.teams.find(({ name }) => name === team.name)}
                periods={periods}
                count={view.plan.periods}
                reported={reported}
                actions={actions}
              />
              {best?.teams.some(({ name }) => name === team.name) === true && (
                <p className={styles.best}>
                  <span aria-hidden="true">◇ </span>
                  {t.bestSplit.at(
                    startersText(best, team.name, view.reported, { names: periods, numbers }) || t.bestSplit.noHires,
                  )}
                </p>
              )}
            </div>
          ))}
        </div>
      </Section>
      <ChangeList changes={changes} plan={calendar} actions={actions} />
    </div>
  );
}

/** Brings the lever that was asked for before the user, with the focus on its first control. */
function useStart(id: string | undefined): void {
  useEffect(() => {
    const lever = id === undefined ? null : document.getElementById(id);
    lever?.scrollIntoView({ block: "center" });
    lever?.querySelector<HTMLElement>("[role='spinbutton'][tabindex='0'], input")?.focus({ preventScroll: true });
  }, [id]);
}

interface ChannelRowsProps extends Omit<LeversProps, "changes" | "start" | "onFindSplit"> {
  readonly range: string;
  /** Only the channels of this role; "" for all. */
  readonly owner: string;
}

/** The channels follow a move when the figures above them are painted: with twenty of them they would hold it up. */
function ChannelRows({ view: latest, saved, owner, best, note: latestNote, range, actions }: ChannelRowsProps) {
  const styles = useStyles();
  const view = useDeferredValue(latest);
  const note = useDeferredValue(latestNote);
  return useMemo(
    () => (
      <div className={styles.rows}>
        {view.plan.channels.map((channel, index) => {
          const { name } = channel;
          if (owner !== "" && view.evaluation.plan.channels[index]?.owner !== owner) return null;
          const position = saved.plan.channels.findIndex((own) => own.name === name);
          const spend = spendOf(view.plan, index);
          const bounds = position < 0 ? spendBounds(view.plan, index) : spendBounds(saved.plan, position);
          const prices = channelPrices(view, index);
          return (
            <ChannelLever
              key={name}
              index={index}
              channel={channel}
              savedChannel={saved.plan.channels[position]}
              savedPlan={saved.plan}
              spend={spend}
              onSheet={position < 0 ? spend : spendOf(saved.plan, position)}
              least={bounds.min}
              most={bounds.max}
              best={bestSpend(best, name)}
              leads={prices?.leads}
              average={prices?.average}
              next={prices?.next}
              left={note?.kind === "left" && note.by === spendLever(name) ? Math.round(note.money) : 0}
              periods={view.reported.length}
              range={range}
              actions={actions}
            />
          );
        })}
      </div>
    ),
    [styles.rows, view, saved, owner, best, note, range, actions],
  );
}

/** What the best split spends on a channel; undefined without one, and where the channel is new. */
function bestSpend(best: Plan | undefined, channel: string): number | undefined {
  const index = best?.channels.findIndex(({ name }) => name === channel) ?? -1;
  return best === undefined || index < 0 ? undefined : spendOf(best, index);
}
