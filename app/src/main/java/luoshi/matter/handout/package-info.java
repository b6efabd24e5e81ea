/** Handing out 交办: how commitments, decisions of meetings, instructions and other words become matters, and what that asks of whom. */
package luoshi.matter.handout;
