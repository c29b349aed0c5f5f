/** How AMap and Tianditu say what a point stands for, with the error in metres that the class has. */
import type { Precision } from "../../../contract";

const LEVELS: Record<string, [Precision, number]> = {
  国家: ["country", 2_000_000],
  省: ["province", 250_000],
  市: ["city", 80_000],
  区县: ["county", 30_000],
  开发区: ["area", 5000],
  乡镇: ["township", 5000],
  街道: ["township", 3000],
  村庄: ["township", 2000],
  村: ["township", 2000],
  热点商圈: ["area", 1500],
  道路: ["area", 3000],
  道路交叉路口: ["area", 200],
  "公交站台、地铁站": ["site", 100],
  兴趣点: ["site", 100],
  门牌号: ["site", 50],
  门址: ["site", 50],
  单元号: ["site", 50],
};

/** An unknown level may be anything: a district is the safe reading. */
export const ofLevel = (level: string): [Precision, number] => LEVELS[level] ?? ["county", 30_000];
