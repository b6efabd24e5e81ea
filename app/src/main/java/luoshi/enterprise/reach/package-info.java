/** A plan's number of enterprises run backwards: who counts already, who is near, what each lacks, and whether the number can be reached at all. Pure: no database, no clock. It proposes no figures to be reported. */
package luoshi.enterprise.reach;
