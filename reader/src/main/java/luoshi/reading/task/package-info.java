/** From clauses without a target number to tasks, milestones and goals, with the units and time limits that the document names. */
package luoshi.reading.task;
