/** Quality control of observations after Delft-FEWS: ranges, rates, same readings, spikes, slots of the future, dry sensors, counters and clocks that are off. Pure: no database, no clock. */
package luoshi.flood.quality;
