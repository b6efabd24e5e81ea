/** What can be suggested of a promise before a person decides: its last day, and which units owe it. */
package luoshi.commitment.suggestion;
