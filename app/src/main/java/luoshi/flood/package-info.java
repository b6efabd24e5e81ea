/**
 * Flood 防汛: stations and what they observe, warnings that observations call for, and responses that a signed order makes units do. It measures and reminds; it never orders
 * anything by itself.
 */
package luoshi.flood;
