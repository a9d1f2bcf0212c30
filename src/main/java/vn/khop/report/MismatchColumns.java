package vn.khop.report;

import java.util.List;

/** The columns of mismatches.csv and .xlsx, in order. */
final class MismatchColumns {

    static final List<String> NAMES = List.of(
            "case_no",
            "source_key",
            "unit",
            "ward",
            "citizen_id",
            "field",
            "code",
            "source_value",
            "registry_value",
            "proposed_value",
            "action",
            "addressee",
            "probability",
            "verified_on",
            "explanation");

    private MismatchColumns() {}
}
