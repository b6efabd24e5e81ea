/** What comes from outside: warning signals of the weather office 气象预警信号, and dangers 险情 that people report, each with when it was so and when it was known. */
package luoshi.flood.signal;
