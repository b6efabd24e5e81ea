/** Registers out as Excel sheets and printed ledgers, and back in: what a sheet would record is shown with all that is wrong, then recorded in one act. */
package luoshi.pipeline.sheet;
