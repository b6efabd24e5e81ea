/** The pages of commitments: the board of a plan, the form of one commitment. */
package luoshi.commitment.web;
