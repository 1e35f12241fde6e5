/** Dates and times as people of each language write them. Browsers know Russian and English; Kazakh is ours. */

const MONTHS = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
const WEEKDAYS = ["жексенбі", "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі"];
const AFTER = { second: "секундтан", minute: "минуттан", hour: "сағаттан", day: "күннен", month: "айдан", year: "жылдан" };
const BEFORE = { second: "секунд", minute: "минут", hour: "сағат", day: "күн", month: "ай", year: "жыл" };
const STEPS = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

const LOCALES = { ru: "ru-RU", en: "en-GB", kk: "ru-RU" };

function intl(language, at, options) {
  return new Intl.DateTimeFormat(LOCALES[language], options).format(at);
}

/** 15:43, or with seconds 15:43:07, in this device's zone. */
export function clockTime(language, at, seconds = false) {
  return intl(language, at, { hour: "2-digit", minute: "2-digit", second: seconds ? "2-digit" : undefined });
}

/** The day in words: 23 November 2026; with the weekday if asked. */
export function longDay(language, at, weekday = false) {
  const day = new Date(at);
  if (language !== "kk") return intl(language, at, { weekday: weekday ? "long" : undefined, day: "numeric", month: "long", year: "numeric" });
  const words = `${day.getFullYear()} ж. ${day.getDate()} ${MONTHS[day.getMonth()]}`;
  return weekday ? `${words}, ${WEEKDAYS[day.getDay()]}` : words;
}

/** The day in figures: 23.11.2026. */
export function shortDay(language, at) {
  return intl(language, at, { day: "2-digit", month: "2-digit", year: "numeric" });
}

/** The name of the day of the week. */
export function weekdayName(language, at) {
  return language === "kk" ? WEEKDAYS[new Date(at).getDay()] : intl(language, at, { weekday: "long" });
}

/** How far an instant is from now: in 3 hours, 2 days ago. */
export function relative(language, at, now) {
  const seconds = Math.round((at - now) / 1000);
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS.at(-1);
  const count = Math.round(seconds / size);
  if (language !== "kk") return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: "auto" }).format(count, unit);
  if (count === 0) return "қазір";
  return count > 0 ? `${count} ${AFTER[unit]} кейін` : `${-count} ${BEFORE[unit]} бұрын`;
}

/** Day, weekday and time in words, in this device's zone. */
export function fullMoment(language, at) {
  return `${longDay(language, at, true)}, ${clockTime(language, at)}`;
}

/** The words that a date_time entity's format (r, or of w d D t T) puts in place of its text; empty format: null. */
export function entityTime(language, at, format, now) {
  if (!format) return null;
  if (format === "r") return relative(language, at, now);
  const parts = { w: weekdayName, d: shortDay, D: longDay, t: clockTime, T: (words, moment) => clockTime(words, moment, true) };
  return [...format].filter((letter) => parts[letter]).map((letter) => parts[letter](language, at)).join(", ");
}

/** Whether two instants fall on one day of this device's calendar. */
export function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** This device's time zone, as a name. */
export function zoneName() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
