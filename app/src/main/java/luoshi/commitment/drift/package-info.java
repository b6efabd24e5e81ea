/** 走样: how a commitment differs from what was recorded of it before. Pure functions of its history. */
package luoshi.commitment.drift;
