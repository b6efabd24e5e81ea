/**
 * Commitments 承诺: what a reading proposes becomes, once a person has confirmed it, a commitment with its targets that points at its
 * sentence for ever. It is corrected, follows its plan into the next edition or asks, and is amended with a reason and an approver;
 * nothing of it is overwritten. Its doors are {@link luoshi.commitment.Commitments}, {@link luoshi.commitment.Boards} and
 * {@link luoshi.commitment.CommitmentList}. Handing out, clocks and figures are not here.
 *
 * <p>May use: kernel, reading, journal, page, people, sheet, plan.
 */
package luoshi.commitment;
