/** The rows of indicators, figures and their steps, and the projection by which figures are found. */
package luoshi.indicator.store;
