/** The task table 任务分解表 as an Excel sheet: out, back in through a preview, undone while nobody has acted; and running ledgers 台账 taken over. */
package luoshi.matter.sheet;
