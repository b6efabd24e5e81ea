/** Stations, places and past observations as sheets: read, shown row by row before anything is recorded, and recorded in one go or in parts. */
package luoshi.flood.sheets;
