/** The page on which anybody tries a rule set on figures that they type: nothing of it is kept. */
package luoshi.enterprise.trial;
