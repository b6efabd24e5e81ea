/** The honest zero 零报告: that a unit has found nothing in a month is stated by a person; silence is another thing. */
package luoshi.pipeline.zero;
