/** What a program asks by: the options of a query, the language of its filters, and the values that these speak of. */
package luoshi.flood.sensorthings.query;
