/** 防汛值班: who is on duty on which day, and the log of the duty room, which is handed over and taken. */
package luoshi.flood.duty;
