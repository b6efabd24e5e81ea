/** Rules by which observations ask for attention, as dated data, and their evaluator: one value of state a station, one event after another, the same changes whatever the batching. Pure: no database, no clock. */
package luoshi.flood.warning;
