/** Reads a moment typed by a person: 18:00, fri 9:00, 28.11 15:00, 2026-11-28, +3 h. Always the next such one. */

const MINUTE = 60000;
const UNITS = [
  [/^(м|мин|min|m)/, MINUTE],
  [/^(ч|час|h|сағ|с$)/, 60 * MINUTE],
  [/^(д|d|к)/, 1440 * MINUTE],
  [/^(н|w|апта)/, 7 * 1440 * MINUTE],
];
const WEEKDAYS = [
  ["вс", "вос", "sun", "su", "жс", "жек"], ["пн", "пон", "mon", "mo", "дс", "дүй"], ["вт", "вто", "tue", "tu", "сс", "сей"],
  ["ср", "сре", "wed", "we", "сәр"], ["чт", "чет", "thu", "th", "бс", "бей"], ["пт", "пят", "fri", "fr", "жм", "жұм"], ["сб", "суб", "sat", "sa", "сен"],
];

/** +3 h, 45 min, +2 d: milliseconds, or null. */
function duration(text) {
  const found = /^\+?\s*(\d{1,4})\s*([a-zа-яәғқңөұүһі]+)\.?$/.exec(text);
  const unit = found && UNITS.find(([pattern]) => pattern.test(found[2]));
  return unit ? Number(found[1]) * unit[1] : null;
}

/** The hour and minute at the end of the text: [hour, minute], or null when there is none or it is no time. */
function hourOf(text) {
  const found = /(?:^|\s)(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
  if (!found || Number(found[1]) > 23 || Number(found[2] ?? 0) > 59) return null;
  return [Number(found[1]), Number(found[2] ?? 0)];
}

/** The day at the start of the text as [year|null, month, day], or null. */
function dayOf(text) {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const dotted = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?(?=\s|$)/.exec(text);
  if (!dotted || Number(dotted[2]) > 12 || Number(dotted[2]) === 0) return null;
  return [dotted[3] ? Number(dotted[3]) : null, Number(dotted[2]), Number(dotted[1])];
}

function weekdayOf(text) {
  const word = text.split(/[\s\d]/)[0];
  return word ? WEEKDAYS.findIndex((names) => names.some((name) => (name.length > 2 ? word.startsWith(name) : word === name))) : -1;
}

function onDay([year, month, day], [hour, minute], now) {
  const at = new Date(now);
  at.setFullYear(year ?? at.getFullYear(), month - 1, day);
  at.setHours(hour, minute, 0, 0);
  if (at.getDate() !== day) return null;
  if (year === null && at <= now) at.setFullYear(at.getFullYear() + 1);
  return at.getTime();
}

function onWeekday(weekday, [hour, minute], now) {
  const at = new Date(now);
  at.setHours(hour, minute, 0, 0);
  at.setDate(at.getDate() + ((weekday - at.getDay() + 7) % 7));
  if (at <= now) at.setDate(at.getDate() + 7);
  return at.getTime();
}

/** The instant (epoch ms) meant by the text, in this device's zone, or null when it cannot be read. */
export function readMoment(text, now) {
  const words = text.trim().toLowerCase().replace(/[,;]/g, " ").replace(/\s+/g, " ").replace(/t(?=\d\d:)/, " ");
  const length = duration(words);
  if (length !== null) return now + length;
  const day = dayOf(words);
  const rest = day ? words.replace(/^\S+\s*/, "") : words;
  const hour = hourOf(rest);
  if (day) return rest && !hour ? null : onDay(day, hour ?? [0, 0], now);
  const weekday = weekdayOf(words);
  if (weekday >= 0) return /\d/.test(words) && !hour ? null : onWeekday(weekday, hour ?? [0, 0], now);
  return hour && /^\d/.test(words) ? nextHour(hour, now) : null;
}

function nextHour([hour, minute], now) {
  const at = new Date(now);
  at.setHours(hour, minute, 0, 0);
  if (at <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}
