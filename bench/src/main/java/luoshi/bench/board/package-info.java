/** Measures the cockpit and the pages of indicators over a million figures. */
package luoshi.bench.board;
