/** Short forms in use that no rule gives. */
export const EXTRA_ALIASES: Readonly<Record<string, string[]>> = {
  "110000": ["Peking", "北平"],
  "320100": ["Nanking"],
  "440100": ["Canton"],
  "210100": ["Mukden", "奉天"],
  "650100": ["迪化", "Urumqi"],
  "430800": ["大庸"],
  "350200": ["Amoy"],
  "152501": ["Erenhot"],
  "533401": ["Shangri-La"],
  "542500": ["Ngari"],
  "632801": ["Golmud"],
  "652801": ["Korla"],
  "653100": ["Kashgar"],
  "653200": ["Hotan", "Khotan"],
  "150000": ["内蒙", "Nei Mongol"],
  "540000": ["Tibet", "Xizang"],
  "652800": ["巴州"],
  "653000": ["克州"],
  "652700": ["博州"],
  "513200": ["Aba"],
  "513300": ["Ganzi"],
  "533400": ["Diqing"],
  "632600": ["Guoluo"],
};

/** Names that a unit had before, or that a unit had which it took in; by the code of the unit that bears the land now. */
export const FORMER: Readonly<Record<string, string[]>> = {
  "110101": ["崇文区", "崇文"],
  "110102": ["宣武区", "宣武"],
  "110112": ["通县"],
  "110118": ["密云县"],
  "110119": ["延庆县"],
  "310101": ["卢湾区", "卢湾", "南市区"],
  "310106": ["闸北区", "闸北"],
  "310115": ["南汇区", "南汇", "浦东"],
  "310151": ["崇明县"],
};
