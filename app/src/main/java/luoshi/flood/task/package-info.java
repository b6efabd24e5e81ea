/** Tasks of units in a response: which follow from its orders and its plan, what units answered, and which clock runs out when. */
package luoshi.flood.task;
