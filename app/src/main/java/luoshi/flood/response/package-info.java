/** 防汛应急响应: what the conditions of a plan propose, and what people make of it: deliberated, drafted, signed by the post that the level needs; up, down and to its end. */
package luoshi.flood.response;
