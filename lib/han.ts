/** A character of Chinese, wherever in a text it stands. */
export const HAN = /\p{Script=Han}/u;
