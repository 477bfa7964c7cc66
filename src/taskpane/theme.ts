/** The theme of Office: light, dark or high contrast, and its changes where Office tells them. */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

export type ThemeName = "light" | "dark" | "highContrast";

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
};

/** The theme as it is now, and again whenever it changes. */
export function useThemeName(): ThemeName {
  return useSyncExternalStore(listen, themeName);
}

/** High contrast by the system, else by the background that Office paints around the pane; light where Office does not say. */
export function themeName(): ThemeName {
  if (forcedColors()?.matches === true) return "highContrast";
  const background = officeTheme()?.bodyBackgroundColor;
  return background !== undefined && isDark(background) ? "dark" : "light";
}

function forcedColors(): MediaQueryList | undefined {
  return typeof matchMedia === "function" ? matchMedia("(forced-colors: active)") : undefined;
}

function officeTheme(): Partial<Office.OfficeTheme> | undefined {
  return typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.officeTheme;
}

/** Office changes its theme without an event on most platforms; coming back to the pane is when it shows. */
function listen(onChange: () => void): () => void {
  const colors = forcedColors();
  colors?.addEventListener("change", onChange);
  addEventListener("focus", onChange);
  return () => {
    colors?.removeEventListener("change", onChange);
    removeEventListener("focus", onChange);
  };
}

/** True for "#292929": the color's luminance is below the middle. */
function isDark(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  if (match === null) return false;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
