package vn.khop.match;

import org.jspecify.annotations.Nullable;
import vn.khop.record.PartialDate;

/**
 * What stands between a high probability and an automatic link. A wrong link harms a person, so each guard names a case where the model's
 * independence does not hold (twins, namesakes, borrowed numbers, households) and asks instead. For one thread.
 */
final class Guards {

    private final Pairs pairs;
    private final int marginMillibits;

    Guards(Pairs pairs, int marginMillibits) {
        this.pairs = pairs;
        this.marginMillibits = marginMillibits;
    }

    /** The rule that forbids to link the best candidate by machine, or null if none does. */
    @Nullable
    Ground objection(int best, int runnerUp) {
        Ground id = objectionOfId(best);
        if (id != null) {
            return id;
        }
        if (!hasPersonalEvidence(best)) {
            return Ground.PERSONAL_EVIDENCE;
        }
        if (isOfAnotherFamily(best)) {
            return Ground.FAMILY_DIFFERENT;
        }
        boolean sureId = isSureId(best);
        if (!sureId && isCommonWithWeakDate(best)) {
            return Ground.COMMON_NAME;
        }
        for (int rival = 0; rival < pairs.size(); rival++) {
            if (rival != best && !sureId && isNamesake(best, rival)) {
                return Ground.NAMESAKE;
            }
            if (rival != best && isTwin(best, rival, sureId)) {
                return Ground.TWIN;
            }
        }
        boolean near = runnerUp >= 0
                && pairs.odds.matchMillibits(best) - pairs.odds.matchMillibits(runnerUp) < marginMillibits;
        return near ? Ground.MARGIN : null;
    }

    /** What the record's number says against the best candidate. */
    @Nullable
    Ground objectionOfId(int best) {
        if (pairs.idOwner() >= 0 && !pairs.is(best, Comparison.ID, IdLevel.EQUAL)) {
            return Ground.ID_OF_ANOTHER;
        }
        if (!isSureId(best) || pairs.nameLevel(best).isCompatible()) {
            return null;
        }
        boolean twoSlips = pairs.nameLevel(best) == NameLevel.TWO_ERRORS && pairs.hasCompatibleDate(best);
        return twoSlips ? null : Ground.NAME_DIFFERENT;
    }

    private boolean isSureId(int candidate) {
        return pairs.is(candidate, Comparison.ID, IdLevel.EQUAL)
                || pairs.is(candidate, Comparison.ID, IdLevel.OLD_KNOWN);
    }

    /** The person's own name and date (or number) must agree; a household's names and address never suffice. */
    private boolean hasPersonalEvidence(int best) {
        if (isSureId(best)) {
            return true;
        }
        return pairs.nameLevel(best).isCompatible() && (pairs.hasCompatibleDate(best) || hasNumber(best));
    }

    private boolean hasNumber(int candidate) {
        return pairs.hasIdEvidence(candidate) || pairs.is(candidate, Comparison.INSURANCE, Agreement.EQUAL);
    }

    /** Without a number, a year alone does not tell people of one name apart. */
    private boolean isCommonWithWeakDate(int best) {
        if (hasNumber(best)) {
            return false;
        }
        int date = pairs.level(best, Comparison.DATE_OF_BIRTH);
        if (date >= 0 && !((DateLevel) Comparison.DATE_OF_BIRTH.levels().get(date)).isWeak()) {
            return false;
        }
        return pairs.isCommon(pairs.citizens.get(best).name) || !hasHousehold(best);
    }

    private boolean hasHousehold(int best) {
        return isSameParent(best, Comparison.FATHER) || isSameParent(best, Comparison.MOTHER) || livesThere(best);
    }

    private boolean livesThere(int candidate) {
        int address = pairs.level(candidate, Comparison.ADDRESS);
        return address >= 0 && address <= AddressLevel.WARD.ordinal();
    }

    /**
     * No number, another father or mother, and not the same ward: where few names are in use (the names of a Hmong clan), name, date and one
     * parent can agree by chance.
     */
    private boolean isOfAnotherFamily(int best) {
        return !hasNumber(best)
                && (isDifferentParent(best, Comparison.FATHER) || isDifferentParent(best, Comparison.MOTHER))
                && !livesThere(best);
    }

    private boolean isDifferentParent(int candidate, Comparison parent) {
        NameLevel level = NameLevel.of(pairs.pattern(candidate), parent);
        return level != null && level.isDifferent();
    }

    private boolean isSameParent(int candidate, Comparison parent) {
        NameLevel level = NameLevel.of(pairs.pattern(candidate), parent);
        return level != null && level.isFormOnly();
    }

    /** Another candidate whose name is as good and whose birth fits as well. */
    private boolean isNamesake(int best, int rival) {
        NameLevel name = pairs.nameLevel(rival);
        boolean asGood =
                name.isFormOnly() || name.ordinal() <= pairs.nameLevel(best).ordinal();
        if (!asGood || pairs.hasIdEvidence(best) && !pairs.hasIdEvidence(rival)) {
            return false;
        }
        int date = pairs.level(best, Comparison.DATE_OF_BIRTH);
        int other = pairs.level(rival, Comparison.DATE_OF_BIRTH);
        return date < 0 || other < 0 || other <= date;
    }

    /** Another candidate born on the same day into the same household, while the record's name is not exactly the best candidate's. */
    private boolean isTwin(int best, int rival, boolean sureId) {
        NameLevel name = pairs.nameLevel(best);
        boolean exactlyRival = pairs.nameLevel(rival).isExact() && !name.isFormOnly();
        if (name.isFormOnly() || sureId && !exactlyRival) {
            return false;
        }
        ComparablePerson a = pairs.citizens.get(best);
        ComparablePerson b = pairs.citizens.get(rival);
        PartialDate born = a.person.dateOfBirth();
        return born.isFull()
                && born.equals(b.person.dateOfBirth())
                && isSameOrUnknown(a.mother(), b.mother())
                && isSameOrUnknown(a.father(), b.father())
                && !pairs.compareNames(a.name, b.name).isDifferent();
    }

    private boolean isSameOrUnknown(Name a, Name b) {
        return a.isEmpty() || b.isEmpty() || pairs.compareNames(a, b).isCompatible();
    }
}
