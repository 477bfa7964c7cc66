/** Services of Excel's add-in runtime that the client calls by itself; none concerns the workbook. */
import { text } from "../argument";
import { method, OfficeClass, type OfficeObject } from "../office-object";

const NOTHING = {};

const addinInternal: OfficeClass<object> = new OfficeClass("AddinInternalService", {
  methods: { notifyActionHandlerReady: method([], () => undefined) },
});

/** The runtime of custom functions reports that it is ready; there are none here that could be called. */
const customFunctions: OfficeClass<object> = new OfficeClass("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: method([], () => undefined),
    _GetEnabledFeatures: method([], () => []),
  },
});

const appRuntime: OfficeClass<object> = new OfficeClass("AppRuntimeService", {
  methods: { setAppRuntimeState: method([text], () => undefined), getAppRuntimeState: method([], () => "Visible") },
});

const SERVICES: Readonly<Record<string, OfficeClass<object>>> = {
  "Microsoft.InternalService.AddinInternalService": addinInternal,
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
};

export function service(name: string): OfficeObject | undefined {
  return Object.hasOwn(SERVICES, name) ? SERVICES[name]?.of(NOTHING) : undefined;
}
