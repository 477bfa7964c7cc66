/** The colors of Office around the pane, as Excel for Windows tells them: numbers 0xRRGGBB by name. */
export type OfficeThemeName = "light" | "dark";

const colors: Readonly<Record<OfficeThemeName, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
};

/** The answer to Office.js, which asks again when its own copy is older than five seconds. */
export function officeThemeInfo(theme: OfficeThemeName): string {
  return JSON.stringify(colors[theme]);
}
