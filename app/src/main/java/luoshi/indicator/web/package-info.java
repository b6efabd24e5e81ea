/** Pages of indicators and targets: passports with their figures, how every target stands and why, and what measures it. */
package luoshi.indicator.web;
