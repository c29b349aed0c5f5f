/** Text without a browser to measure it: widths are estimated, on the wide side. */

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/;

/** The width of a line of text in pixels. */
export function textWidth(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const char of text) {
    if (WIDE.test(char)) ems += 1;
    else if (/[iljtfrI.,:;'|! ()]/.test(char)) ems += 0.32;
    else if (/[A-Zmw%]/.test(char)) ems += 0.7;
    else ems += 0.56;
  }
  return ems * size * (bold ? 1.05 : 1);
}

/** Breaks a name into lines of about `width` pixels: at spaces, or between Chinese characters. */
export function breakLines(text: string, size: number, bold: boolean, width: number): string[] {
  const whole = textWidth(text, size, bold);
  if (whole <= width) return [text];
  const even = whole / Math.ceil(whole / width);
  const words = WIDE.test(text) ? [...text] : text.split(/(?<=[ -])/);
  const lines = [""];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    if (line && textWidth(line + word.trimEnd(), size, bold) > even + size) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines.map((line) => line.trim());
}
