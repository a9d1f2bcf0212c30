package vn.khop.review;

import java.util.EnumMap;
import java.util.Map;
import vn.khop.record.Field;

/**
 * What one reviewer says of one case. It stands beside what the machine believes and never changes that.
 *
 * @param fields which value stands, for the fields that were spoken of
 * @param reviewer who says it; not blank
 * @param ground the paper or law that it rests on; may be empty
 * @param comment may be empty
 */
public record CaseVerdict(
        CaseNumber caseNo,
        PersonAnswer person,
        Map<Field, FieldAnswer> fields,
        String reviewer,
        String ground,
        String comment) {

    public CaseVerdict {
        fields = fields.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(fields));
    }

    /** Whether the same reviewer says the same in the same words. */
    public boolean isSameAs(CaseVerdict other) {
        return caseNo.equals(other.caseNo)
                && person == other.person
                && fields.equals(other.fields)
                && ReviewerId.same(reviewer, other.reviewer)
                && ground.strip().equals(other.ground.strip())
                && comment.strip().equals(other.comment.strip());
    }
}
