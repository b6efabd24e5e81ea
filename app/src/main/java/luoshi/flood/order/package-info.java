/** Orders 通知 as text, on paper and as Word documents, and the pages of responses: the list, one with its clocks and tasks, a unit's, signals, the duty room, the plan. */
package luoshi.flood.order;
