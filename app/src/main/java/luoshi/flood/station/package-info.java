/** The pages of stations: the list with the latest of each, one station with its values, the forms by which it is recorded, and stations that report and are in no register. */
package luoshi.flood.station;
