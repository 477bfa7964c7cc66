/** What terms mean, in German. */
import type { TermTexts } from "./terms";

export const germanTerms: TermTexts = {
  bookings: {
    title: "Auftragseingang",
    says: "Der unterschriebene Wert der Abschlüsse einer Periode, je Vertrag für ein Jahr. Was am Ende des Plans noch unterwegs ist, zählt nicht mit.",
    example: (total, best, most) => `Dieser Plan bringt ${total}; die beste Periode ist ${best} mit ${most}.`,
    axes: ["Auftragseingang"],
  },
  payback: {
    title: "Amortisation",
    says: "Wie viele Monate die Marge der gewonnenen Abschlüsse braucht, um Marketing und Vertrieb zu bezahlen. Kürzer ist besser; was Kunden in späteren Jahren zahlen, zählt hier nicht.",
    example: (months, cost, margin) => `${cost} Kosten gegen ${margin} Marge im Jahr: ${months} Monate.`,
    axes: ["Monat", "Marge bis dahin"],
  },
  planValue: {
    title: "Wert über die Jahre",
    says: "Was der Plan wert ist, wenn auch spätere Jahre eines Kunden zählen: die Marge aller Abschlüsse über die Jahre, die zählen, abzüglich der Abwanderung und aller Kosten von Marketing und Vertrieb.",
    example: (years, value, first) =>
      `Über ${years} Jahre ist dieser Plan ${value} wert; zählte nur ein Jahr eines Kunden, ${first}.`,
    axes: ["Jahre, die zählen", "Wert"],
  },
  neverCalled: {
    title: "Leads nie angerufen",
    says: "Leads, die gewartet haben, bis sich ein Anruf nicht mehr lohnte, weil mehr ankamen, als das Team Stunden hatte. Sie sind bezahlt, und niemand hat mit ihnen gesprochen.",
    example: (lost, team) => `In diesem Plan ruft ${team} ${lost} davon nie an: die schraffierten Teile.`,
    axes: ["angerufen", "nie angerufen", "Kapazität"],
  },
  atStake: {
    title: "Geld auf dem Spiel",
    says: "Der Abschlusswert, den nie angerufene Leads bei den üblichen Quoten gebracht hätten: nicht wie viele verloren gehen, sondern wie viel.",
    example: (money, team) => `Was ${team} nicht schafft, hätte rund ${money} gebracht.`,
    axes: ["Geld auf dem Spiel"],
  },
  onTime: {
    title: "Rechtzeitig angerufen",
    says: "Der Anteil ankommender Leads, die binnen der Stunden angerufen werden, die Marketing und Vertrieb vereinbart haben. Er fällt erst langsam und dann schnell, sobald fast alle Stunden vergeben sind.",
    example: (half, high, share) =>
      `Ein Team wie dieses ruft bei 70 % Auslastung ${half} rechtzeitig an, bei 95 % nur noch ${high}. Vereinbart sind ${share}.`,
    axes: ["Auslastung", "Rechtzeitig angerufen"],
  },
  waiting: {
    title: "Warten",
    says: "Wie lange ein Lead auf den ersten Anruf wartet, in Geschäftsstunden. Leads kommen nicht gleichmäßig; darum gibt es eine Schlange, lange bevor alle Stunden vergeben sind.",
    example: (low, high) =>
      `Ein Team wie dieses lässt einen Lead bei 70 % Auslastung ${low} Stunden warten, bei 95 % ${high}.`,
    axes: ["Auslastung", "Stunden bis zum ersten Anruf"],
  },
  load: {
    title: "Auslastung",
    says: "Zu erledigende Arbeit als Anteil der vorhandenen Stunden. Bei der Zielauslastung antwortet ein Team noch rechtzeitig; über 100 % bleibt etwas liegen.",
    example: (team, worst, period, target) =>
      `${team} hat die höchste Auslastung im ${period}: ${worst}. Ziel sind ${target}.`,
    axes: ["Auslastung"],
  },
  headroom: {
    title: "Spielraum",
    says: "Wie viele Leads ein Team bei Zielauslastung noch bearbeiten könnte. Unter null sind es zu viele Leads oder zu wenige Kräfte: zwei Hälften derselben Lücke.",
    example: (team, least, period) => `${team} hat den kleinsten Spielraum im ${period}: ${least}.`,
    axes: ["Spielraum"],
  },
  fullStrength: {
    title: "Eingearbeitete Kräfte",
    says: "Personen, gezählt nach dem, was sie schaffen: Wer noch lernt, zählt als Teil einer Kraft. Daraus folgt die Kapazität, nicht aus der Zahl der Personen.",
    example: (people, reps, team) => `${team} beginnt mit ${people} Personen, die so viel schaffen wie ${reps}.`,
    axes: ["Personen", "eingearbeitete Kräfte"],
  },
  ramp: {
    title: "Einarbeitung",
    says: "Was eine neue Kraft in der ersten, zweiten und jeder weiteren Periode schafft, als Anteil dessen, was eine erfahrene schafft.",
    example: (team, shares) => `Eine neue Kraft bei ${team} schafft ${shares} einer vollen.`,
    axes: ["Periode auf der Stelle", "Anteil einer vollen Kraft"],
  },
  timeToFill: {
    title: "Zeit bis zur Besetzung",
    says: "Perioden von der Ausschreibung einer Stelle bis zum ersten Arbeitstag. Zusammen mit der Einarbeitung sagt sie, wie früh eine Lücke gesehen werden muss, um sie durch Einstellen zu schließen.",
    example: (team, fill, full) =>
      `Bei ${team} bringt eine jetzt ausgeschriebene Stelle nach ${fill} eine Kraft und nach ${full} eine eingearbeitete.`,
    axes: ["Stelle offen", "Einarbeitung", "eingearbeitet"],
  },
  responseCurve: {
    title: "Wirkungskurve",
    says: "Wie viele Leads ein Kanal in einer Periode für seine Ausgaben bringt. Die Kurve wird flacher: Jeder weitere Betrag bringt weniger Leads als der davor. Gestrichelt ist mehr, als je ausgegeben wurde, und damit geschätzt.",
    example: (channel, spend, leads) => `${channel} bringt bei ${spend} in einer gewöhnlichen Periode ${leads} Leads.`,
    axes: ["Ausgaben je Periode", "Leads"],
  },
  halfSaturation: {
    title: "Halbsättigung",
    says: "Die Ausgaben je Periode, die die Hälfte der Leads bringen, die ein Kanal überhaupt bringen kann. Ist sie niedrig, ist der Kanal bald ausgeschöpft; ist sie hoch, hat er noch Luft.",
    example: (channel, half, leads, ceiling) =>
      `${channel} bringt bei ${half} ${leads} Leads: die Hälfte der Obergrenze von ${ceiling}.`,
    axes: ["Ausgaben je Periode", "Leads"],
  },
  nextLead: {
    title: "Preis des nächsten Leads",
    says: "Was ein weiterer Lead bei den heutigen Ausgaben kostet. Er ist teurer als der mittlere, denn die günstigen sind schon gewonnen; Geld wandert am besten dorthin, wo der nächste billig ist.",
    example: (channel, average, next) => `Ein Lead aus ${channel} kostet im Mittel ${average}, der nächste ${next}.`,
    axes: ["Ausgaben je Periode", "Leads"],
  },
  adstock: {
    title: "Nachwirkung",
    says: "Ausgaben, die über ihre Periode hinaus wirken: Wer heute eine Anzeige sieht, fragt vielleicht nächsten Monat an. Die Rate ist der Anteil, der in die nächste Periode weiterwirkt.",
    example: (channel, rate, first, second) =>
      `Bei ${channel} wirken ${rate} weiter: Von einmalig 100 wirken ${first} sofort und ${second} in der Periode danach.`,
    axes: ["Von 100, ausgegeben in der ersten Periode, wirken"],
  },
  seasonality: {
    title: "Saisonindex",
    says: "Ein Index auf die Leads eines Kanals: 1 in einer gewöhnlichen Periode, mehr, wenn der Markt sich umsieht, weniger in den Ferien. Er sagt, wann dasselbe Geld mehr bringt.",
    example: (channel, best, most, worst, least) => `${channel}: ${most} im ${best}, ${least} im ${worst}.`,
    axes: ["Index"],
  },
  handOver: {
    title: "Übergabeschwelle",
    says: "Welche Leads das Marketing dem Vertrieb übergibt: einen Anteil der passenden und einen Anteil der anderen. Eine höhere Schwelle spart Stunden im Vertrieb; zu hoch hält sie Abschlüsse zurück.",
    example: (channel, leads, handed) => `Von ${leads} Leads aus ${channel} werden ${handed} übergeben.`,
    axes: ["Passend, übergeben", "Andere, übergeben", "Zurückgehalten"],
  },
  tier: {
    title: "Stufe",
    says: "Die Reihenfolge der Anrufe. Leads der ersten Stufe werden vor denen der zweiten angerufen; reichen die Stunden nicht, wartet die zweite Stufe und geht verloren.",
    example: (team, first, second) =>
      `Bei ${team} werden ${first} der ersten Stufe nie angerufen und ${second} der zweiten.`,
    axes: ["Erste Stufe", "Zweite Stufe"],
  },
  runOn: {
    title: "Nachlauf",
    says: "Perioden nach denen, über die berichtet wird. Sie werden geplant und bewertet, damit ein Lead im letzten Monat nicht wertlos ist, nur weil sein Abschluss später kommt; Summen und Budget lassen sie weg.",
    example: (reported, more) => `Dieser Plan berichtet ${reported} Perioden und bewertet ${more} weitere.`,
    axes: ["berichtet", "Nachlauf"],
  },
  gap: {
    title: "Abstand zum Besten",
    says: "Kein Plan innerhalb Ihrer Grenzen kann mehr wert sein als die Schranke. Der Abstand ist, was dem besten gefundenen Plan dazu noch fehlen kann; bei null gibt es keinen besseren.",
    example: () =>
      "Ein Plan mit dem Wert 98 und einer Schranke von 100 hat einen Abstand von 2: Kein anderer ist mehr als 2 besser.",
    axes: ["Bester gefundener", "Schranke"],
  },
  bands: {
    title: "Schlechter, mittlerer und guter Fall",
    says: "Derselbe Plan in Tausenden möglicher Zukünfte. Eine von zehn ist schlechter als der schlechte Fall, eine von zehn besser als der gute, und je die Hälfte liegt auf einer Seite des mittleren.",
    example: () => "Zwischen 80 und 125 mit einer Mitte von 100: Acht von zehn Zukünften liegen in dieser Spanne.",
    axes: ["Schlecht", "Mittel", "Gut"],
  },
};
