/** The course of enterprises over fiscal years, months and quarters, beside peers of their industry and size, and what is to be warned of by dated rules. Pure: no database, no clock. */
package luoshi.enterprise.growth;
