/**
 * What Univer's cell and formula-bar editor needs of its formula plugin, without the calculation: our engine calculates, Univer only draws.
 * Registered under the name of the plugin that it stands in for, so that `UniverSheetsFormulaUIPlugin` finds its dependency met.
 */
import { Inject, Injector, Plugin, UniverInstanceType } from "@univerjs/core";
import {
  DescriptionService,
  IDescriptionService,
  ImageFormulaCellInterceptorController,
  IRegisterFunctionService,
  RegisterFunctionService,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from "@univerjs/sheets-formula";
import { of } from "rxjs";

export class FormulaEditing extends Plugin {
  static override readonly pluginName = UniverSheetsFormulaPlugin.pluginName;
  static override readonly packageName = UniverSheetsFormulaPlugin.packageName;
  static override readonly version = UniverSheetsFormulaPlugin.version;
  static override readonly type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    this._injector.add([IRegisterFunctionService, { useClass: RegisterFunctionService }]);
    this._injector.add([IDescriptionService, { useClass: DescriptionService }]);
    this._injector.add([ImageFormulaCellInterceptorController]);
    this._injector.add([TriggerCalculationController, { useValue: idle as unknown as TriggerCalculationController }]);
  }
}

// Univer marks constructor parameters for its injector with decorators; ours are plain TypeScript, so the mark is set by hand.
const markInjector = Inject(Injector) as (target: typeof FormulaEditing, key: undefined, parameter: number) => void;
markInjector(FormulaEditing, undefined, 1);

/** The status bar's progress of a calculation that never runs here. */
const idle = { progress$: of({ done: 0, count: 0, label: undefined }), clearProgress: () => undefined };
