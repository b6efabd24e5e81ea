/** 表格: Excel sheets read with all their customs and none of their dangers, and written so that they come back. */
package luoshi.sheet;
