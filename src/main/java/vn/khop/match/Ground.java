package vn.khop.match;

/** Why a verdict is what it is; the names stand in outcomes.csv and explanations. */
enum Ground {
    /** Same: the id is equal and the name agrees. */
    ID_AND_NAME,
    /** Same: an old or miswritten id of this person, and the name agrees. */
    NEAR_ID_AND_NAME,
    /** Same: no id, but name, date of birth and what else there is. */
    NAME_AND_DATE,
    /** Doubt: the probability lies between review and accept. */
    PROBABILITY,
    /** Doubt: a rival is too near. */
    MARGIN,
    /** Doubt: another candidate has the same name and a date of birth that fits as well. */
    NAMESAKE,
    /** Doubt: another candidate is a twin of the best, and the name is not written exactly. */
    TWIN,
    /** Doubt: the id is equal, the name is another. */
    NAME_DIFFERENT,
    /** Doubt: the id belongs to another of the candidates. */
    ID_OF_ANOTHER,
    /** Doubt: the household agrees, the person's own name and date do not suffice. */
    PERSONAL_EVIDENCE,
    /** Doubt: no number, a parent has another name, and the residence does not agree either. */
    FAMILY_DIFFERENT,
    /** Doubt: no id, and the name is too common for a date that is only a year. */
    COMMON_NAME,
    /** Nobody: no candidates at all. */
    NO_CANDIDATE,
    /** Nobody: the probability is below review. */
    BELOW_REVIEW
}
