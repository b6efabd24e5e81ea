/** The pages of registers: boards, lists, items, rates with the lists behind them, and the definitions. */
package luoshi.pipeline.web;
