/** The pages and sheets of all commitments: the list of those that are owed, and of those that are owed otherwise than they were first confirmed. */
package luoshi.commitment.list;
