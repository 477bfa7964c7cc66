/** Tells that somebody changed the workbook. Excel's events are only hints (they come without values, twice, or late): whoever hears of one reads anew. */
import { attempt, hasApi, inTurn } from "./attempt";
import { mayBeOwnWrite } from "./ownWrites";

export interface WatchOptions {
  /** How long it must have been quiet before the listener is called. */
  readonly quietMilliseconds: number;
}

/** Calls the listener after changes by others than the pane; the function that comes back ends this. */
export async function watchSheets(
  listener: () => void,
  { quietMilliseconds }: WatchOptions,
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const hint = () => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(listener, quietMilliseconds);
  };
  const handlers = await inTurn(() => attempt((context) => listen(context, hint)));
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await inTurn(() => stop(handlers));
  };
}

type Handler = OfficeExtension.EventHandlerResult<unknown>;

async function listen(context: Excel.RequestContext, hint: () => void): Promise<readonly Handler[]> {
  const { worksheets } = context.workbook;
  const unlessOwn = () => Promise.resolve(mayBeOwnWrite() ? undefined : hint());
  const onChanged = ({ triggerSource }: Excel.WorksheetChangedEventArgs) =>
    Promise.resolve(isOwn(triggerSource) ? undefined : hint());
  const handlers: Handler[] = [
    worksheets.onChanged.add(onChanged),
    worksheets.onAdded.add(unlessOwn),
    worksheets.onDeleted.add(unlessOwn),
    ...(hasApi("1.17") ? [worksheets.onNameChanged.add(unlessOwn)] : []),
  ];
  await context.sync();
  return handlers;
}

/** Excel says who changed a cell since 1.14; before, the time has to tell. */
function isOwn(triggerSource: Excel.WorksheetChangedEventArgs["triggerSource"] | undefined): boolean {
  return hasApi("1.14") ? triggerSource === "ThisLocalAddin" : mayBeOwnWrite();
}

/** Handlers are removed where they were added. */
async function stop(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
